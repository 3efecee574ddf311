using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Traffic;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Generates the history of a scenario forwards, with the traffic that also runs on a running exchange.</summary>
internal static class HistoricalTraffic
{
    /// <summary>The number of events in a commit.</summary>
    private const int Batch = 20_000;

    /// <summary>Runs the traffic from the newest row of the ledger to a time.</summary>
    public static void Run(
        GeneralLedger ledger, MarketData market, ScenarioFile scenario, long until, Action<TrafficEvent>? observed = null)
    {
        if (scenario.History.Traffic == 0)
        {
            return;
        }

        var (from, prices) = (ledger.NewestAt, PriceBook.Read(ledger));
        var rate = scenario.History.Traffic * 1000m / (until - from);
        var run = new BookRun(at => market.At(prices, at), from)
        {
            Traffic = new(ledger.Ids.Seed, rate, from, scenario.History.MaxSubAccounts ?? scenario.AllUsers().Count() - 1)
            {
                Observed = observed,
            },
        };
        while (ledger.Commit(writer => RunBatch(run, writer, until)))
        {
        }
    }

    private static bool RunBatch(BookRun run, LedgerWriter writer, long until)
    {
        for (var count = 0; count < Batch; count++)
        {
            if (!run.TryRunNext(writer, until))
            {
                return false;
            }
        }

        return true;
    }
}
