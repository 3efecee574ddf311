using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Results;

/// <summary>The exchange carried the request out and has nothing to tell about it.</summary>
[JsonConverter(typeof(AcknowledgementConverter))]
public sealed record KucoinAcknowledgement;
