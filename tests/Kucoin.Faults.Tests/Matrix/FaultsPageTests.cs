using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Matrix;

/// <summary>The fault matrix: the caller's result and the ledger, for every fault and call.</summary>
public sealed class FaultsPageTests
{
    private static readonly string Page = Checkout.PathOf("docs", "faults.md");

    [Fact]
    public async Task Faults_never_move_money_twice_or_report_a_wrong_outcome_and_the_page_is_current()
    {
        await using var world = await TradingFixture.OpenAsync();
        var matrix = new FaultMatrix(world);
        var plays = new Dictionary<(PlayedCall Call, Trouble Trouble, bool EveryTime), Play>();
        foreach (var call in PlayedCall.All)
        {
            foreach (var trouble in Trouble.All)
            {
                foreach (var everyTime in new[] { false, true })
                {
                    var play = await matrix.PlayAsync(call, trouble, everyTime);
                    Hold(call, trouble, play);
                    plays[(call, trouble, everyTime)] = play;
                }
            }
        }

        var repeated = new RepeatedCalls(await matrix.RepeatAsync(refuse: false), await matrix.RepeatAsync(refuse: true));
        Assert.Equal((2, 1), (repeated.Applied.Moved, repeated.Refused.Moved));
        Assert.Empty(world.Exchange.TrialBalance().Problems);

        var written = FaultsPage.Write(plays, repeated);
        if (Environment.GetEnvironmentVariable("KUCOIN_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Page, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken));
    }

    private static void Hold(PlayedCall call, Trouble trouble, Play play)
    {
        var row = $"{call.Name}, {trouble.Name}: {play}";
        Assert.True(play.Sent == play.Arrived || trouble.NobodyListens, row);
        if (call == PlayedCall.Read)
        {
            Assert.True(play.IsTrue && play.Error is not KucoinError.OutcomeUnknown, row);
            return;
        }

        Assert.True(play.Moved is 0 or 1, row);
        Assert.True(play.Error is KucoinError.OutcomeUnknown == trouble.LeavesOpen, row);
        Assert.True(trouble.LeavesOpen || play.Moved == (play.Error is null ? 1 : 0), row);
        Assert.True(!trouble.LeavesOpen || play.Sent == 1, row);
        if (trouble.LeavesOpen)
        {
            Assert.True(play.AtOnce is KucoinTransferVerdict.CannotTell || play.AtOnce == Truth(play), row);
            Assert.True(play.Later == Truth(play), row);
        }
    }

    private static KucoinTransferVerdict Truth(Play play) =>
        play.Moved == 1 ? KucoinTransferVerdict.Happened : KucoinTransferVerdict.DidNotHappen;
}
