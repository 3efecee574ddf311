using System.Text.Json.Serialization;

namespace Kucoin.Client.Results;

/// <summary>The result of a successful call that returns no data.</summary>
[JsonConverter(typeof(AcknowledgementConverter))]
public sealed record KucoinAcknowledgement;
