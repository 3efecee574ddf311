using System.Globalization;
using Kucoin.Emulator.Control;
using Kucoin.Emulator.Exchange;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>The range of the ledger clock, for every way to set it.</summary>
public sealed class LedgerTimeTests : IDisposable
{
    private const string First = "2000-01-01T00:00:00Z";
    private const string Last = "2100-01-01T00:00:00Z";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> OutOfRange =>
        ["0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "1999-12-31T23:59:59.9999999Z", "2100-01-01T00:00:00.0000001Z", "9999-12-31T23:59:59Z"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(First)]
    [InlineData("2000-01-01T00:00:00.0000001Z")]
    [InlineData("2099-12-31T23:59:59.9999999Z")]
    [InlineData(Last)]
    public async Task Ledger_time_within_the_range_is_accepted_everywhere(string text)
    {
        var time = Time(text);
        await using (var stopped = await Start.ExchangeAsync(new() { At = time }))
        {
            await WorksAsync(stopped, time);
        }

        await using (var running = await Start.ExchangeAsync(new() { WireClock = new FakeTimeProvider(time) }))
        {
            Assert.Equal(time, running.LedgerClock.GetUtcNow());
        }

        await using (var anchored = await Start.ExchangeAsync(new() { Scenario = await ScenarioAsync(text), FreezeAtAnchor = true }))
        {
            await WorksAsync(anchored, time);
        }

        await using var frozen = await Start.ExchangeAsync(new() { At = Time(First) });
        frozen.Control.FreezeClock(time);
        frozen.Control.SaveSnapshot(_folder.File("snapshot"));
        await using var loaded = await Start.ExchangeAsync(new() { At = Time(Last) });
        loaded.Control.LoadSnapshot(_folder.File("snapshot"));
        await WorksAsync(loaded, time);
    }

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public async Task Ledger_time_out_of_range_is_rejected_by_the_options(string text)
    {
        await RefusesStartAsync(new() { At = Time(text) });
        await RefusesStartAsync(new() { WireClock = new FakeTimeProvider(Time(text)) });
        await RefusesStartAsync(new() { At = Time(text), DataFile = _folder.File("ledger.db") });
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public async Task Scenario_with_time_out_of_range_is_rejected(string text)
    {
        var scenario = await ScenarioAsync(text);

        await RefusesStartAsync(new() { Scenario = scenario, FreezeAtAnchor = true });
        await RefusesStartAsync(new() { Scenario = scenario });
    }

    [Fact]
    public async Task Scenario_with_history_before_the_minimum_time_is_rejected()
    {
        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(
            async () => await Start.ExchangeAsync(new() { Scenario = await ScenarioAsync(First, days: 20_000), FreezeAtAnchor = true }));

        Assert.Contains("before 1970", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public async Task Ledger_time_out_of_range_is_rejected_by_the_control(string text)
    {
        await using var exchange = await Start.ExchangeAsync(new() { At = Time("2026-01-01T00:00:00Z") });
        using var control = new EmulatorControlClient(exchange.Address);

        Assert.ThrowsAny<ArgumentException>(() => exchange.Control.FreezeClock(Time(text)));
        await Assert.ThrowsAsync<KucoinEmulatorException>(() => control.FreezeClockAsync(Time(text), Ct));
        await WorksAsync(exchange, Time("2026-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task LedgerClock_frozen_or_running_cannot_advance_beyond_the_maximum()
    {
        var noon = Start.Noon;
        foreach (var isFrozen in (bool[])[false, true])
        {
            await using var exchange = await Start.ExchangeAsync(
                new() { WireClock = new FakeTimeProvider(noon), At = isFrozen ? noon : null });
            using var control = new EmulatorControlClient(exchange.Address);
            var left = Time(Last) - noon;

            Assert.Throws<ArgumentOutOfRangeException>(() => exchange.Control.AdvanceClock(left + TimeSpan.FromTicks(1)));
            Assert.Throws<ArgumentOutOfRangeException>(() => exchange.Control.AdvanceClock(TimeSpan.MaxValue));
            await Assert.ThrowsAsync<KucoinEmulatorException>(() => control.AdvanceClockAsync(left + TimeSpan.FromDays(1), Ct));

            exchange.Control.AdvanceClock(left);
            Assert.Equal(Time(Last), exchange.Control.Clocks.LedgerTime);
        }
    }

    /// <summary>Reaching the end is not an error: the clock stops, and resuming it fails with a message.</summary>
    [Fact]
    public async Task LedgerClock_running_stops_at_the_maximum_and_the_exchange_keeps_running()
    {
        var wire = new FakeTimeProvider(Start.Noon);
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = wire });
        exchange.Control.AdvanceClock(Time(Last) - Start.Noon - TimeSpan.FromSeconds(1));

        wire.Advance(TimeSpan.FromSeconds(2));
        await WorksAsync(exchange, Time(Last), wire);
        wire.Advance(TimeSpan.FromDays(400));
        await WorksAsync(exchange, Time(Last), wire);

        var refusal = Assert.Throws<InvalidOperationException>(() => exchange.Control.RunClock());
        Assert.Contains("2100-01-01", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LedgerClock_with_system_time_out_of_range_still_returns_a_time()
    {
        var wire = new FakeTimeProvider(DateTimeOffset.MaxValue);
        var clock = new LedgerClock(wire, null, Time(First));

        Assert.Equal(Time(Last), clock.GetUtcNow());
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static async Task WorksAsync(KucoinEmulator exchange, DateTimeOffset at, TimeProvider? wire = null)
    {
        Assert.Equal(at, exchange.LedgerClock.GetUtcNow());
        using var client = new SigningClient(exchange) { Clock = wire ?? TimeProvider.System };
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts/ledgers")).Code);
        var added = await client.PostAsync("/api/v2/sub/user/created", $$"""{"subName":"workDesk{{exchange.Control.Users.Count}}","password":"q1234567","access":"Spot"}""");
        Assert.Equal("200000", added.Code);
        Assert.True(exchange.TrialBalance().IsBalanced);
    }

    private static async Task RefusesStartAsync(KucoinEmulatorOptions options)
    {
        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(options));
        Assert.Contains("the time must be between 2000-01-01 and 2100-01-01", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<string> ScenarioAsync(string anchor, int days = 60)
    {
        var file = _folder.File("scenario.json");
        await File.WriteAllTextAsync(
            file,
            $$"""
            {
              "seed": 1, "anchor": "{{anchor}}", "history": { "days": {{days}}, "entriesPerDay": 0 },
              "users": [ { "name": "fundMaster1", "wallets": [ { "kind": "MAIN", "asset": "USDT", "available": "10" } ] } ]
            }
            """,
            Ct);
        return file;
    }
}
