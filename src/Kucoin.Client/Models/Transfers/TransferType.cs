using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Transfers;

/// <summary>The owners of the wallets of a universal transfer. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<TransferType>))]
public readonly record struct TransferType : IExtensibleEnum<TransferType>
{
    private static readonly WireValues Words = new(
        "INTERNAL",
        "PARENT_TO_SUB",
        "SUB_TO_PARENT");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public TransferType(string value) => Value = Words.Canonical(value);

    /// <summary>Between wallets of one user.</summary>
    public static TransferType Internal => new("INTERNAL");

    /// <summary>From the master to a sub-account.</summary>
    public static TransferType ParentToSub => new("PARENT_TO_SUB");

    /// <summary>From a sub-account to the master.</summary>
    public static TransferType SubToParent => new("SUB_TO_PARENT");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<TransferType>.Words => Words;

    static TransferType IExtensibleEnum<TransferType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
