using System.Text.Json;

namespace Kucoin.Emulator.Tests.Api;

public class AccountTests(SharedExchange shared)
{
    [Theory]
    [InlineData("", 17)]
    [InlineData("type=main", 11)]
    [InlineData("type=trade", 6)]
    [InlineData("type=margin", 3)]
    [InlineData("type=isolated", 4)]
    [InlineData("type=option", 0)]
    [InlineData("currency=BTC", 2)]
    [InlineData("currency=BTC&type=trade", 1)]
    [InlineData("currency=NONE", 0)]
    public async Task Account_list_shows_main_and_trade_unless_filtered(string query, int rows) =>
        Assert.Equal(rows, (await shared.Client.ReadAsync($"/api/v1/accounts?{query}")).GetArrayLength());

    [Fact]
    public async Task Account_list_unknown_type_is_400100() =>
        Assert.Equal("400100", (await shared.Client.GetAsync("/api/v1/accounts?type=MAIN")).Code);

    [Fact]
    public async Task Account_is_returned_by_id()
    {
        foreach (var account in (await shared.Client.ReadAsync("/api/v1/accounts")).EnumerateArray())
        {
            var one = await shared.Client.ReadAsync($"/api/v1/accounts/{Text(account, "id")}");

            Assert.Equal(
                (Text(account, "currency"), Text(account, "balance"), Text(account, "available"), Text(account, "holds")),
                (Text(one, "currency"), Text(one, "balance"), Text(one, "available"), Text(one, "holds")));
        }

        Assert.Equal("400100", (await shared.Client.GetAsync("/api/v1/accounts/0")).Code);
    }

    [Fact]
    public async Task Account_ids_of_main_are_hexadecimal_and_of_trade_are_decimal()
    {
        var main = await shared.Client.ReadAsync("/api/v1/accounts?type=main");
        var trade = await shared.Client.ReadAsync("/api/v1/accounts?type=trade");

        Assert.All(main.EnumerateArray(), row => Assert.Matches("^[0-9a-f]{24}$", Text(row, "id")));
        Assert.All(trade.EnumerateArray(), row => Assert.Matches("^[0-9]{12}$", Text(row, "id")));
    }

    [Fact]
    public async Task Cross_margin_totals_are_in_the_requested_quote_currency()
    {
        var data = await shared.Client.ReadAsync("/api/v3/margin/accounts");
        var dollars = data.GetProperty("accounts")[0];

        // Calculated: (21350.61180334 × 1.0004 + 0.35071 × 96840.5 + 25400 × 0.3261) / 1.0004, and 12041.28550712 owed.
        Assert.Equal(("63579.59196627", "12041.28550712", "0.1893", "EFFECTIVE"), (
            Text(data, "totalAssetOfQuoteCurrency"),
            Text(data, "totalLiabilityOfQuoteCurrency"),
            Text(data, "debtRatio"),
            Text(data, "status")));
        Assert.Equal(("12041.28550712", "12000", "41.28550712", "1200"), (
            Text(dollars, "liability"), Text(dollars, "liabilityPrincipal"), Text(dollars, "liabilityInterest"), Text(dollars, "hold")));
        var inBitcoin = await shared.Client.ReadAsync("/api/v3/margin/accounts?quoteCurrency=BTC");
        Assert.Equal("0.65680189", Text(inBitcoin, "totalAssetOfQuoteCurrency"));
    }

    [Fact]
    public async Task Isolated_margin_has_a_position_with_two_legs_for_each_pair()
    {
        var all = (await shared.Client.ReadAsync("/api/v3/isolated/accounts")).GetProperty("assets");
        var one = (await shared.Client.ReadAsync("/api/v3/isolated/accounts?symbol=ETH-USDT")).GetProperty("assets");
        var other = (await shared.Client.ReadAsync("/api/v3/isolated/accounts?symbol=SOL-USDT")).GetProperty("assets");
        var untouched = other[0].GetProperty("baseAsset");

        Assert.Equal(["ETH-USDT", "BTC-USDT"], all.EnumerateArray().Select(pair => Text(pair, "symbol")));
        Assert.Equal(all[0].GetRawText(), Assert.Single(one.EnumerateArray()).GetRawText());
        Assert.Equal("2506.70214", Text(one[0].GetProperty("quoteAsset"), "liability"));
        Assert.Equal(("SOL", "0"), (Text(untouched, "currency"), Text(untouched, "total")));
    }

    [Theory]
    [InlineData("/api/v3/margin/accounts?quoteCurrency=ETH", "400100")]
    [InlineData("/api/v3/margin/accounts?queryType=ISOLATED", "400100")]
    [InlineData("/api/v3/isolated/accounts?queryType=MARGIN", "400100")]
    [InlineData("/api/v3/isolated/accounts?symbol=PEPE-USDT", "900001")]
    [InlineData("/api/v3/isolated/accounts?symbol=NO-PAIR", "900001")]
    public async Task Margin_unknown_argument_is_rejected(string target, string code) =>
        Assert.Equal(code, (await shared.Client.GetAsync(target)).Code);

    [Fact]
    public async Task Margin_classic_and_high_frequency_wallets_are_read_separately_or_together()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        await client.TransferAsync("USDT", "150.5", "MARGIN", "MARGIN_V2");

        async Task<string?> Total(string query) => Text(
            (await client.ReadAsync($"/api/v3/margin/accounts?queryType={query}")).GetProperty("accounts").EnumerateArray()
                .Single(row => Text(row, "currency") == "USDT"),
            "total");

        Assert.Equal(("21200.11180334", "150.5", "21350.61180334"), (await Total("MARGIN"), await Total("MARGIN_V2"), await Total("ALL")));
    }

    [Fact]
    public async Task Prices_are_in_the_requested_currency()
    {
        var dollars = await shared.Client.ReadAsync("/api/v1/prices");
        var euros = await shared.Client.ReadAsync("/api/v1/prices?base=EUR&currencies=GRAIN,BTC");

        Assert.Equal(("96840.5", "0.00001643"), (Text(dollars, "BTC"), Text(dollars, "PEPE")));
        Assert.False(dollars.TryGetProperty("NOVA", out _));
        Assert.Equal(["BTC", "GRAIN"], euros.EnumerateObject().Select(price => price.Name));
        Assert.Equal("2.3058476295886367", Text(euros, "GRAIN"));
        Assert.Equal("400100", (await shared.Client.GetAsync("/api/v1/prices?base=XYZ")).Code);
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
