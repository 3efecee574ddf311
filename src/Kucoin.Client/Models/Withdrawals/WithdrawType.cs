using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>The kind of recipient of a withdrawal. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<WithdrawType>))]
public readonly record struct WithdrawType : IExtensibleEnum<WithdrawType>
{
    private static readonly WireValues Words = new(
        "ADDRESS",
        "UID",
        "MAIL",
        "PHONE");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public WithdrawType(string value) => Value = Words.Canonical(value);

    /// <summary>An address on a chain.</summary>
    public static WithdrawType Address => new("ADDRESS");

    /// <summary>The uid of a KuCoin user.</summary>
    public static WithdrawType Uid => new("UID");

    /// <summary>The mail address of a KuCoin user.</summary>
    public static WithdrawType Mail => new("MAIL");

    /// <summary>The phone number of a KuCoin user, country code first.</summary>
    public static WithdrawType Phone => new("PHONE");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<WithdrawType>.Words => Words;

    static WithdrawType IExtensibleEnum<WithdrawType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
