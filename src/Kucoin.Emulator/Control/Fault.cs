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

    /// <summary>A share of the rows of a history appears late: up to <see cref="Fault.Hours"/> after the time of the row.</summary>
    LateRows,

    /// <summary>A share of the rows of a history changes after it was shown: each later response shows another amount.</summary>
    ChangedRows,

    /// <summary>A share of the rows of a history is not shown, and not counted.</summary>
    WithheldRows,

    /// <summary>A share of the rows of a history is shown twice in succession, on one page or on two. The total counts it once.</summary>
    RepeatedRows,

    /// <summary>A page of a history has half of the rows that were asked for, although there are more.</summary>
    ShortPages,

    /// <summary>The total of a history is wrong by <see cref="Fault.Difference"/>.</summary>
    WrongTotals,

    /// <summary>A history returns its first page, whatever page or cursor was asked for.</summary>
    StuckCursor,
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

/// <summary>
/// An injected fault. Faults of requests are evaluated in the order in which they were added; at most one applies to a request. Faults of
/// histories (<see cref="FaultKind.LateRows"/> to <see cref="FaultKind.StuckCursor"/>) change the lists of an endpoint until they are
/// removed; all that match apply, also beside a fault of requests.
/// </summary>
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

    /// <summary>
    /// The number of requests to which the fault applies. Default: 1; 0 means all requests until the fault is removed. A fault of histories
    /// applies until it is removed, and accepts only the default.
    /// </summary>
    public int Count { get; set; } = 1;

    /// <summary>
    /// The number of matching requests to skip before the fault can apply. Default: 0, which is the only value for a fault of histories.
    /// </summary>
    public int Skip { get; init; }

    /// <summary>
    /// The probability in percent that the fault applies to a request, or the share of the rows to which a fault of rows applies
    /// (<see cref="FaultKind.LateRows"/> to <see cref="FaultKind.RepeatedRows"/>), drawn from the seed: 1 to 100. Default: 100.
    /// </summary>
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

    /// <summary>
    /// The largest delay of a late row in hours of the ledger clock, 1 to 168. The delay of each row is drawn from the seed. Default: 24.
    /// Only for <see cref="FaultKind.LateRows"/>.
    /// </summary>
    public int? Hours { get; init; }

    /// <summary>
    /// The number of rows by which a wrong total is too large, or too small if it is negative: -1,000,000 to 1,000,000, but not 0. Default:
    /// 1. Only for <see cref="FaultKind.WrongTotals"/>.
    /// </summary>
    public int? Difference { get; init; }
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
