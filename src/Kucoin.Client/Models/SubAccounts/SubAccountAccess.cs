using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>What a sub-account may trade. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<SubAccountAccess>))]
public readonly record struct SubAccountAccess : IExtensibleEnum<SubAccountAccess>
{
    private static readonly WireValues Words = new(
        "Spot",
        "Futures",
        "Margin",
        "All");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public SubAccountAccess(string value) => Value = Words.Canonical(value);

    /// <summary>Spot trading.</summary>
    public static SubAccountAccess Spot => new("Spot");

    /// <summary>Futures trading.</summary>
    public static SubAccountAccess Futures => new("Futures");

    /// <summary>Margin trading.</summary>
    public static SubAccountAccess Margin => new("Margin");

    /// <summary>Every kind of trading; found on older sub-accounts.</summary>
    public static SubAccountAccess All => new("All");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<SubAccountAccess>.Words => Words;

    static SubAccountAccess IExtensibleEnum<SubAccountAccess>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
