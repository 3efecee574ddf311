using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>Whether a withdrawal can be cancelled. A value KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<WithdrawalCancelType>))]
public readonly record struct WithdrawalCancelType : IExtensibleEnum<WithdrawalCancelType>
{
    private static readonly WireValues Words = new(
        "CANCELABLE",
        "CANCELING",
        "NON_CANCELABLE");

    /// <summary>Takes KuCoin's text of a value, in upper or lower case.</summary>
    public WithdrawalCancelType(string value) => Value = Words.Canonical(value);

    /// <summary>It can.</summary>
    public static WithdrawalCancelType Cancelable => new("CANCELABLE");

    /// <summary>It is being cancelled.</summary>
    public static WithdrawalCancelType Canceling => new("CANCELING");

    /// <summary>It cannot.</summary>
    public static WithdrawalCancelType NonCancelable => new("NON_CANCELABLE");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<WithdrawalCancelType>.Words => Words;

    static WithdrawalCancelType IExtensibleEnum<WithdrawalCancelType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
