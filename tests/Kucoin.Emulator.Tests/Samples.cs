namespace Kucoin.Emulator.Tests;

/// <summary>Addresses that are valid on their chains and belong to nobody of the scenarios.</summary>
internal static class Samples
{
    public const string Bitcoin = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

    public const string Tron = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
}
