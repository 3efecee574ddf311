using Kucoin.Emulator.Control;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Trading;

/// <summary>Earn products, prices that move, and the charges of full hours.</summary>
public sealed class EarnAndPriceTests : IAsyncLifetime
{
    private const string Master = "fundMaster1";

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    private EmulatorControl Control => _exchange.Control;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        _client = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_exchange.TrialBalance().Problems);
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Fact]
    public async Task Earn_leaves_the_main_wallet_pays_each_day_and_returns()
    {
        var before = await MainAsync("USDC");
        Assert.Equal(10_000m, Control.SubscribeEarn(Master, "USDC", 10_000m));
        Assert.Equal(before - 10_000m, await MainAsync("USDC"));

        Control.AdvanceClock(TimeSpan.FromDays(2));

        Assert.Equal(before - 10_000m + 2m, await MainAsync("USDC"));
        Assert.Equal(4_000m, Control.RedeemEarn(Master, "USDC", 6_000m));
        Assert.Equal(before - 4_000m + 2m, await MainAsync("USDC"));
        var now = _exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = (await _client.ReadAsync($"/api/v1/accounts/ledgers?currency=USDC&endAt={now}")).GetProperty("items");
        Assert.Equal(["Redemption", "Staking Profits"], rows.EnumerateArray().Select(row => row.GetProperty("bizType").GetString()).Take(2));
        Assert.Throws<InvalidOperationException>(() => Control.RedeemEarn(Master, "USDC", 4_000.01m));
        Assert.Throws<ArgumentException>(() => Control.SubscribeEarn(Master, "USDC", 0));
        Assert.Throws<ArgumentException>(() => Control.SubscribeEarn(Master, "USDC", 99_999_999m));
        Assert.Throws<ArgumentException>(() => Control.SubscribeEarn(Master, "NOPE", 1));
    }

    [Fact]
    public async Task Price_moves_the_debt_ratio_and_the_valuation()
    {
        var before = await RatioAsync();
        Control.SetPrices([new("BTC", 48_420.25m), new("DOGE", 0.16305m)]);

        var after = await RatioAsync();

        Assert.True(after > before, $"{before} {after}");
        Assert.Equal(48_420.25m, Control.Prices.Single(price => price.Asset == "BTC").Dollars);
        var shown = (await _client.ReadAsync("/api/v1/prices?base=USD&currencies=BTC")).GetProperty("BTC").GetString();
        Assert.Equal(48_420.25m, decimal.Parse(shown!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Price_applies_from_its_time_on()
    {
        var later = _exchange.LedgerClock.GetUtcNow() + TimeSpan.FromHours(2);
        Control.SetPrices([new("ETH", 3_000m), new("ETH", 4_000m, later)]);
        Assert.Equal(3_000m, Price("ETH"));

        Control.AdvanceClock(TimeSpan.FromHours(1.9));
        Assert.Equal(3_000m, Price("ETH"));
        Control.AdvanceClock(TimeSpan.FromHours(0.2));

        Assert.Equal(4_000m, Price("ETH"));
    }

    [Fact]
    public async Task Walk_continues_from_the_current_prices_is_repeatable_and_can_be_stopped()
    {
        await using var other = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        Control.WalkPrices(4m, seed: 9);
        other.Control.WalkPrices(4m, seed: 9);
        Assert.Equal(96_840.5m, Price("BTC"));

        var seen = new List<decimal>();
        for (var day = 0; day < 30; day++)
        {
            Control.AdvanceClock(TimeSpan.FromDays(1));
            other.Control.AdvanceClock(TimeSpan.FromDays(1));
            seen.Add(Price("BTC"));
            Assert.Equal(Control.Prices, other.Control.Prices);
            Assert.InRange(Price("USDT"), 0.97m, 1.03m);
        }

        Assert.Equal(30, seen.Distinct().Count());
        Assert.All(seen, price => Assert.InRange(price, 20_000m, 400_000m));
        Control.StopPrices();
        var last = Price("BTC");
        Control.AdvanceClock(TimeSpan.FromDays(3));
        Assert.Equal(last, Price("BTC"));
    }

    [Fact]
    public async Task Prices_are_kept_in_the_ledger_file()
    {
        using var folder = new TemporaryFolder();
        var options = new KucoinEmulatorOptions { DataFile = folder.File("ledger.db"), At = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero) };
        IReadOnlyList<EmulatorPrice> prices;
        await using (var first = await Start.ExchangeAsync(options))
        {
            first.Control.SetPrices([new("SOL", 150m)]);
            prices = first.Control.WalkPrices(5m);
        }

        await using var second = await Start.ExchangeAsync(options);

        Assert.Equal(prices, second.Control.Prices);
        Assert.Equal(150m, second.Control.Prices.Single(price => price.Asset == "SOL").Dollars);
    }

    [Fact]
    public void Invalid_price_is_refused_and_changes_nothing()
    {
        var prices = Control.Prices;

        Assert.Throws<ArgumentException>(() => Control.SetPrices([new("BTC", 1m), new("ETH", 0m)]));
        Assert.Throws<ArgumentException>(() => Control.SetPrices([new("BTC", -1m)]));
        Assert.Throws<ArgumentException>(() => Control.SetPrices([new("NOPE", 1m)]));
        Assert.Throws<ArgumentException>(() => Control.SetPrices([]));
        Assert.Throws<ArgumentException>(() => Control.SetPrices([new("BTC", 1m, DateTimeOffset.UnixEpoch)]));
        Assert.Throws<ArgumentException>(() => Control.SetPrices([null!]));
        Assert.Throws<ArgumentException>(() => Control.SetPrices([new("BTC", 100_000_000.01m)]));
        Assert.Throws<ArgumentException>(() => Control.SetPrices([new("BTC", 0.000000009m)]));
        Assert.Throws<ArgumentException>(() => Control.WalkPrices(0));
        Assert.Throws<ArgumentException>(() => Control.WalkPrices(20.1m));

        Assert.Equal(prices, Control.Prices);
    }

    [Fact]
    public async Task Frozen_and_unified_users_neither_trade_nor_earn()
    {
        var order = Control.PlaceOrder(new() { User = Master, Symbol = "BTC-USDT", Side = OrderSide.Buy, Price = 1_000m, Size = 0.01m });
        Control.SubscribeEarn(Master, "USDC", 10m);
        foreach (var isFrozen in new[] { true, false })
        {
            Control.FreezeUser(Master, isFrozen);
            Control.UnifyUser(Master, !isFrozen);
            Assert.Throws<ArgumentException>(() => Control.FillOrder(order.Id));
            Assert.Throws<ArgumentException>(() => Control.SweepDust(Master, 5m));
            Assert.Throws<ArgumentException>(() => Control.SubscribeEarn(Master, "USDC", 1m));
            Assert.Throws<ArgumentException>(() => Control.RedeemEarn(Master, "USDC", 1m));
            Assert.Throws<ArgumentException>(() => Control.OpenPosition(Master, "XBTUSDCM", 1, 90_000m));
        }

        Control.UnifyUser(Master, false);
        Control.CancelOrder(order.Id);
        await MainAsync("USDC");
    }

    [Fact]
    public async Task Start_before_the_newest_row_is_refused()
    {
        using var folder = new TemporaryFolder();
        var options = new KucoinEmulatorOptions { DataFile = folder.File("ledger.db"), At = Start.Noon };
        await (await Start.ExchangeAsync(options)).DisposeAsync();

        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(
            () => Start.ExchangeAsync(options with { At = Start.Noon.AddYears(-1) }));

        Assert.Contains("the newest row", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interest_of_every_hour_is_charged_once_on_a_running_clock()
    {
        var clock = new FakeTimeProvider(Start.Noon);
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = clock });
        using var client = new SigningClient(exchange) { Clock = clock };
        var before = await InterestAsync(client);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(before, await InterestAsync(client));
        clock.Advance(TimeSpan.FromMinutes(2));

        // 12,000 USDT at 0.00024 a day.
        Assert.Equal(before + 0.12m, await InterestAsync(client));
        Assert.Equal(before + 0.12m, await InterestAsync(client));
        clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(before + 0.72m, await InterestAsync(client));
    }

    [Fact]
    public async Task Interest_while_the_exchange_is_stopped_is_charged_when_it_starts()
    {
        using var folder = new TemporaryFolder();
        var options = new KucoinEmulatorOptions { DataFile = folder.File("ledger.db"), WireClock = new FakeTimeProvider(Start.Noon) };
        decimal before;
        await using (var first = await Start.ExchangeAsync(options))
        {
            using var client = new SigningClient(first) { Clock = options.WireClock };
            before = await InterestAsync(client);
        }

        var later = options with { WireClock = new FakeTimeProvider(Start.Noon + TimeSpan.FromHours(10)) };
        await using var second = await Start.ExchangeAsync(later);
        using var again = new SigningClient(second) { Clock = later.WireClock };

        Assert.Equal(before + 1.2m, await InterestAsync(again));
    }

    private decimal Price(string asset) => Control.Prices.Single(price => price.Asset == asset).Dollars;

    private async Task<decimal> MainAsync(string asset) => decimal.Parse(
        (await _client.ReadAsync($"/api/v1/accounts?currency={asset}&type=main"))[0].GetProperty("balance").GetString()!,
        System.Globalization.CultureInfo.InvariantCulture);

    private async Task<decimal> RatioAsync() => decimal.Parse(
        (await _client.ReadAsync("/api/v3/margin/accounts")).GetProperty("debtRatio").GetString()!,
        System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<decimal> InterestAsync(SigningClient client) => decimal.Parse(
        (await client.ReadAsync("/api/v3/margin/accounts")).GetProperty("accounts").EnumerateArray()
            .Single(account => account.GetProperty("currency").GetString() == "USDT").GetProperty("liabilityInterest").GetString()!,
        System.Globalization.CultureInfo.InvariantCulture);
}
