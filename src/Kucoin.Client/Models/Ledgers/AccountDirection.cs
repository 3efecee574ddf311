using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>The direction of a ledger row: in or out of the wallet. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<AccountDirection>))]
public readonly record struct AccountDirection : IExtensibleEnum<AccountDirection>
{
    private static readonly WireValues Words = new(
        "in",
        "out");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public AccountDirection(string value) => Value = Words.Canonical(value);

    /// <summary>Credit.</summary>
    public static AccountDirection In => new("in");

    /// <summary>Debit.</summary>
    public static AccountDirection Out => new("out");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<AccountDirection>.Words => Words;

    static AccountDirection IExtensibleEnum<AccountDirection>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
