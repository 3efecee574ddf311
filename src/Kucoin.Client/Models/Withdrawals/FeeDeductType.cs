using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>Where the fee of a withdrawal is taken from. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<FeeDeductType>))]
public readonly record struct FeeDeductType : IExtensibleEnum<FeeDeductType>
{
    private static readonly WireValues Words = new(
        "INTERNAL",
        "EXTERNAL");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public FeeDeductType(string value) => Value = Words.Canonical(value);

    /// <summary>Deducted from the amount: the recipient gets less.</summary>
    public static FeeDeductType Internal => new("INTERNAL");

    /// <summary>Paid by the main wallet in addition to the amount.</summary>
    public static FeeDeductType External => new("EXTERNAL");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<FeeDeductType>.Words => Words;

    static FeeDeductType IExtensibleEnum<FeeDeductType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
