using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>Whether a withdrawal can be canceled. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<WithdrawalCancelType>))]
public readonly record struct WithdrawalCancelType : IExtensibleEnum<WithdrawalCancelType>
{
    private static readonly WireValues Words = new(
        "CANCELABLE",
        "CANCELING",
        "NON_CANCELABLE");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public WithdrawalCancelType(string value) => Value = Words.Canonical(value);

    /// <summary>It can be canceled.</summary>
    public static WithdrawalCancelType Cancelable => new("CANCELABLE");

    /// <summary>It is being canceled.</summary>
    public static WithdrawalCancelType Canceling => new("CANCELING");

    /// <summary>It cannot be canceled.</summary>
    public static WithdrawalCancelType NonCancelable => new("NON_CANCELABLE");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<WithdrawalCancelType>.Words => Words;

    static WithdrawalCancelType IExtensibleEnum<WithdrawalCancelType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
