using Kucoin.Catalog.Addresses;

namespace Kucoin.Emulator.Tests;

/// <summary>Addresses that are valid on their chains, belong to nobody of the scenarios, and lead nowhere in the world.</summary>
internal static class Samples
{
    public static string Bitcoin => On("btc");

    public static string Ethereum => On("eth");

    public const string Tron = "TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ";

    public static string On(string chain) => LocalExchangeAddresses.Create(chain, seed: 7, "tests", number: 1)!;
}
