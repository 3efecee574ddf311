using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>Which generations of the isolated-margin wallets are read. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<IsolatedMarginQuery>))]
public readonly record struct IsolatedMarginQuery : IExtensibleEnum<IsolatedMarginQuery>
{
    private static readonly WireValues Words = new(
        "ISOLATED",
        "ISOLATED_V2",
        "ALL");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public IsolatedMarginQuery(string value) => Value = Words.Canonical(value);

    /// <summary>The first generation.</summary>
    public static IsolatedMarginQuery Isolated => new("ISOLATED");

    /// <summary>The high-frequency generation.</summary>
    public static IsolatedMarginQuery IsolatedHf => new("ISOLATED_V2");

    /// <summary>Both.</summary>
    public static IsolatedMarginQuery All => new("ALL");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<IsolatedMarginQuery>.Words => Words;

    static IsolatedMarginQuery IExtensibleEnum<IsolatedMarginQuery>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
