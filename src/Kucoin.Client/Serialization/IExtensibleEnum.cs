namespace Kucoin.Client.Serialization;

/// <summary>An enumeration that KuCoin may extend at any time: known values have names, an unknown one keeps its text.</summary>
internal interface IExtensibleEnum<TSelf>
    where TSelf : struct, IExtensibleEnum<TSelf>
{
    static abstract WireValues Words { get; }

    static abstract TSelf Create(string? text);

    string Value { get; }
}
