using Kucoin.Emulator.Control;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Traffic;

/// <summary>Generated traffic on both clocks.</summary>
public sealed class TrafficTests
{
    private static readonly KucoinEmulatorOptions Frozen = new() { FreezeAtAnchor = true, EnforceRateLimits = false };

    [Fact]
    public async Task Traffic_on_the_ledger_clock_waits_for_it_and_is_the_same_for_a_seed()
    {
        await using var one = await Start.ExchangeAsync(Frozen);
        await using var other = await Start.ExchangeAsync(Frozen);
        await using var third = await Start.ExchangeAsync(Frozen);
        var before = one.TrialBalance().Postings;
        one.Control.StartTraffic(0.05m, seed: 7);
        other.Control.StartTraffic(0.05m, seed: 7);
        third.Control.StartTraffic(0.05m, seed: 8);
        Assert.Equal(before, one.TrialBalance().Postings);

        one.Control.AdvanceClock(TimeSpan.FromHours(9));
        for (var hour = 0; hour < 9; hour++)
        {
            other.Control.AdvanceClock(TimeSpan.FromHours(1));
        }

        third.Control.AdvanceClock(TimeSpan.FromHours(9));

        // 0.05 a second in nine hours.
        Assert.InRange(one.Control.Traffic.Movements, 1_610, 1_640);
        Assert.Equal(one.Control.Traffic, other.Control.Traffic);
        Assert.Equal(await RowsAsync(one), await RowsAsync(other));
        Assert.NotEqual(await RowsAsync(one), await RowsAsync(third));
        Assert.Empty(one.TrialBalance().Problems);
    }

    [Fact]
    public async Task Traffic_on_the_wall_clock_moves_while_the_ledger_clock_is_frozen()
    {
        await using var exchange = await Start.ExchangeAsync(Frozen);
        var before = exchange.TrialBalance().Postings;

        exchange.Control.StartTraffic(200m, seed: 3, TrafficClock.Wall);
        while (exchange.Control.Traffic.Movements < 60)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        var stopped = exchange.Control.StopTraffic();
        Assert.Equal((false, null), (stopped.IsRunning, stopped.StoppedBecause));
        Assert.Equal(stopped, exchange.Control.Traffic);
        var trial = exchange.TrialBalance();
        Assert.True(trial.Postings > before + 60);
        Assert.Empty(trial.Problems);
    }

    [Fact]
    public async Task Traffic_follows_a_running_ledger_clock()
    {
        var clock = new FakeTimeProvider(Start.Noon);
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = clock });
        using var client = new SigningClient(exchange) { Clock = clock };
        exchange.Control.StartTraffic(1m);

        clock.Advance(TimeSpan.FromSeconds(90));
        await client.ReadAsync("/api/v1/accounts");

        Assert.InRange(exchange.Control.Traffic.Movements, 88, 100);
    }

    [Fact]
    public async Task Traffic_adds_sub_accounts_and_ends_keys()
    {
        await using var exchange = await Start.ExchangeAsync(Frozen);
        var users = exchange.Control.Users.Count;
        exchange.Control.StartTraffic(10m, seed: 5);

        exchange.Control.AdvanceClock(TimeSpan.FromHours(1));

        Assert.True(exchange.Control.Users.Count > users, $"{users}");
        Assert.Contains(exchange.Control.Keys.Keys, label => label.StartsWith("traffic-", StringComparison.Ordinal));
        Assert.Empty(exchange.TrialBalance().Problems);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(50_000_000)]
    public async Task Rate_that_cannot_be_held_is_refused_and_nothing_moves(int rate)
    {
        await using var exchange = await Start.ExchangeAsync(Frozen);
        var postings = exchange.TrialBalance().Postings;
        var users = exchange.Control.Users;

        var error = Assert.Throws<ArgumentException>(() => exchange.Control.StartTraffic(rate, clock: TrafficClock.Wall));

        Assert.Contains($"{rate}", error.Message, StringComparison.Ordinal);
        Assert.False(exchange.Control.Traffic.IsRunning);
        Assert.Equal(postings, exchange.TrialBalance().Postings);
        Assert.Equal(users, exchange.Control.Users);
    }

    [Fact]
    public async Task Advance_with_too_much_traffic_is_refused_and_changes_nothing()
    {
        await using var exchange = await Start.ExchangeAsync(Frozen);
        exchange.Control.StartTraffic(100m);
        var clocks = exchange.Control.Clocks.LedgerTime;

        Assert.Throws<ArgumentException>(() => exchange.Control.AdvanceClock(TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentException>(() => exchange.Control.FreezeClock(clocks + TimeSpan.FromDays(1)));

        Assert.Equal(clocks, exchange.Control.Clocks.LedgerTime);
        Assert.Equal(0, exchange.Control.Traffic.Movements);
        Assert.Throws<ArgumentException>(() => exchange.Control.FreezeClock(clocks - TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Second_traffic_is_refused_and_a_snapshot_ends_the_first()
    {
        using var folder = new TemporaryFolder();
        await using var exchange = await Start.ExchangeAsync(Frozen);
        exchange.Control.SaveSnapshot(folder.File("snapshot"));
        exchange.Control.StartTraffic(1m);
        Assert.Throws<InvalidOperationException>(() => exchange.Control.StartTraffic(1m));

        exchange.Control.LoadSnapshot(folder.File("snapshot"));

        Assert.False(exchange.Control.Traffic.IsRunning);
        Assert.Equal("The ledger was replaced.", exchange.Control.Traffic.StoppedBecause);
        exchange.Control.AdvanceClock(TimeSpan.FromHours(3));
        Assert.Empty(exchange.TrialBalance().Problems);
    }

    [Fact]
    public async Task Hours_of_the_generated_history_are_not_charged_again()
    {
        using var folder = new TemporaryFolder();
        var options = Frozen with { Scenario = "living-fund", ScenarioSize = 5_000, DataFile = folder.File("ledger.db") };
        long postings;
        await using (var first = await Start.ExchangeAsync(options))
        {
            postings = first.TrialBalance().Postings;
            using var client = new SigningClient(first);
            await client.ReadAsync("/api/v1/accounts");
            Assert.Equal(postings, first.TrialBalance().Postings);
        }

        await using var second = await Start.ExchangeAsync(options);
        using var again = new SigningClient(second);
        await again.ReadAsync("/api/v1/accounts");
        Assert.Equal(postings, second.TrialBalance().Postings);
    }

    /// <summary>Orders, withdrawals and users of the traffic may be changed by others at any time.</summary>
    [Fact]
    public async Task Traffic_continues_with_orders_withdrawals_and_users_as_they_are_now()
    {
        await using var exchange = await Start.ExchangeAsync(Frozen);
        var control = exchange.Control;
        control.PlaceOrder(new() { User = "fundMaster1", Symbol = "BTC-USDT", Side = OrderSide.Buy, Price = 1_000m, Size = 3m });
        control.StartTraffic(0.1m, seed: 7);
        var master = exchange.Ledger.UserNamed("fundMaster1")!.Id;
        var canceled = new List<string>();
        for (var hour = 0; hour < 24; hour++)
        {
            control.AdvanceClock(TimeSpan.FromHours(1));
            foreach (var order in control.Orders.Skip(1))
            {
                canceled.Add(control.CancelOrder(order.Id).Id);
            }

            foreach (var withdrawal in exchange.Ledger.Withdrawals(new(master, 0, long.MaxValue), 0, 1000).Rows)
            {
                if (withdrawal is { Status: "PROCESSING", Remark: "" })
                {
                    canceled.Add(withdrawal.Id);
                    control.FailWithdrawal(withdrawal.Id);
                }
            }

            control.FreezeUser("tokyoDesk2", hour % 2 == 0);
            control.UnifyUser("marketMaker1", hour % 3 == 0);
        }

        Assert.True(control.Traffic.IsRunning);
        Assert.True(canceled.Count > 20, $"{canceled.Count}");
        Assert.Empty(exchange.TrialBalance().Problems);
        control.UnifyUser("marketMaker1", false);
        control.CancelOrder(Assert.Single(control.Orders).Id);
        foreach (var id in canceled)
        {
            Assert.Contains(exchange.Ledger.Order(id)?.Status ?? exchange.Ledger.Withdrawal(id)!.Status, new[] { "CANCELED", "FAILURE" });
        }
    }

    [Fact]
    public async Task Traffic_on_the_wall_clock_is_dated_by_the_ledger_clock()
    {
        await using var exchange = await Start.ExchangeAsync(Frozen);
        exchange.Control.StartTraffic(200m, seed: 3, TrafficClock.Wall);
        exchange.Control.AdvanceClock(TimeSpan.FromDays(2));
        var seen = exchange.Control.Traffic.Movements;
        while (exchange.Control.Traffic.Movements < seen + 40)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        exchange.Control.StopTraffic();

        Assert.Equal(exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds(), exchange.Ledger.NewestAt);
    }

    private static async Task<string> RowsAsync(KucoinEmulator exchange)
    {
        using var client = new SigningClient(exchange);
        var now = exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();
        return string.Join(
            '\n',
            (await client.ReadAsync($"/api/v1/hf/accounts/ledgers?limit=200&endAt={now}")).GetRawText(),
            (await client.ReadAsync($"/api/v1/accounts/ledgers?pageSize=500&endAt={now}")).GetRawText(),
            (await client.ReadAsync($"/api/v1/transaction-history?currency=USDC&endAt={now}")).GetRawText());
    }
}
