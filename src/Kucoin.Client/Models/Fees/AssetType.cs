using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Fees;

/// <summary>The kind of asset that base fees apply to. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<AssetType>))]
public readonly record struct AssetType : IExtensibleEnum<AssetType>
{
    private static readonly WireValues Words = new(
        "0",
        "1");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public AssetType(string value) => Value = Words.Canonical(value);

    /// <summary>Crypto assets.</summary>
    public static AssetType CryptoCurrency => new("0");

    /// <summary>Fiat currencies.</summary>
    public static AssetType Fiat => new("1");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<AssetType>.Words => Words;

    static AssetType IExtensibleEnum<AssetType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
