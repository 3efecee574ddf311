using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Emulator.Control;

/// <summary>The kind of fault.</summary>
[JsonConverter(typeof(FaultKindWords))]
public enum FaultKind
{
    /// <summary>A delay: the request is served, but takes longer.</summary>
    Delay,

    /// <summary>An error response with any code, message and HTTP status.</summary>
    Refuse,

    /// <summary>429000 with rate-limit headers: the quota is exhausted.</summary>
    RateLimit,

    /// <summary>429000 without those headers: the exchange is overloaded.</summary>
    Overload,

    /// <summary>The HTML page with code 1015 of the content delivery network, which blocks the caller.</summary>
    CdnBlock,

    /// <summary>An HTML page instead of a response, with any HTTP status.</summary>
    HtmlPage,

    /// <summary>A truncated response: the connection is closed in the middle of the body.</summary>
    TruncatedBody,

    /// <summary>A stalled response: it stops in the middle of the body, and the connection stays open.</summary>
    StalledBody,

    /// <summary>A response with an endless body.</summary>
    EndlessBody,

    /// <summary>The connection is closed without a response.</summary>
    Cut,
}

/// <summary>When a fault applies, relative to the effect of the request.</summary>
[JsonConverter(typeof(FaultMomentWords))]
public enum FaultMoment
{
    /// <summary>Before the request is processed: it has no effect, unless the fault is a delay.</summary>
    Before,

    /// <summary>After the request was carried out and recorded in the ledger, and before the caller gets the response.</summary>
    After,
}

/// <summary>An injected fault. Faults are evaluated in the order in which they were added; at most one applies to a request.</summary>
public sealed record Fault
{
    /// <summary>The kind of fault.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>
    /// Whether the fault applies before or after the effect of the request. Default: before. A broken body always applies after, because
    /// the request was carried out. An exhausted quota and an invalid timestamp always apply before, because the exchange checks them
    /// first.
    /// </summary>
    public FaultMoment? When { get; init; }

    /// <summary>
    /// The endpoint that the fault matches: its name in KuCoin's specification, or its HTTP method and path, such as <c>POST
    /// /api/v3/accounts/universal-transfer</c>. Default: any.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>The key that the fault matches, by label or id. Default: any, including requests without a key.</summary>
    public string? Key { get; init; }

    /// <summary>The number of requests to which the fault applies. Default: 1; 0 means all requests until the fault is removed.</summary>
    public int Count { get; set; } = 1;

    /// <summary>The number of matching requests to skip before the fault can apply. Default: 0.</summary>
    public int Skip { get; init; }

    /// <summary>The probability in percent that the fault applies, drawn from the seed. Default: 100.</summary>
    public int Percent { get; set; } = 100;

    /// <summary>The delay before the fault applies. Default: none.</summary>
    [JsonPropertyName("delayMilliseconds")]
    [JsonConverter(typeof(MillisecondsConverter))]
    public TimeSpan Delay { get; init; }

    /// <summary>The code of an error response.</summary>
    public string? Code { get; init; }

    /// <summary>The message of an error response. Default: KuCoin's message for the code.</summary>
    public string? Message { get; init; }

    /// <summary>The HTTP status of an error response or a page. Default: the usual status.</summary>
    public int? Status { get; init; }
}

/// <summary>An active fault.</summary>
/// <param name="Number">The number of the fault.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Matched">The number of requests to which it has applied (matches).</param>
public sealed record ActiveFault(int Number, Fault Fault, int Matched);

internal sealed class FaultKindWords() : JsonStringEnumConverter<FaultKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class FaultMomentWords() : JsonStringEnumConverter<FaultMoment>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>Serializes a duration as whole milliseconds.</summary>
internal sealed class MillisecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeSpan.FromMilliseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)value.TotalMilliseconds);
}
