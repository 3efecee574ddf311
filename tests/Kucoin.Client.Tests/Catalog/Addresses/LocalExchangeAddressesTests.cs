using Kucoin.Catalog.Addresses;

namespace Kucoin.Client.Tests.Catalog.Addresses;

public sealed class LocalExchangeAddressesTests
{
    private static readonly string[] Networks =
        ["btc", "bech32", "btcln", "ltc", "doge", "dash", "trx", "xrp", "xlm", "ton", "sol", "eth", "kcc", "bsc", "arbitrum", "op", "base"];

    public static TheoryData<string> Known => [.. Networks];

    /// <summary>Real addresses, one for each format.</summary>
    public static TheoryData<string> OfTheWorld =>
    [
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL",
        "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ",
        "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", "11111111111111111111111111111111", "", "hello", "4300001", "a@example.com",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    public void Generated_address_is_valid_and_recognized(string network)
    {
        for (var number = 0; number < 50; number++)
        {
            var address = LocalExchangeAddresses.Create(network, 20260302, "deposit", number)!;

            Assert.Empty(AddressChecker.Check(new(network, network), address, null).Problems);
            Assert.True(LocalExchangeAddresses.Contains(address), address);
        }
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Generated_address_is_unique_for_each_seed_purpose_and_number(string network) => Assert.Distinct(
        from seed in new ulong[] { 0, 1, ulong.MaxValue }
        from purpose in new[] { "deposit", "withdrawal" }
        from number in new[] { long.MinValue, -1, 0, 1, long.MaxValue }
        select LocalExchangeAddresses.Create(network, seed, purpose, number));

    /// <summary>The rule is published, so these vectors never change. They were computed with Python's hashlib.</summary>
    [Theory]
    [InlineData("trx", "TMxZfJvAyANsTxBCR9Qmc1ZgsTg5XUnZhB")]
    [InlineData("eth", "0x838256d0ae6bf90fcf5e9ed36276b9391f3a7ceb")]
    public void Generated_address_follows_the_documented_derivation(string network, string address) =>
        Assert.Equal(address, LocalExchangeAddresses.Create(network, 1, "deposit", 1), ignoreCase: network == "eth");

    [Theory]
    [MemberData(nameof(OfTheWorld))]
    public void Real_address_is_not_recognized_as_generated(string address) => Assert.False(LocalExchangeAddresses.Contains(address));

    [Fact]
    public void Generated_address_is_recognized_in_every_spelling()
    {
        var ethereum = LocalExchangeAddresses.Create("eth", 7, "deposit", 3)!;
        var bitcoin = AddressFormats.GetHashes(ethereum).Select(hash => new SegwitFormat("bc").Encode(hash)).First();

        Assert.True(LocalExchangeAddresses.Contains(ethereum.ToLowerInvariant()));
        Assert.True(LocalExchangeAddresses.Contains(bitcoin));
        Assert.True(LocalExchangeAddresses.Contains(bitcoin.ToUpperInvariant()));
    }

    [Fact]
    public void Generated_address_is_null_for_a_network_without_a_known_format() =>
        Assert.Null(LocalExchangeAddresses.Create("unheard-of", 1, "deposit", 1));
}
