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
    public void TryParse_accepts_wallet_type_and_pair(string text, string type, string? pair)
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
    public void TryParse_rejects_any_other_text(string text)
    {
        Assert.False(WalletName.TryParse(text, out var name));
        Assert.Equal(default, name);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("futures")]
    [InlineData("isolated:BTC-USDT")]
    public void ToString_round_trips_through_TryParse(string text)
    {
        Assert.True(WalletName.TryParse(text, out var name));
        Assert.Equal(text, name.ToString());
    }

    [Fact]
    public void ToString_of_an_unknown_wallet_type_is_its_wire_value_in_lower_case() =>
        Assert.Equal("vault_x", new WalletName(new AccountType("VAULT_X")).ToString());
}
