using Kucoin.Emulator.Exchange;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Exchange;

public class LedgerClockTests
{
    private readonly FakeTimeProvider _wire = new(Start.Noon);

    [Fact]
    public void LedgerClock_running_follows_the_wire_clock()
    {
        var clock = new LedgerClock(_wire, frozenAt: null, DateTimeOffset.MinValue);

        _wire.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Start.Noon.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void LedgerClock_is_never_earlier_than_the_newest_row()
    {
        var clock = new LedgerClock(_wire, frozenAt: null, Start.Noon.AddDays(1));

        Assert.Equal(Start.Noon.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public async Task LedgerClock_frozen_does_not_follow_the_wire_clock()
    {
        var at = new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await using var exchange = await Start.ExchangeAsync(new() { At = at, WireClock = _wire });
        using var client = new SigningClient(exchange) { Clock = _wire };

        _wire.Advance(TimeSpan.FromMinutes(5));
        await client.TransferAsync("USDT", "1", "MAIN", "TRADE");

        Assert.Equal(at, exchange.LedgerClock.GetUtcNow());
        Assert.Equal(_wire.GetUtcNow().ToUnixTimeMilliseconds(), (await client.ReadAsync("/api/v1/timestamp")).GetInt64());
        var row = (await client.ReadAsync("/api/v1/accounts/ledgers")).GetProperty("items")[0];
        Assert.Equal(at.ToUnixTimeMilliseconds(), row.GetProperty("createdAt").GetInt64());
    }

    [Fact]
    public async Task Running_exchange_is_seeded_relative_to_its_start_time()
    {
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = _wire });

        Assert.Equal(Start.Noon, exchange.LedgerClock.GetUtcNow());
        Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(exchange.Ledger.NewestAt), Start.Noon.AddHours(-6), Start.Noon);
    }
}
