namespace Kucoin.Client.Json;

/// <summary>An enumeration that KuCoin may extend at any time: known values have names, an unknown one keeps its text.</summary>
internal interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    static abstract OpenEnumWords Words { get; }

    static abstract TSelf Create(string? text);

    string Value { get; }
}
