using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Tests.Withdrawals;

/// <summary>Normalization of recipients: every spelling of one recipient is equal.</summary>
public sealed class RecipientsTests
{
    private const string Tron = WithdrawalFixture.Tron;
    private const string Sixty = "0000000000000000000000000000000000000000000000000000000000";

    /// <summary>Two addresses, and the expected match.</summary>
    public static TheoryData<string, string, string> Addresses => new()
    {
        { WithdrawalFixture.Ethereum, WithdrawalFixture.Ethereum, "Fits" },
        { WithdrawalFixture.Ethereum, WithdrawalFixture.Ethereum.ToLowerInvariant(), "Fits" },
        { WithdrawalFixture.Ethereum, WithdrawalFixture.Ethereum.ToUpperInvariant(), "Fits" },
        { WithdrawalFixture.Ethereum, $"0x{WithdrawalFixture.Ethereum[2..].ToUpperInvariant()}", "Fits" },
        { WithdrawalFixture.Ethereum, WithdrawalFixture.Ethereum[2..], "Fits" },
        { WithdrawalFixture.Ethereum, $"xdc{WithdrawalFixture.Ethereum[2..].ToLowerInvariant()}", "Fits" },
        { WithdrawalFixture.Ethereum, WithdrawalFixture.Ethereum.Replace("5a", "5b", StringComparison.Ordinal), "Other" },
        { $"0x{Sixty}00a0B1", "0xA0b1", "Fits" },
        { $"0x{Sixty}00a0B1", "0xA0b2", "Other" },
        { "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "Fits" },
        { "cosmos1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnrujsuw", "COSMOS1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNRUJSUW", "MayBe" },
        { "EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2", "EQDtFpEwcFAEcRe5mLVh2N6C0x+/hJEM7W61/JLnSF74p4q2", "Fits" },
        { "EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2", "UQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p9dz", "Fits" },
        { "EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2", "0:ed1691307050047117b998b561d8de82d31fbf84910ced6eb5fc92e7485ef8a7", "Fits" },
        { "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "MayBe" },
        { Tron, Tron, "Fits" },
        { Tron, Tron.ToLowerInvariant(), "MayBe" },
        { Tron, $" {Tron}", "MayBe" },
        { Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "Other" },
        { "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "3BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "Other" },
    };

    /// <summary>Two memos, and the expected match.</summary>
    public static TheoryData<string?, string?, string> Memos => new()
    {
        { null, "", "Fits" },
        { "7", "7", "Fits" },
        { "7", "007", "MayBe" },
        { "0", "00", "MayBe" },
        { "Abc", "abc", "MayBe" },
        { "7", "70", "Other" },
        { "0", "", "Other" },
        { null, "7", "Other" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Addresses_of_one_recipient_are_matched_in_every_spelling(string one, string other, string fit)
    {
        Assert.Equal(fit, $"{Recipients.Compare(WithdrawType.Address, one, other)}");
        Assert.Equal(fit, $"{Recipients.Compare(WithdrawType.Address, other, one)}");
    }

    [Theory]
    [MemberData(nameof(Memos))]
    public void Recipient_includes_the_memo(string? one, string? other, string fit)
    {
        Assert.Equal(fit, $"{Recipients.Compare(To(Tron, one), To(Tron, other))}");
        Assert.Equal(fit, $"{Recipients.Compare(To(Tron, other), To(Tron, one))}");
    }

    [Theory]
    [InlineData("MAIL", "A@Example.com", "a@example.com", "Fits")]
    [InlineData("PHONE", "+49-170 1234567", "49-1701234567", "Fits")]
    [InlineData("PHONE", "+49-170 1234567", "49-1701234568", "Other")]
    [InlineData("UID", "12345678", "12345679", "Other")]
    public void KuCoin_users_are_matched_in_every_spelling(string type, string one, string other, string fit) =>
        Assert.Equal(fit, $"{Recipients.Compare(new WithdrawType(type), one, other)}");

    [Fact]
    public void Recipient_with_an_address_does_not_equal_a_user() => Assert.Equal(
        RowFit.Other, Recipients.Compare(To("12345678", null), To("12345678", null) with { WithdrawType = WithdrawType.Uid }));

    private static KucoinWithdrawalAttempt To(string address, string? memo) => new()
    {
        WithdrawType = WithdrawType.Address,
        Asset = "USDT",
        Quantity = 1,
        ToAddress = address,
        Memo = memo,
    };
}
