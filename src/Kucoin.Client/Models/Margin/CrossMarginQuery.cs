using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>Which generations of the cross-margin wallet are read. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<CrossMarginQuery>))]
public readonly record struct CrossMarginQuery : IExtensibleEnum<CrossMarginQuery>
{
    private static readonly WireValues Words = new(
        "MARGIN",
        "MARGIN_V2",
        "ALL");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public CrossMarginQuery(string value) => Value = Words.Canonical(value);

    /// <summary>The first generation.</summary>
    public static CrossMarginQuery Margin => new("MARGIN");

    /// <summary>The high-frequency generation.</summary>
    public static CrossMarginQuery MarginHf => new("MARGIN_V2");

    /// <summary>Both.</summary>
    public static CrossMarginQuery All => new("ALL");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<CrossMarginQuery>.Words => Words;

    static CrossMarginQuery IExtensibleEnum<CrossMarginQuery>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
