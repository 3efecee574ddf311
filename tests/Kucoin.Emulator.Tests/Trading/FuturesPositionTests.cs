using System.Text.Json;

namespace Kucoin.Emulator.Tests.Trading;

/// <summary>Futures positions by control, and what the API shows of them. All figures are computed by hand.</summary>
public sealed class FuturesPositionTests : IAsyncLifetime
{
    private const string Maker = "marketMaker1";
    private const string Symbol = "XBTUSDTM";

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        var key = _exchange.Control.AddKey(new() { Label = "futures", User = Maker, Permissions = ["General", "Futures"] });
        _client = new(_exchange.Address, key);
        _exchange.Control.SetPrices([new("BTC", 100_040m)]);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_exchange.TrialBalance().Problems);
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Fact]
    public async Task Open_position_shows_margin_unrealised_profit_and_a_pending_row()
    {
        // 20 contracts of 0.001 BTC: 1,980 USDT at 99,000, a margin of a fifth, and a fee of 0.06 %.
        var position = _exchange.Control.OpenPosition(Maker, Symbol, 20, 99_000m);

        Assert.Equal((99_000m, 100_000m, 396m, 20m, -1.188m), (
            position.EntryPrice, position.MarkPrice, position.Margin, position.UnrealisedProfit, position.Pending));
        var overview = await _client.ReadAsync("/api/v1/account-overview?currency=USDT");
        Assert.Equal(1904.77m - 1.188m + 20m, Number(overview, "accountEquity"));
        Assert.Equal(20m, Number(overview, "unrealisedPNL"));
        Assert.Equal(1904.77m - 1.188m, Number(overview, "marginBalance"));
        Assert.Equal(396m, Number(overview, "positionMargin"));
        Assert.Equal(0m, Number(overview, "frozenFunds"));
        Assert.Equal(1904.77m - 1.188m + 20m - 396m, Number(overview, "availableBalance"));
        Assert.Equal(1904.77m - 396m - 1.188m, Number(overview, "maxWithdrawAmount"));
        Assert.Equal(
            Number(overview, "marginBalance"),
            Number(overview, "positionMargin") + Number(overview, "orderMargin") + Number(overview, "frozenFunds")
                + Number(overview, "availableBalance") - Number(overview, "unrealisedPNL"));
        var first = (await RowsAsync())[0];
        Assert.Equal(("RealisedPNL", "Pending", -1, Symbol, -1.188m), (
            Text(first, "type"), Text(first, "status"), first.GetProperty("offset").GetInt64(), Text(first, "remark"), Number(first, "amount")));
    }

    [Fact]
    public async Task Closed_position_is_settled_in_one_row()
    {
        _exchange.Control.OpenPosition(Maker, Symbol, 20, 99_000m);
        var part = _exchange.Control.ClosePosition(Maker, Symbol, 100_000m, 5);
        var rest = _exchange.Control.ClosePosition(Maker, Symbol, 98_000m);

        // 5 contracts gain 5 USDT, 15 lose 15; fees of 1.188, 0.3 and 0.882.
        Assert.Equal((5m, -15m), (part, rest));
        var row = Assert.Single(await RowsAsync(), row => Text(row, "type") == "RealisedPNL" && Number(row, "amount") == -12.37m);
        Assert.Equal("Completed", Text(row, "status"));
        Assert.Empty(_exchange.Control.Positions);
        var overview = await _client.ReadAsync("/api/v1/account-overview?currency=USDT");
        Assert.Equal(1892.4m, Number(overview, "accountEquity"));
        Assert.Equal(1892.4m, Number(overview, "maxWithdrawAmount"));
    }

    [Fact]
    public async Task Settlement_every_eight_hours_has_funding_and_empties_the_pending_row()
    {
        _exchange.Control.OpenPosition(Maker, Symbol, -20, 100_000m);

        // The anchor is 09:30; the next settlement is at 12:00.
        _exchange.Control.AdvanceClock(TimeSpan.FromHours(2.4));
        Assert.Equal(-1.2m, Number((await RowsAsync())[0], "amount"));
        _exchange.Control.AdvanceClock(TimeSpan.FromHours(0.2));

        var rows = await RowsAsync();
        Assert.Equal((0m, "Pending"), (Number(rows[0], "amount"), Text(rows[0], "status")));
        var settled = rows[1];
        Assert.Equal(("RealisedPNL", "Completed", Symbol), (Text(settled, "type"), Text(settled, "status"), Text(settled, "remark")));
        var funding = Number(settled, "amount") + 1.2m;
        Assert.InRange(funding, -0.2m, 0.6m);
        Assert.Equal(12, DateTimeOffset.FromUnixTimeMilliseconds(settled.GetProperty("time").GetInt64()).Hour);
    }

    [Fact]
    public async Task Margin_moves_between_available_and_held_without_a_row()
    {
        _exchange.Control.OpenPosition(Maker, Symbol, 20, 99_000m);
        var rows = (await RowsAsync()).Count;

        Assert.Equal(446m, _exchange.Control.ChangePositionMargin(Maker, Symbol, 50m).Margin);
        Assert.Equal(100m, _exchange.Control.ChangePositionMargin(Maker, Symbol, -346m).Margin);

        Assert.Throws<InvalidOperationException>(() => _exchange.Control.ChangePositionMargin(Maker, Symbol, -90m));
        Assert.Throws<ArgumentException>(() => _exchange.Control.ChangePositionMargin(Maker, Symbol, 0));
        Assert.Throws<ArgumentException>(() => _exchange.Control.ChangePositionMargin(Maker, Symbol, 9_999m));
        Assert.Equal(rows, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task Loss_beyond_the_wallet_leaves_zero_and_no_debt()
    {
        _exchange.Control.OpenPosition(Maker, Symbol, 90, 100_000m, leverage: 50);

        _exchange.Control.ClosePosition(Maker, Symbol, 70_000m);

        var overview = await _client.ReadAsync("/api/v1/account-overview?currency=USDT");
        Assert.Equal(0m, Number(overview, "accountEquity"));
    }

    [Fact]
    public void Inverse_contract_is_settled_in_its_base_asset()
    {
        // 1,000 dollars from 100,000 to 125,000: 0.01 - 0.008 BTC.
        _exchange.Control.OpenPosition("fundMaster1", "XBTUSDM", 1_000, 100_000m);

        Assert.Equal(0.002m, _exchange.Control.ClosePosition("fundMaster1", "XBTUSDM", 125_000m));
    }

    [Theory]
    [InlineData("nobody", Symbol, 1, 100_000, 5)]
    [InlineData(Maker, "NOSUCHM", 1, 100_000, 5)]
    [InlineData(Maker, Symbol, 0, 100_000, 5)]
    [InlineData(Maker, Symbol, 1, 0, 5)]
    [InlineData(Maker, Symbol, 1, 100_000, 0)]
    [InlineData(Maker, Symbol, 1, 100_000, 101)]
    [InlineData(Maker, Symbol, 1_000_000, 100_000, 5)]
    public void Invalid_position_is_refused_and_changes_nothing(string user, string symbol, long contracts, int price, int leverage)
    {
        var postings = _exchange.TrialBalance().Postings;

        Assert.Throws<ArgumentException>(() => _exchange.Control.OpenPosition(user, symbol, contracts, price, leverage));

        Assert.Equal(postings, _exchange.TrialBalance().Postings);
        Assert.Empty(_exchange.Control.Positions);
    }

    [Fact]
    public void Position_in_the_other_direction_and_close_of_none_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => _exchange.Control.ClosePosition(Maker, Symbol, 100_000m));
        _exchange.Control.OpenPosition(Maker, Symbol, 2, 100_000m);

        Assert.Throws<InvalidOperationException>(() => _exchange.Control.OpenPosition(Maker, Symbol, -1, 100_000m));
        Assert.Throws<ArgumentException>(() => _exchange.Control.ClosePosition(Maker, Symbol, 100_000m, 3));
    }

    private async Task<List<JsonElement>> RowsAsync() =>
        [.. (await _client.ReadAsync("/api/v1/transaction-history?currency=USDT")).GetProperty("dataList").EnumerateArray()];

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static decimal Number(JsonElement row, string name) => row.GetProperty(name).GetDecimal();
}
