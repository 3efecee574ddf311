using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Emulator.Control;

/// <summary>What goes wrong.</summary>
[JsonConverter(typeof(FaultKindWords))]
public enum FaultKind
{
    /// <summary>Nothing but time: the request is served, and everything takes longer.</summary>
    Delay,

    /// <summary>A refusal with any code, message and HTTP status.</summary>
    Refuse,

    /// <summary>429000 with the headers of the rate limit: the quota is used up.</summary>
    RateLimit,

    /// <summary>429000 without those headers: the exchange is overloaded.</summary>
    Overload,

    /// <summary>The page with code 1015 of the network in front of the exchange, which blocks the caller.</summary>
    CdnBlock,

    /// <summary>A page for people in the place of an answer, with any HTTP status.</summary>
    HtmlPage,

    /// <summary>An answer whose connection ends in the middle of its body.</summary>
    TruncatedBody,

    /// <summary>An answer that stops in the middle of its body and keeps the caller waiting.</summary>
    StalledBody,

    /// <summary>An answer whose body never ends.</summary>
    EndlessBody,

    /// <summary>A connection that is cut, without an answer.</summary>
    Cut,
}

/// <summary>On which side of the request's effect a fault stands.</summary>
[JsonConverter(typeof(FaultMomentWords))]
public enum FaultMoment
{
    /// <summary>Before the request is looked at: it has no effect, unless the fault is a delay.</summary>
    Before,

    /// <summary>After the request was carried out and is in the books, and before the caller knows.</summary>
    After,
}

/// <summary>Something that goes wrong on purpose. Faults are tried in the order in which they were added; one strikes a request.</summary>
public sealed record Fault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>
    /// Whether the request has had its effect by then. By default before; a broken body belongs to a request that was carried out, so it
    /// is always after, while a used-up quota and a wrong timestamp are always before: the exchange looks at them first.
    /// </summary>
    public FaultMoment? When { get; init; }

    /// <summary>
    /// The endpoint it strikes: the name that KuCoin's specification gives it, or verb and path such as
    /// <c>POST /api/v3/accounts/universal-transfer</c>. By default any.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>The key it strikes, by its label or its id. By default any, and requests without a key too.</summary>
    public string? Key { get; init; }

    /// <summary>How many requests it strikes; 1 by default, 0 for every one until it is removed.</summary>
    public int Count { get; set; } = 1;

    /// <summary>How many requests pass before the first that it can strike; none by default.</summary>
    public int Skip { get; init; }

    /// <summary>With how many chances in a hundred it strikes, drawn from the seed; always by default.</summary>
    public int Percent { get; set; } = 100;

    /// <summary>How long it waits before it strikes; not at all by default.</summary>
    [JsonPropertyName("delayMilliseconds")]
    [JsonConverter(typeof(MillisecondsConverter))]
    public TimeSpan Delay { get; init; }

    /// <summary>The code of a refusal.</summary>
    public string? Code { get; init; }

    /// <summary>The message of a refusal; by default KuCoin's for the code.</summary>
    public string? Message { get; init; }

    /// <summary>The HTTP status of a refusal or a page; by default the one that goes with it.</summary>
    public int? Status { get; init; }
}

/// <summary>A fault that waits for its requests.</summary>
/// <param name="Number">The number it goes by.</param>
/// <param name="Fault">What it is.</param>
/// <param name="Struck">How many requests it has struck.</param>
public sealed record ActiveFault(int Number, Fault Fault, int Struck);

internal sealed class FaultKindWords() : JsonStringEnumConverter<FaultKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class FaultMomentWords() : JsonStringEnumConverter<FaultMoment>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>A length of time travels as whole milliseconds.</summary>
internal sealed class MillisecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeSpan.FromMilliseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)value.TotalMilliseconds);
}
