using System.Globalization;
using System.Text.Json;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>Fees, limits, pairs and prices.</summary>
public sealed class MarketTests(SharedExchange shared)
{
    [Fact]
    public async Task Spot_fees_depend_on_the_fee_category_of_the_pair()
    {
        var rows = (await shared.Client.ReadAsync("/api/v1/trade-fees?symbols=BTC-USDT,PEPE-USDT,GRAIN-USDT")).EnumerateArray();

        Assert.Equal(
            [("BTC-USDT", "0.001"), ("PEPE-USDT", "0.002"), ("GRAIN-USDT", "0.003")],
            rows.Select(row => (Text(row, "symbol"), Text(row, "takerFeeRate"))));
    }

    [Theory]
    [InlineData("/api/v1/trade-fees?symbols=BTC-NONE", "900001")]
    [InlineData("/api/v1/trade-fees", "400100")]
    [InlineData("/api/v1/trade-fees?symbols=A,B,C,D,E,F,G,H,I,J,K", "400100")]
    [InlineData("/api/v1/trade-fees?symbol=NONEUSDTM", "100003")]
    [InlineData("/api/v1/base-fee?currencyType=2", "400100")]
    [InlineData("/api/v3/margin/currencies?currency=NONE", "400100")]
    [InlineData("/api/v3/margin/currencies?isIsolated=true&symbol=NONE-USDT", "900001")]
    [InlineData("/api/v3/currencies/NONE", "400100")]
    [InlineData("/api/v2/symbols/NONE-USDT", "900001")]
    [InlineData("/api/v1/market/orderbook/level1?symbol=NONE-USDT", "900001")]
    [InlineData("/api/v1/market/stats?symbol=NONE-USDT", "900001")]
    [InlineData("/api/v1/market/stats", "400100")]
    public async Task Market_unknown_symbol_or_asset_is_rejected(string target, string code) =>
        Assert.Equal(code, (await shared.Client.GetAsync(target)).Code);

    [Fact]
    public async Task Futures_have_their_own_fees()
    {
        var fee = await shared.Client.ReadAsync("/api/v1/trade-fees?symbol=XBTUSDTM");

        Assert.Equal(("0.0006", "0.0002"), (Text(fee, "takerFeeRate"), Text(fee, "makerFeeRate")));
    }

    [Fact]
    public async Task Risk_limits_are_per_asset_on_cross_and_per_pair_on_isolated_margin()
    {
        var cross = await shared.Client.ReadAsync("/api/v3/margin/currencies?currency=BTC");
        var isolated = await shared.Client.ReadAsync("/api/v3/margin/currencies?isIsolated=true&symbol=ETH-BTC");
        var lendable = (await shared.Client.ReadAsync("/api/v3/margin/currencies")).EnumerateArray()
            .ToDictionary(row => Text(row, "currency")!, row => row.GetProperty("borrowEnabled").GetBoolean());

        Assert.Equal(("62.5", "0.0001"), (Text(cross[0], "borrowMaxAmount"), Text(cross[0], "borrowMinUnit")));
        Assert.Equal(("280", "12.5"), (Text(isolated[0], "baseMaxBorrowAmount"), Text(isolated[0], "quoteMaxBorrowAmount")));
        Assert.Equal((true, false, false), (lendable["USDT"], lendable["PEPE"], lendable.ContainsKey("GRAIN")));
    }

    [Fact]
    public async Task Symbol_list_market_filter_returns_one_market()
    {
        var all = (await shared.Client.ReadAsync("/api/v2/symbols")).EnumerateArray().ToList();
        var bitcoin = (await shared.Client.ReadAsync("/api/v2/symbols?market=BTC")).EnumerateArray().ToList();

        Assert.Equal("ETH-BTC", Text(Assert.Single(bitcoin), "symbol"));
        Assert.True(all.Count > 10);
    }

    [Fact]
    public async Task Ticker_spread_is_a_multiple_of_the_increment_around_a_positive_price()
    {
        var steps = (await shared.Client.ReadAsync("/api/v2/symbols")).EnumerateArray()
            .ToDictionary(row => Text(row, "symbol")!, row => Number(row, "priceIncrement"));
        var tickers = (await shared.Client.ReadAsync("/api/v1/market/allTickers")).GetProperty("ticker").EnumerateArray().ToList();

        Assert.Equal(steps.Count, tickers.Count);
        Assert.All(tickers, ticker =>
        {
            var (bid, last, ask) = (Number(ticker, "buy"), Number(ticker, "last"), Number(ticker, "sell"));
            Assert.True(bid > 0 && bid < last && last < ask, $"{ticker}");
            Assert.Equal((0m, 0m), (last % steps[Text(ticker, "symbol")!], (ask - bid) % steps[Text(ticker, "symbol")!]));
        });
        var one = await shared.Client.ReadAsync("/api/v1/market/orderbook/level1?symbol=BTC-USDT");
        Assert.Equal(Number(tickers[0], "last"), Number(one, "price"));
    }

    [Fact]
    public async Task Stats_of_a_pair_are_those_of_its_ticker()
    {
        var tickers = (await shared.Client.ReadAsync("/api/v1/market/allTickers")).GetProperty("ticker").EnumerateArray();
        foreach (var ticker in tickers)
        {
            var stats = await shared.Client.ReadAsync($"/api/v1/market/stats?symbol={Text(ticker, "symbol")}");

            Assert.All(
                stats.EnumerateObject().Where(member => member.Name != "time"),
                member => Assert.Equal(Text(ticker, member.Name), member.Value.GetString()));
        }
    }

    [Fact]
    public async Task Asset_can_be_filtered_by_chain()
    {
        var all = await shared.Client.ReadAsync("/api/v3/currencies/USDT");
        var one = await shared.Client.ReadAsync("/api/v3/currencies/USDT?chain=ton");
        var none = await shared.Client.ReadAsync("/api/v3/currencies/USDT?chain=doge");

        Assert.Equal((4, 1, 0), (Chains(all), Chains(one), Chains(none)));
        Assert.Equal("127.0.0.1", (await shared.Client.ReadAsync("/api/v1/my-ip")).GetString());
    }

    [Fact]
    public async Task Account_summary_counts_its_sub_accounts()
    {
        var info = await shared.Client.ReadAsync("/api/v2/user-info");
        using var sub = shared.ClientOf("trader");

        Assert.Equal((6, 6), (Count("subQuantity"), Count("spotSubQuantity")));
        Assert.Equal((2, 1), (Count("marginSubQuantity"), Count("futuresSubQuantity")));
        Assert.Equal(Count("maxSubQuantity"), Count("maxDefaultSubQuantity") + Count("maxSpotSubQuantity"));
        Assert.Equal(0, (await sub.ReadAsync("/api/v2/user-info")).GetProperty("maxSubQuantity").GetInt32());

        int Count(string name) => info.GetProperty(name).GetInt32();
    }

    private static int Chains(JsonElement asset) => asset.GetProperty("chains").GetArrayLength();

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static decimal Number(JsonElement row, string name) => decimal.Parse(Text(row, name)!, CultureInfo.InvariantCulture);
}
