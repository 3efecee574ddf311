using Kucoin.Client.Models.Transfers;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Soak;

/// <summary>A short soak test; <c>bench/Kucoin.Soak</c> is the long run.</summary>
public sealed class SoakTests
{
    private const int Calls = 500;

    [Fact]
    public async Task Reported_outcomes_match_the_ledger()
    {
        await using var world = await TradingFixture.OpenAsync();

        var report = await new SoakRun(world, seed: 1).PlayAsync(Calls);

        Assert.Equal(Calls, report.Calls);
        Assert.InRange(report.Matched, Calls / 10, Calls / 3);
        Assert.Equal(["Api", "OutcomeUnknown", "success"], report.Outcomes.Order(StringComparer.Ordinal));
        Assert.True(report is { UnknownAndHappened: > 5, UnknownAndDidNot: > 5 }, $"{report}");
        Assert.True(report.Verdicts.ContainsKey(KucoinTransferVerdict.Happened), $"{report}");
        Assert.True(report.Verdicts.ContainsKey(KucoinTransferVerdict.DidNotHappen), $"{report}");
    }
}
