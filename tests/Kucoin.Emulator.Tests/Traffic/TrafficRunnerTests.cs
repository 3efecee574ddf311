using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Tests.Exchange;
using Kucoin.Emulator.Tests.Ledger;
using Kucoin.Emulator.Traffic;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Traffic;

/// <summary>The runner of charges and traffic, when the ledger cannot be written.</summary>
public sealed class TrafficRunnerTests
{
    private const long Hour = 60 * 60 * 1000;

    [Fact]
    public async Task Charge_that_could_not_be_written_is_made_once_later()
    {
        var scheduler = new ManualScheduler();
        using var exchange = Open(scheduler);
        await using var runner = new TrafficRunner(exchange, NullLogger.Instance, new FakeTimeProvider());
        var usdt = MarginLedger.Cross("USDT");
        exchange.Ledger.Commit(writer =>
        {
            Post(writer, WalletKind.Outside, MarginLedger.Cross("ETH"), "1000");
            return Loans.Borrow(writer, exchange.Market, writer.Ids, exchange.Now, usdt, Amount.Parse("12000"));
        });
        scheduler.AtStep = step =>
        {
            if (step == CommitStep.Committing)
            {
                throw new IOException("The disk is full.");
            }
        };

        Assert.Throws<CommitFailedException>(() => runner.RunTo(exchange.Now + (2 * Hour)));
        Assert.Equal("0", Interest());
        scheduler.AtStep = null;

        runner.RunTo(exchange.Now + (2 * Hour));
        Assert.Equal("-0.24", Interest());
        runner.RunTo(exchange.Now + (2 * Hour));
        Assert.Equal("-0.24", Interest());

        string Interest() => exchange.Ledger.Balance(usdt)!.Value.Interest.ToString();
    }

    [Fact]
    public async Task Charges_begin_with_the_first_debt()
    {
        using var exchange = Open(new());
        await using var runner = new TrafficRunner(exchange, NullLogger.Instance, new FakeTimeProvider());
        var usdt = MarginLedger.Cross("USDT");
        exchange.Ledger.Commit(writer =>
        {
            Post(writer, WalletKind.Outside, MarginLedger.Cross("ETH"), "1000");
            return Loans.Borrow(writer, exchange.Market, writer.Ids, exchange.Now, usdt, Amount.Parse("12000"));
        });

        runner.RunTo(exchange.Now + Hour);

        Assert.Equal("-0.12", exchange.Ledger.Balance(usdt)!.Value.Interest.ToString());
    }

    [Fact]
    public async Task Traffic_that_could_not_be_written_ends_with_the_reason()
    {
        var scheduler = new ManualScheduler();
        using var exchange = Open(scheduler);
        await using var runner = new TrafficRunner(exchange, NullLogger.Instance, new FakeTimeProvider());
        exchange.Ledger.Commit(writer => Post(writer, WalletKind.Outside, new(MarginLedger.Owner, WalletKind.Main, "", "USDT"), "1000"));
        runner.Start(0.01m, 1, isOnWallClock: false);
        scheduler.AtStep = step =>
        {
            if (step == CommitStep.Committing)
            {
                throw new IOException("The disk is full.");
            }
        };

        Assert.Throws<CommitFailedException>(() => runner.RunTo(exchange.Now + Hour));

        Assert.False(runner.Status.IsRunning);
        Assert.Contains("The disk is full.", runner.Status.StoppedBecause, StringComparison.Ordinal);
        scheduler.AtStep = null;
        runner.RunTo(exchange.Now + Hour);
        Assert.Empty(exchange.Ledger.TrialBalance().Problems);
    }

    private static LocalExchange Open(ManualScheduler scheduler)
    {
        var ledger = SmallLedger.Make(scheduler: scheduler);
        return new(
            ledger,
            MarketData.Shipped,
            new(TimeProvider.System, Start.Noon, DateTimeOffset.UnixEpoch),
            new(TimeProvider.System));
    }

    private static long Post(LedgerWriter writer, WalletKind from, WalletKey to, string amount) => writer.Post(new(
        1,
        TransactionTypes.Deposit,
        new Move(Account.Available(WalletKey.CreateExchange(from, to.Asset)), Account.Available(to), Amount.Parse(amount))));
}
