using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>Whether a withdrawal is being returned. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<WithdrawalReturnStatus>))]
public readonly record struct WithdrawalReturnStatus : IExtensibleEnum<WithdrawalReturnStatus>
{
    private static readonly WireValues Words = new(
        "NOT_RETURN",
        "PROCESSING",
        "SUCCESS");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public WithdrawalReturnStatus(string value) => Value = Words.Canonical(value);

    /// <summary>It is not returned.</summary>
    public static WithdrawalReturnStatus NotReturned => new("NOT_RETURN");

    /// <summary>It is being returned.</summary>
    public static WithdrawalReturnStatus Processing => new("PROCESSING");

    /// <summary>It was returned.</summary>
    public static WithdrawalReturnStatus Success => new("SUCCESS");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<WithdrawalReturnStatus>.Words => Words;

    static WithdrawalReturnStatus IExtensibleEnum<WithdrawalReturnStatus>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
