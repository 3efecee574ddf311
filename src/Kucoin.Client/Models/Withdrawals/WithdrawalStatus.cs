using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>The state of a withdrawal. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<WithdrawalStatus>))]
public readonly record struct WithdrawalStatus : IExtensibleEnum<WithdrawalStatus>
{
    private static readonly WireValues Words = new(
        "PROCESSING",
        "REVIEW",
        "WALLET_PROCESSING",
        "SUCCESS",
        "FAILURE");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public WithdrawalStatus(string value) => Value = Words.Canonical(value);

    /// <summary>Accepted; it can still be canceled.</summary>
    public static WithdrawalStatus Processing => new("PROCESSING");

    /// <summary>Held for a review.</summary>
    public static WithdrawalStatus Review => new("REVIEW");

    /// <summary>Submitted to the chain.</summary>
    public static WithdrawalStatus WalletProcessing => new("WALLET_PROCESSING");

    /// <summary>Completed.</summary>
    public static WithdrawalStatus Success => new("SUCCESS");

    /// <summary>Failed or canceled.</summary>
    public static WithdrawalStatus Failure => new("FAILURE");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<WithdrawalStatus>.Words => Words;

    static WithdrawalStatus IExtensibleEnum<WithdrawalStatus>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
