using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>The state of a margin position. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<MarginStatus>))]
public readonly record struct MarginStatus : IExtensibleEnum<MarginStatus>
{
    private static readonly WireValues Words = new(
        "EFFECTIVE",
        "BANKRUPTCY",
        "LIQUIDATION",
        "REPAY",
        "BORROW",
        "DEBT",
        "CLEAR",
        "IN_BORROW",
        "IN_REPAY",
        "IN_LIQUIDATION",
        "IN_AUTO_RENEW");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public MarginStatus(string value) => Value = Words.Canonical(value);

    /// <summary>Normal.</summary>
    public static MarginStatus Effective => new("EFFECTIVE");

    /// <summary>Bankrupt: the assets do not cover the debt.</summary>
    public static MarginStatus Bankruptcy => new("BANKRUPTCY");

    /// <summary>Being liquidated.</summary>
    public static MarginStatus Liquidation => new("LIQUIDATION");

    /// <summary>Repayment in progress.</summary>
    public static MarginStatus Repay => new("REPAY");

    /// <summary>Borrowing in progress.</summary>
    public static MarginStatus Borrow => new("BORROW");

    /// <summary>In debt; a value of the retired isolated-margin endpoint.</summary>
    public static MarginStatus Debt => new("DEBT");

    /// <summary>Free of debt; a value of the retired isolated-margin endpoint.</summary>
    public static MarginStatus Clear => new("CLEAR");

    /// <summary>Borrowing in progress; a value of the retired isolated-margin endpoint.</summary>
    public static MarginStatus InBorrow => new("IN_BORROW");

    /// <summary>Repayment in progress; a value of the retired isolated-margin endpoint.</summary>
    public static MarginStatus InRepay => new("IN_REPAY");

    /// <summary>Being liquidated; a value of the retired isolated-margin endpoint.</summary>
    public static MarginStatus InLiquidation => new("IN_LIQUIDATION");

    /// <summary>The debt is being renewed; a value of the retired isolated-margin endpoint.</summary>
    public static MarginStatus InAutoRenew => new("IN_AUTO_RENEW");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<MarginStatus>.Words => Words;

    static MarginStatus IExtensibleEnum<MarginStatus>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
