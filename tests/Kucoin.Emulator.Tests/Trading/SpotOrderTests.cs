using System.Text.Json;
using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Trading;

/// <summary>Orders and fills by control, and the rows that the API shows of them. All figures are computed by hand.</summary>
public sealed class SpotOrderTests : IAsyncLifetime
{
    private const string Master = "fundMaster1";
    private const string Maker = "marketMaker1";

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;
    private SigningClient _trader = null!;

    /// <summary>The frozen ledger time.</summary>
    private long Now => _exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        _client = new(_exchange);
        _trader = new(_exchange.Address, _exchange.Keys["trader"]);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_exchange.TrialBalance().Problems);
        _client.Dispose();
        _trader.Dispose();
        await _exchange.DisposeAsync();
    }

    [Fact]
    public async Task Purchase_holds_cost_and_fee_and_cancellation_releases_them()
    {
        var before = await WalletAsync(_client, "USDT");

        var order = Place(OrderSide.Buy, 95_000m, 0.01m);

        // 950 and 0.1 % of it.
        Assert.Equal(950.95m, order.Held);
        Assert.Equal((before.Total, before.Available - 950.95m), await WalletAsync(_client, "USDT"));
        Assert.Equal(order, Assert.Single(_exchange.Control.Orders));

        var canceled = _exchange.Control.CancelOrder(order.Id);

        Assert.Equal((0m, "CANCELED"), (canceled.Held, canceled.Status));
        Assert.Equal(before, await WalletAsync(_client, "USDT"));
        Assert.Empty(_exchange.Control.Orders);
    }

    [Fact]
    public async Task Fill_between_users_has_one_trade_id_and_both_fees()
    {
        var maker = Place(OrderSide.Buy, 95_000m, 0.01m);
        var taker = Place(OrderSide.Sell, 94_000m, 0.004m, Maker);

        var fill = _exchange.Control.FillOrder(maker.Id, taker.Id);

        Assert.Equal((95_000m, 0.004m, "OPEN", "DONE"), (fill.Price, fill.Size, fill.Order.Status, fill.With!.Status));
        var bought = await RowsAsync(_client, "TRADE_EXCHANGE");
        var sold = await RowsAsync(_trader, "TRADE_EXCHANGE");
        Assert.Equal(["in BTC 0.004 0", "out USDT 380.38 0.38"], bought.Select(Short).Order());
        Assert.Equal(["in USDT 379.62 0.38", "out BTC 0.004 0"], sold.Select(Short).Order());
        Assert.All(bought.Concat(sold), row => Assert.Equal(fill.TradeId, Context(row).GetProperty("tradeId").GetString()));
        Assert.All(bought, row => Assert.Equal(maker.Id, Context(row).GetProperty("orderId").GetString()));
        Assert.All(sold, row => Assert.Equal(taker.Id, Context(row).GetProperty("orderId").GetString()));
    }

    [Fact]
    public async Task Better_price_releases_the_rest_of_the_hold()
    {
        var before = await WalletAsync(_client, "USDT");
        var order = Place(OrderSide.Buy, 95_000m, 0.01m);

        _exchange.Control.FillOrder(order.Id, price: 90_000m);

        // 900 and 0.1 % of it; nothing of the hold is left.
        Assert.Equal((before.Total - 900.9m, before.Available - 900.9m), await WalletAsync(_client, "USDT"));
    }

    [Fact]
    public async Task Fee_in_the_base_asset_is_part_of_what_is_received()
    {
        var order = Place(OrderSide.Buy, 95_000m, 0.01m, feeIn: OrderFee.Base);
        Assert.Equal(950m, order.Held);

        _exchange.Control.FillOrder(order.Id);

        Assert.Equal(["in BTC 0.00999 0.00001", "out USDT 950 0"], (await RowsAsync(_client, "TRADE_EXCHANGE")).Select(Short).Order());
    }

    [Fact]
    public async Task Fee_in_kcs_is_returned_and_deducted_with_a_discount()
    {
        await MoveToTradeAsync("KCS", "10");
        var order = Place(OrderSide.Buy, 95_000m, 0.01m, feeIn: OrderFee.Kcs);

        _exchange.Control.FillOrder(order.Id);

        // 0.95 USDT * 0.8 * 1.0004 / 11.42, truncated.
        Assert.Equal(["in USDT 0.95 0"], (await RowsAsync(_client, "RETURNED_FEES")).Select(Short));
        Assert.Equal(["out KCS 0.06657653 0"], (await RowsAsync(_client, "DEDUCTION_FEES")).Select(Short));
        Assert.Equal(["in BTC 0.01 0", "out USDT 950.95 0.95"], (await RowsAsync(_client, "TRADE_EXCHANGE")).Select(Short).Order());
    }

    [Fact]
    public async Task Fee_in_kcs_stays_in_the_quote_asset_without_enough_kcs()
    {
        var order = Place(OrderSide.Buy, 95_000m, 0.01m, feeIn: OrderFee.Kcs);

        _exchange.Control.FillOrder(order.Id);

        Assert.Empty(await RowsAsync(_client, "DEDUCTION_FEES"));
        Assert.Empty(await RowsAsync(_client, "RETURNED_FEES"));
        Assert.Contains("out USDT 950.95 0.95", (await RowsAsync(_client, "TRADE_EXCHANGE")).Select(Short));
    }

    [Fact]
    public async Task Rebate_of_a_high_level_is_a_negative_fee_of_the_maker()
    {
        _exchange.Control.SetVipLevel(Master, 9);
        var order = Place(OrderSide.Buy, 95_000m, 0.01m);

        _exchange.Control.FillOrder(order.Id);

        // A rebate of 0.005 %.
        Assert.Contains("out USDT 949.9525 -0.0475", (await RowsAsync(_client, "TRADE_EXCHANGE")).Select(Short));
    }

    [Fact]
    public async Task Trade_rows_are_in_the_high_frequency_ledger_alone_unless_both_are_wanted()
    {
        _exchange.Control.FillOrder(Place(OrderSide.Buy, 95_000m, 0.01m).Id);
        Assert.Equal(2, (await RowsAsync(_client, "TRADE_EXCHANGE")).Count);
        Assert.Empty(await ClassicAsync("TRADE_EXCHANGE"));

        _exchange.Control.Settings = _exchange.Control.Settings with { TradeRowsInBothLedgers = true };
        _exchange.Control.FillOrder(Place(OrderSide.Buy, 95_000m, 0.02m).Id);

        var classic = await ClassicAsync("TRADE_EXCHANGE");
        Assert.Equal(["in BTC 0.02 0", "out USDT 1901.9 1.9"], classic.Select(Short).Order());
        Assert.All(classic, row => Assert.Equal("Exchange", Text(row, "bizType")));
        var both = await RowsAsync(_client, "TRADE_EXCHANGE");
        Assert.Equal(4, both.Count);
        Assert.Superset(classic.Select(row => Text(row, "id")).ToHashSet(), both.Select(row => Text(row, "id")).ToHashSet());
    }

    [Fact]
    public async Task Balances_of_high_frequency_rows_continue_over_holds_and_fills()
    {
        await MoveToTradeAsync("USDT", "25");
        var order = Place(OrderSide.Buy, 95_000m, 0.01m);
        _exchange.Control.FillOrder(order.Id, size: 0.004m);
        await MoveToTradeAsync("USDT", "5");
        _exchange.Control.FillOrder(order.Id, price: 94_000m);

        var rows = (await _client.ReadAsync("/api/v1/hf/accounts/ledgers?currency=USDT&limit=5")).EnumerateArray().Reverse().ToList();
        for (var i = 1; i < rows.Count; i++)
        {
            var change = Number(rows[i], "amount") * (Text(rows[i], "direction") == "in" ? 1 : -1);
            Assert.Equal(Number(rows[i - 1], "balance") + change, Number(rows[i], "balance"));
        }

        Assert.Equal((await WalletAsync(_client, "USDT")).Total, Number(rows[^1], "balance"));
    }

    [Fact]
    public async Task Margin_and_isolated_orders_use_their_wallets_and_types()
    {
        var cross = Place(OrderSide.Sell, 90_000m, 0.01m, wallet: "MARGIN_V2");
        _exchange.Control.FillOrder(cross.Id, price: 90_000m);
        var isolated = _exchange.Control.PlaceOrder(new()
        {
            User = Master,
            Symbol = "ETH-USDT",
            Side = OrderSide.Sell,
            Price = 3_000m,
            Size = 0.5m,
            Wallet = "ISOLATED",
        });
        _exchange.Control.FillOrder(isolated.Id);

        var high = (await _client.ReadAsync("/api/v3/hf/margin/account/ledgers?bizType=MARGIN_EXCHANGE")).EnumerateArray().ToList();
        Assert.Contains("in USDT 899.1 0.9", high.Select(Short));
        Assert.All(high, row => Assert.Equal(13, $"{row.GetProperty("id").GetInt64()}".Length));
        Assert.Equal(
            ["in USDT 1498.5 1.5", "out ETH 0.5 0"], (await ClassicAsync("ISOLATED_EXCHANGE")).Select(Short).Order());
    }

    [Theory]
    [InlineData("price", "0", "price")]
    [InlineData("price", "95000.25", "price")]
    [InlineData("size", "0.000001", "size")]
    [InlineData("size", "0", "size")]
    [InlineData("symbol", "BTC-DOGE", "symbol")]
    [InlineData("wallet", "MAIN", "wallet")]
    [InlineData("wallet", "nowhere", "wallet")]
    [InlineData("user", "nobody", "nobody")]
    [InlineData("size", "1000", "insufficient")]
    public void Invalid_order_is_refused_and_changes_nothing(string member, string value, string said)
    {
        var postings = _exchange.TrialBalance().Postings;
        string Word(string name, string otherwise) => name == member ? value : otherwise;

        var error = Assert.Throws<ArgumentException>(() => _exchange.Control.PlaceOrder(new()
        {
            User = Word("user", Master),
            Symbol = Word("symbol", "BTC-USDT"),
            Side = OrderSide.Buy,
            Price = decimal.Parse(Word("price", "95000"), System.Globalization.CultureInfo.InvariantCulture),
            Size = decimal.Parse(Word("size", "0.01"), System.Globalization.CultureInfo.InvariantCulture),
            Wallet = Word("wallet", "TRADE"),
        }));

        Assert.Contains(said, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(postings, _exchange.TrialBalance().Postings);
    }

    [Fact]
    public void Fill_of_what_is_not_there_is_refused_and_changes_nothing()
    {
        var buy = Place(OrderSide.Buy, 95_000m, 0.01m);
        var alike = Place(OrderSide.Buy, 95_000m, 0.01m, Maker);
        var high = Place(OrderSide.Sell, 96_000m, 0.01m, Maker);
        var control = _exchange.Control;
        var entries = _exchange.TrialBalance().Postings;

        Assert.Throws<ArgumentException>(() => control.FillOrder("000000000000000000000000"));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, "000000000000000000000000"));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, buy.Id));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, alike.Id));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, high.Id));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, price: 0));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, price: 95_000.1m));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, size: 0.0101m));
        Assert.Throws<ArgumentException>(() => control.FillOrder(buy.Id, size: -1));
        Assert.Equal(entries, _exchange.TrialBalance().Postings);

        control.FillOrder(buy.Id);

        Assert.Throws<InvalidOperationException>(() => control.FillOrder(buy.Id));
        Assert.Throws<InvalidOperationException>(() => control.CancelOrder(buy.Id));
        Assert.Throws<ArgumentException>(() => control.CancelOrder("x"));
    }

    [Fact]
    public async Task Dust_is_converted_to_kcs()
    {
        await MoveToTradeAsync("SOL", "0.01");

        Assert.Equal(0m, _exchange.Control.SweepDust(Master, 0.01m));
        var before = await WalletAsync(_client, "KCS");
        var received = _exchange.Control.SweepDust(Master, 1_000_000m);

        Assert.True(received > 0);
        Assert.Equal(before.Total + received, (await WalletAsync(_client, "KCS")).Total);
        Assert.Equal(0m, (await WalletAsync(_client, "SOL")).Available);
        Assert.Throws<ArgumentException>(() => _exchange.Control.SweepDust(Master, 0));
        Assert.Throws<ArgumentException>(() => _exchange.Control.SweepDust(Master, 1, "MARGIN"));
    }

    private EmulatorOrder Place(
        OrderSide side, decimal price, decimal size, string user = Master, string wallet = "TRADE", OrderFee feeIn = OrderFee.Quote) =>
        _exchange.Control.PlaceOrder(new()
        {
            User = user,
            Symbol = "BTC-USDT",
            Side = side,
            Price = price,
            Size = size,
            Wallet = wallet,
            FeeIn = feeIn,
        });

    private async Task MoveToTradeAsync(string asset, string amount) =>
        Assert.Equal("200000", (await _client.TransferAsync(asset, amount, "MAIN", "TRADE")).Code);

    private static async Task<(decimal Total, decimal Available)> WalletAsync(SigningClient client, string asset)
    {
        var accounts = await client.ReadAsync($"/api/v1/accounts?currency={asset}&type=trade");
        return accounts.GetArrayLength() == 0
            ? default
            : (Number(accounts[0], "balance"), Number(accounts[0], "available"));
    }

    private async Task<List<JsonElement>> RowsAsync(SigningClient client, string type) =>
        [.. (await client.ReadAsync($"/api/v1/hf/accounts/ledgers?bizType={type}&startAt={Now - 1}")).EnumerateArray()];

    private async Task<List<JsonElement>> ClassicAsync(string type) =>
    [
        .. (await _client.ReadAsync($"/api/v1/accounts/ledgers?bizType={type}&startAt={Now - 1}"))
            .GetProperty("items").EnumerateArray(),
    ];

    private static string Short(JsonElement row) =>
        $"{Text(row, "direction")} {Text(row, "currency")} {Number(row, "amount"):0.########} {Number(row, "fee"):0.########}";

    private static JsonElement Context(JsonElement row) => JsonDocument.Parse(Text(row, "context")!).RootElement;

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static decimal Number(JsonElement row, string name) =>
        decimal.Parse(row.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
