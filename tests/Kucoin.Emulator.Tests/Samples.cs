using Kucoin.Catalog.Addresses;

namespace Kucoin.Emulator.Tests;

/// <summary>Valid addresses that belong to no user of the scenarios and are not in use on real networks.</summary>
internal static class Samples
{
    public static string Bitcoin => On("btc");

    public static string Ethereum => On("eth");

    public const string Tron = "TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ";

    public static string On(string chain) => LocalExchangeAddresses.Create(chain, seed: 7, "tests", number: 1)!;
}
