using System.Text;
using Kucoin.Catalog.Addresses;

namespace Kucoin.Client.Tests.Catalog.Addresses;

/// <summary>Test vectors from the public specifications of the encodings.</summary>
public sealed class AddressVectorTests
{
    /// <summary>BIP 173, valid Bech32.</summary>
    public static TheoryData<string> ValidBech32 =>
    [
        "A12UEL5L",
        "a12uel5l",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        "?1ezyfcl",
    ];

    /// <summary>BIP 350, valid Bech32m.</summary>
    public static TheoryData<string> ValidBech32m =>
    [
        "A1LQFN3A",
        "a1lqfn3a",
        "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6",
        "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
        "11llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllludsr8",
        "split1checkupstagehandshakeupstreamerranterredcaperredlc445v",
        "?1v759aa",
    ];

    /// <summary>BIP 173 and BIP 350, invalid.</summary>
    public static TheoryData<string> InvalidBech32 =>
    [
        "\u00201nwldj5",
        "\u007F1axkwrx",
        "\u00801eym55h",
        "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx",
        "pzry9x0s0muk",
        "1pzry9x0s0muk",
        "x1b4n0q5v",
        "li1dgmt3",
        "de1lg7wt\u00FF",
        "A1G7SGD8",
        "10a06t8",
        "1qzzfhee",
        "a12UEL5L",
        "\u00201xj0phk",
        "\u007F1g6xzxy",
        "\u00801vctc34",
        "an84characterslonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11d6pts4",
        "qyrz8wqd2c9m",
        "1qyrz8wqd2c9m",
        "y1b0jsk6g",
        "lt1igcx5c0",
        "in1muywd",
        "mm1crxm3i",
        "au1s5cgom",
        "M1VUXWEZ",
        "16plkw9",
        "1p2gdwpf",
    ];

    /// <summary>BIP 350, segwit addresses and their witness programs in hexadecimal.</summary>
    public static TheoryData<string, string> ValidSegwit => new()
    {
        { "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "751e76e8199196d454941c45d1b3a323f1433bd6" },
        { "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y", "751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6" },
        { "BC1SW50QGDZ25J", "751e" },
        { "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs", "751e76e8199196d454941c45d1b3a323" },
        { "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798" },
    };

    /// <summary>BIP 173 and BIP 350, invalid segwit addresses with Bitcoin's prefix or another one.</summary>
    public static TheoryData<string> InvalidSegwit =>
    [
        "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2",
        "bc1rw5uspcuh",
        "bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90",
        "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
        "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7",
        "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du",
        "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3pjxtptv",
        "bc1gmk9yu",
        "tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
        "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
        "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
        "bc1pw5dgrnzv",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
    ];

    /// <summary>Some of the base58 vectors of Bitcoin's reference implementation.</summary>
    public static TheoryData<string, string> Base58Vectors => new()
    {
        { "", "" },
        { "61", "2g" },
        { "626262", "a3gV" },
        { "636363", "aPEr" },
        { "73696d706c792061206c6f6e6720737472696e67", "2cFupjhnEsSn59qHXstmK2ffpLv2" },
        { "00eb15231dfceb60925886b67d065299925915aeb172c06647", "1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L" },
        { "516b6fcd0f", "ABnLTmg" },
        { "bf4f89001e670274dd", "3SEo3LWLoPntC" },
        { "572e4794", "3EFU7m" },
        { "ecac89cad93923c02321", "EJDM8drfXA6uyA" },
        { "10c8511e", "Rt5zm" },
        { "00000000000000000000", "1111111111" },
    };

    [Theory]
    [MemberData(nameof(ValidBech32))]
    public void Bech32_valid_vector_is_read_and_written(string text)
    {
        var decoded = Bech32.Decode(text);

        Assert.False(decoded!.IsModified);
        Assert.Equal(text.ToLowerInvariant(), decoded.Encode());
    }

    [Theory]
    [MemberData(nameof(ValidBech32m))]
    public void Bech32m_valid_vector_is_read_and_written(string text)
    {
        var decoded = Bech32.Decode(text);

        Assert.True(decoded!.IsModified);
        Assert.Equal(text.ToLowerInvariant(), decoded.Encode());
    }

    [Theory]
    [MemberData(nameof(InvalidBech32))]
    public void Bech32_invalid_vector_is_rejected(string text) => Assert.Null(Bech32.Decode(text));

    [Theory]
    [MemberData(nameof(ValidSegwit))]
    public void Segwit_valid_vector_is_accepted(string address, string program)
    {
        Assert.Equal(FormatVerdict.Sound, new SegwitFormat("bc").Examine(address));
        Assert.Equal(program, Convert.ToHexStringLower(Bech32.ToBytes(Bech32.Decode(address)!.Values.AsSpan(1))!));
    }

    [Theory]
    [MemberData(nameof(InvalidSegwit))]
    public void Segwit_invalid_vector_is_rejected(string address) =>
        Assert.NotEqual(FormatVerdict.Sound, new SegwitFormat("bc").Examine(address));

    [Theory]
    [MemberData(nameof(Base58Vectors))]
    public void Base58_vector_is_read_and_written(string hexadecimal, string text)
    {
        var bytes = Convert.FromHexString(hexadecimal);

        Assert.Equal(text, Base58.Bitcoin.Encode(bytes));
        Assert.Equal(bytes, Base58.Bitcoin.Decode(text));
    }

    /// <summary>The empty text and the first vector of the SHA-3 competition, with the original Keccak padding.</summary>
    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    public void Keccak256_vector_is_hashed(string text, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void Crc16_check_value_is_computed() => Assert.Equal(0x31C3, Crc16.Compute("123456789"u8));
}
