using System.Text.Json.Serialization;
using Kucoin.Client.Json;

namespace Kucoin.Client.Results;

/// <summary>The exchange carried the request out and has nothing to tell about it.</summary>
[JsonConverter(typeof(AcknowledgementConverter))]
public sealed record KucoinAcknowledgement;
