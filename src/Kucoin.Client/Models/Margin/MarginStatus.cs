using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>The state of a margin position. A value KuCoin adds later keeps its text.</summary>
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

    /// <summary>Takes KuCoin's text of a value, in upper or lower case.</summary>
    public MarginStatus(string value) => Value = Words.Canonical(value);

    /// <summary>In order.</summary>
    public static MarginStatus Effective => new("EFFECTIVE");

    /// <summary>Assets no longer cover the debt.</summary>
    public static MarginStatus Bankruptcy => new("BANKRUPTCY");

    /// <summary>Being liquidated.</summary>
    public static MarginStatus Liquidation => new("LIQUIDATION");

    /// <summary>Repayment under way.</summary>
    public static MarginStatus Repay => new("REPAY");

    /// <summary>Borrowing under way.</summary>
    public static MarginStatus Borrow => new("BORROW");

    /// <summary>In debt; a word of the retired isolated endpoint.</summary>
    public static MarginStatus Debt => new("DEBT");

    /// <summary>Free of debt; a word of the retired isolated endpoint.</summary>
    public static MarginStatus Clear => new("CLEAR");

    /// <summary>Borrowing under way; a word of the retired isolated endpoint.</summary>
    public static MarginStatus InBorrow => new("IN_BORROW");

    /// <summary>Repayment under way; a word of the retired isolated endpoint.</summary>
    public static MarginStatus InRepay => new("IN_REPAY");

    /// <summary>Being liquidated; a word of the retired isolated endpoint.</summary>
    public static MarginStatus InLiquidation => new("IN_LIQUIDATION");

    /// <summary>The debt is being renewed; a word of the retired isolated endpoint.</summary>
    public static MarginStatus InAutoRenew => new("IN_AUTO_RENEW");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<MarginStatus>.Words => Words;

    static MarginStatus IExtensibleEnum<MarginStatus>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
