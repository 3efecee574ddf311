using Kucoin.Client.Models.Accounts;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Treasury.Tests.Portfolio;

public sealed class WalletNameTests
{
    [Theory]
    [InlineData("main", "MAIN", null)]
    [InlineData("TRADE", "TRADE", null)]
    [InlineData("margin-hf", "MARGIN_V2", null)]
    [InlineData("futures", "CONTRACT", null)]
    [InlineData("contract", "CONTRACT", null)]
    [InlineData("option", "OPTION", null)]
    [InlineData("isolated:btc-usdt", "ISOLATED", "BTC-USDT")]
    [InlineData("isolated-hf:ETH-USDT", "ISOLATED_V2", "ETH-USDT")]
    public void TryParse_reads_kind_and_pair(string text, string type, string? pair)
    {
        Assert.True(WalletName.TryParse(text, out var name));
        Assert.Equal(new WalletName(new AccountType(type), pair), name);
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
    public void TryParse_refuses_everything_else(string text)
    {
        Assert.False(WalletName.TryParse(text, out var name));
        Assert.Equal(default, name);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("futures")]
    [InlineData("isolated:BTC-USDT")]
    public void ToString_writes_what_TryParse_reads(string text)
    {
        Assert.True(WalletName.TryParse(text, out var name));
        Assert.Equal(text, name.ToString());
    }

    [Fact]
    public void ToString_of_a_wallet_unknown_here_keeps_the_name_of_the_exchange() =>
        Assert.Equal("vault_x", new WalletName(new AccountType("VAULT_X")).ToString());
}
