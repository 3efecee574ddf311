using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Futures;

/// <summary>The type of a transaction in a futures wallet. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<FuturesTransactionType>))]
public readonly record struct FuturesTransactionType : IExtensibleEnum<FuturesTransactionType>
{
    private static readonly WireValues Words = new(
        "RealisedPNL",
        "Deposit",
        "Withdrawal",
        "TransferIn",
        "TransferOut");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public FuturesTransactionType(string value) => Value = Words.Canonical(value);

    /// <summary>Profit or loss of a position.</summary>
    public static FuturesTransactionType RealisedPnl => new("RealisedPNL");

    /// <summary>Deposit.</summary>
    public static FuturesTransactionType Deposit => new("Deposit");

    /// <summary>Withdrawal.</summary>
    public static FuturesTransactionType Withdrawal => new("Withdrawal");

    /// <summary>Transfer into the wallet.</summary>
    public static FuturesTransactionType TransferIn => new("TransferIn");

    /// <summary>Transfer out of the wallet.</summary>
    public static FuturesTransactionType TransferOut => new("TransferOut");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<FuturesTransactionType>.Words => Words;

    static FuturesTransactionType IExtensibleEnum<FuturesTransactionType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
