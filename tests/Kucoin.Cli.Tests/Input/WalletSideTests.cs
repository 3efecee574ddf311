using Kucoin.Cli.Input;
using Kucoin.Client.Models.Accounts;

namespace Kucoin.Cli.Tests.Input;

public sealed class WalletSideTests
{
    [Theory]
    [InlineData("main", "MAIN", null, null)]
    [InlineData("TRADE", "TRADE", null, null)]
    [InlineData("margin-hf", "MARGIN_V2", null, null)]
    [InlineData("futures@desk1", "CONTRACT", null, "desk1")]
    [InlineData("contract", "CONTRACT", null, null)]
    [InlineData("isolated:btc-usdt", "ISOLATED", "BTC-USDT", null)]
    [InlineData("isolated-hf:ETH-USDT@4300000001", "ISOLATED_V2", "ETH-USDT", "4300000001")]
    public void TryParse_accepts_wallet_pair_and_sub_account(string text, string wallet, string? pair, string? sub)
    {
        Assert.True(WalletSide.TryParse(text, out var side));
        Assert.Equal(new WalletSide(new AccountType(wallet), pair, sub), side);
    }

    [Theory]
    [InlineData("")]
    [InlineData("savings")]
    [InlineData("main@")]
    [InlineData("main:BTC-USDT")]
    [InlineData("isolated")]
    [InlineData("isolated:")]
    [InlineData("isolated:BTC")]
    [InlineData("isolated:BTC-")]
    [InlineData("isolated:BTC-USDT-ETH")]
    [InlineData("isolated:BT C-USDT")]
    [InlineData("@desk1")]
    public void TryParse_rejects_any_other_text(string text) => Assert.False(WalletSide.TryParse(text, out _));

    [Theory]
    [InlineData("main")]
    [InlineData("futures@desk1")]
    [InlineData("isolated:BTC-USDT@desk1")]
    public void ToString_round_trips_through_TryParse(string text)
    {
        Assert.True(WalletSide.TryParse(text, out var side));
        Assert.Equal(text, side.ToString());
    }
}
