using Kucoin.Catalog.Addresses;

namespace Kucoin.Client.Tests.Catalog.Addresses;

/// <summary>Known addresses of each network, valid and with one wrong character.</summary>
public sealed class AddressFormatsTests
{
    private static readonly string[] Networks =
        ["btc", "bech32", "btcln", "ltc", "doge", "dash", "trx", "xrp", "xlm", "ton", "sol", "eth", "kcc", "bsc", "arbitrum", "op", "base"];

    public static TheoryData<string> Known => [.. Networks];

    public static TheoryData<string, string> Sound => new()
    {
        { "btc", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" },
        { "btc", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy" },
        { "bech32", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" },
        { "btcln", "lnbc1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdpl2pkx2ctnv5sxxmmwwd5kgetjypeh2ursdae8g6twvus8g6rfwvs8qun0dfjkxaq8rkx3yf5tcsyz3d73gafnh3cax9rn449d9p5uxz9ezhhypd0elx87sjle52x86fux2ypatgddc6k63n7erqz25le42c4u4ecky03ylcqca784w" },
        { "ltc", "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1" },
        { "doge", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L" },
        { "trx", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL" },
        { "TRX", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t" },
        { "xrp", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh" },
        { "xrp", "rrrrrrrrrrrrrrrrrrrrrhoLvTp" },
        { "xrp", "rrrrrrrrrrrrrrrrrrrrBZbvji" },
        { "xlm", "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ" },
        { "ton", "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF" },
        { "ton", "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff+W72r5gqPuwA" },
        { "eth", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" },
        { "kcc", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359" },
        { "base", "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB" },
        { "bsc", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb" },
    };

    public static TheoryData<string, string> WithoutChecksum => new()
    {
        { "eth", "0xde709f2102306220921060314715629080e2fb77" },
        { "eth", "0x52908400098527886E0F7030069857D2E4169EE7" },
        { "sol", "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v" },
        { "sol", "11111111111111111111111111111111" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void Known_address_is_valid(string network, string address) =>
        Assert.Equal(FormatVerdict.Sound, AddressFormats.Examine(network, address));

    [Theory]
    [MemberData(nameof(Sound))]
    public void Address_with_one_wrong_character_is_invalid(string network, string address)
    {
        foreach (var index in Enumerable.Range(0, address.Length))
        {
            var mistaken = address.ToCharArray();
            mistaken[index] = char.IsAsciiLetter(address[index]) ? 'z' : '2';
            var verdict = AddressFormats.Examine(network, new(mistaken));

            // Both base64 alphabets are valid.
            Assert.True(verdict is not FormatVerdict.Sound || mistaken[index] == address[index], $"{new string(mistaken)} is {verdict}");
        }
    }

    [Theory]
    [MemberData(nameof(WithoutChecksum))]
    public void Address_without_a_checksum_is_reported(string network, string address) =>
        Assert.Equal(FormatVerdict.SoundWithoutChecksum, AddressFormats.Examine(network, address));

    [Theory]
    [InlineData("btc", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L")]
    [InlineData("doge", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData("trx", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData("ton", "kQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPgpP")]
    public void Address_of_another_network_is_identified(string network, string address) =>
        Assert.Equal(FormatVerdict.OtherNetwork, AddressFormats.Examine(network, address));

    [Theory]
    [InlineData("trx", "hello")]
    [InlineData("trx", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("eth", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL")]
    [InlineData("eth", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe")]
    [InlineData("eth", "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed00")]
    [InlineData("eth", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg")]
    [InlineData("btc", "ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9")]
    [InlineData("xlm", "SA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ")]
    [InlineData("ton", "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e")]
    [InlineData("sol", "1111111111111111111111111111111")]
    [InlineData("btcln", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    public void Text_in_no_format_of_the_network_is_unrecognized(string network, string address) =>
        Assert.Equal(FormatVerdict.Unrecognized, AddressFormats.Examine(network, address));

    [Theory]
    [MemberData(nameof(Known))]
    public void Created_address_passes_the_check(string network)
    {
        for (byte seed = 0; seed < 20; seed++)
        {
            var hash = Enumerable.Range(0, 32).Select(i => (byte)(seed * i)).ToArray();
            var address = AddressChecker.CreateAddress(network, hash)!;

            Assert.Empty(AddressChecker.Check(new(network, network), address, null).Problems);
        }
    }

    [Fact]
    public void Address_creation_with_other_than_32_bytes_is_rejected()
    {
        Assert.Throws<ArgumentException>("hash", () => AddressChecker.CreateAddress("trx", new byte[31]));
        Assert.Null(AddressChecker.CreateAddress("unheard-of", new byte[32]));
    }
}
