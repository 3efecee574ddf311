using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>An invalid value costs that value or its row, and is reported.</summary>
public sealed class InvalidValueTests
{
    /// <summary>A change that the exchange confirms happened, also if its response has an invalid value.</summary>
    [Theory]
    [InlineData("1.5", false)]
    [InlineData("\"12x\"", false)]
    [InlineData("9223372036854775808", false)]
    [InlineData("\"\"", true)]
    [InlineData("null", true)]
    public async Task Invalid_uid_of_a_new_sub_account_is_null(string uid, bool isComplete)
    {
        using var client = TestClient.Responding(Reply.Data($$"""{"uid":{{uid}},"subName":"gridDesk7","access":"Spot"}"""));

        var result = await client.SpotApi.SubAccount.AddSubAccountAsync("pass1234", "gridDesk7", SubAccountAccess.Spot);

        Assert.Equal((null, "gridDesk7"), (result.GetDataOrThrow().Uid, result.Data!.SubName));
        Assert.Equal(isComplete, result.IsComplete);
    }

    /// <summary>Sub-accounts of which a part cannot be used, with the number of balances that are read.</summary>
    [Theory]
    [InlineData("""{"subUserId":"a1","subName":"n","mainAccounts":{}}""", 0)]
    [InlineData("""{"subUserId":"a1","subName":"n","mainAccounts":[null]}""", 0)]
    [InlineData("""{"subUserId":"a1","subName":"n","mainAccounts":[{"currency":"BTC","available":"1","holds":"0"}]}""", 0)]
    [InlineData("""{"subUserId":"a1","subName":"n","tradeAccounts":[{"currency":"BTC","balance":"1","available":"1","holds":"0"}],"mainAccounts":[{"balance":"1"}]}""", 1)]
    [InlineData("""{"subUserId":"a1","subName":[],"mainAccounts":[{"currency":"BTC","balance":"1","available":"1","holds":"0"}]}""", 1)]
    public async Task Invalid_balance_is_missing_and_reported(string data, int balances)
    {
        using var client = TestClient.Responding(Reply.Data(data));
        using var all = TestClient.Responding(
            Reply.Data($$"""{"currentPage":1,"pageSize":100,"totalNum":1,"totalPage":1,"items":[{{data}}]}"""));

        var one = await client.SpotApi.SubAccount.GetDetailBalanceAsync("a1");
        var every = await all.SpotApi.SubAccount.GetAllSpotBalancesAsync();

        Assert.Equal((balances, balances), (one.GetDataOrThrow().Count, every.GetDataOrThrow().Count));
        Assert.StartsWith("data.", Assert.Single(one.Problems).Path);
        Assert.StartsWith("data.items[0].", Assert.Single(every.Problems).Path);
    }

    /// <summary>Without its id or with ambiguous members, no balance of a sub-account can be used.</summary>
    [Theory]
    [InlineData("""{"subName":"n","mainAccounts":[]}""")]
    [InlineData("""{"subUserId":null,"subName":"n","mainAccounts":[]}""")]
    [InlineData("""{"subUserId":"a1","subName":"n","mainAccounts":[],"mainAccounts":[]}""")]
    [InlineData("""{"subUserId":"a\ud800","subName":"n","mainAccounts":[]}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task Invalid_sub_account_is_unreadable_or_missing_in_a_list(string data)
    {
        using var client = TestClient.Responding(Reply.Data(data));
        using var all = TestClient.Responding(
            Reply.Data($$"""{"currentPage":1,"pageSize":100,"totalNum":1,"totalPage":1,"items":[{{data}}]}"""));

        var every = await all.SpotApi.SubAccount.GetAllSpotBalancesAsync();

        Assert.IsType<KucoinError.Unreadable>((await client.SpotApi.SubAccount.GetDetailBalanceAsync("a1")).Error);
        Assert.Empty(every.GetDataOrThrow());
        Assert.True(Assert.Single(every.Problems).IsRowMissing);
    }

    [Fact]
    public async Task Null_item_in_a_list_is_missing_and_reported()
    {
        using var margin = TestClient.Responding(Reply.Data("""{"debtRatio":"0","accounts":[null]}"""));
        using var isolated = TestClient.Responding(
            Reply.Data("""{"totalAssetOfQuoteCurrency":"0","totalLiabilityOfQuoteCurrency":"0","assets":[null]}"""));
        using var assets = TestClient.Responding(Reply.Data("""[{"currency":"A","name":"A","fullName":"A","precision":1,"chains":[null]}]"""));
        using var prices = TestClient.Responding(Reply.Data("""{"BTC":"1","BTC":"2"}"""));

        Assert.Equal("data.accounts[0]", Assert.Single((await margin.SpotApi.Account.GetMarginAccountAsync()).Problems).Path);
        Assert.Equal("data.assets[0]", Assert.Single((await isolated.SpotApi.Account.GetIsolatedMarginAccountsAsync()).Problems).Path);
        Assert.Equal("data[0].chains[0]", Assert.Single((await assets.SpotApi.ExchangeData.GetAssetsAsync()).Problems).Path);
        Assert.IsType<KucoinError.Unreadable>((await prices.SpotApi.ExchangeData.GetFiatPricesAsync()).Error);
    }
}
