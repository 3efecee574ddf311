using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Control;

public sealed class ClockTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Start.Noon);
    private KucoinEmulator? _exchange;

    private KucoinEmulator Exchange => _exchange!;

    private DateTimeOffset LedgerTime => Exchange.LedgerClock.GetUtcNow();

    public async ValueTask InitializeAsync() => _exchange = await Start.ExchangeAsync(new() { WireClock = _clock });

    public ValueTask DisposeAsync() => Exchange.DisposeAsync();

    [Fact]
    public void LedgerClock_can_run_freeze_advance_and_resume()
    {
        Exchange.Control.FreezeClock();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Start.Noon, LedgerTime);

        Exchange.Control.AdvanceClock(TimeSpan.FromMinutes(5));
        Assert.Equal(Start.Noon.AddMinutes(5), LedgerTime);

        Exchange.Control.RunClock();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Start.Noon.AddMinutes(65), LedgerTime);

        Exchange.Control.AdvanceClock(TimeSpan.FromDays(1));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Start.Noon.AddMinutes(125).AddDays(1), LedgerTime);
    }

    [Fact]
    public async Task LedgerClock_set_time_is_the_time_of_new_rows()
    {
        using var client = new SigningClient(Exchange) { Clock = _clock };
        var at = Start.Noon.AddDays(9);
        Exchange.Control.FreezeClock(at);

        await client.TransferAsync("USDT", "5", "MAIN", "TRADE");

        var row = (await client.ReadAsync("/api/v1/accounts/ledgers")).GetProperty("items")[0];
        Assert.Equal(at.ToUnixTimeMilliseconds(), row.GetProperty("createdAt").GetInt64());
    }

    [Fact]
    public void LedgerClock_cannot_be_set_back()
    {
        Assert.Throws<ArgumentException>(() => Exchange.Control.FreezeClock(Start.Noon.AddYears(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exchange.Control.AdvanceClock(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exchange.Control.AdvanceClock(TimeSpan.MaxValue));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(-6)]
    public async Task Skewed_wire_clock_rejects_requests_and_leaves_the_ledger_unchanged(int seconds)
    {
        using var client = new SigningClient(Exchange) { Clock = _clock };
        Exchange.Control.SkewWireClock(TimeSpan.FromSeconds(seconds));

        var refused = await client.GetAsync("/api/v1/accounts");
        var shown = await client.ReadAsync("/api/v1/timestamp");
        var corrected = await client.SendAsync(new()
        {
            Target = "/api/v1/accounts",
            Timestamp = shown.GetInt64().ToString(CultureInfo.InvariantCulture),
        });

        Assert.Equal(("400002", "200000"), (refused.Code, corrected.Code));
        Assert.Equal(Start.Noon, LedgerTime);
        Assert.Throws<ArgumentOutOfRangeException>(() => Exchange.Control.SkewWireClock(TimeSpan.FromDays(400)));
    }
}
