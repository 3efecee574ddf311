namespace Kucoin.Client.Serialization;

/// <summary>An extensible enum: KuCoin may add values at any time; known values have names, and an unknown value keeps its text.</summary>
internal interface IExtensibleEnum<TSelf>
    where TSelf : struct, IExtensibleEnum<TSelf>
{
    static abstract WireValues Words { get; }

    static abstract TSelf Create(string? text);

    string Value { get; }
}
