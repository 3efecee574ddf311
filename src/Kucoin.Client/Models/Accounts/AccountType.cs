using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Accounts;

/// <summary>The kind of a wallet. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<AccountType>))]
public readonly record struct AccountType : IExtensibleEnum<AccountType>
{
    private static readonly WireValues Words = new(
        "MAIN",
        "TRADE",
        "MARGIN",
        "POOL",
        "CONTRACT",
        "ISOLATED",
        "TRADE_HF",
        "MARGIN_V2",
        "ISOLATED_V2",
        "OPTION",
        "UNIFIED");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public AccountType(string value) => Value = Words.Canonical(value);

    /// <summary>Funding: deposits are credited here and withdrawals are paid from here.</summary>
    public static AccountType Main => new("MAIN");

    /// <summary>Spot trading.</summary>
    public static AccountType Trade => new("TRADE");

    /// <summary>Cross margin.</summary>
    public static AccountType Margin => new("MARGIN");

    /// <summary>Pool-X.</summary>
    public static AccountType Pool => new("POOL");

    /// <summary>Futures.</summary>
    public static AccountType Contract => new("CONTRACT");

    /// <summary>Isolated margin; one wallet for each pair.</summary>
    public static AccountType Isolated => new("ISOLATED");

    /// <summary>High-frequency spot trading.</summary>
    public static AccountType SpotHf => new("TRADE_HF");

    /// <summary>The older name of <see cref="SpotHf"/>.</summary>
    public static AccountType HighFrequency => SpotHf;

    /// <summary>High-frequency cross margin.</summary>
    public static AccountType MarginHf => new("MARGIN_V2");

    /// <summary>High-frequency isolated margin; one wallet for each pair.</summary>
    public static AccountType IsolatedMarginHf => new("ISOLATED_V2");

    /// <summary>Options.</summary>
    public static AccountType Option => new("OPTION");

    /// <summary>The unified account.</summary>
    public static AccountType Unified => new("UNIFIED");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<AccountType>.Words => Words;

    static AccountType IExtensibleEnum<AccountType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
