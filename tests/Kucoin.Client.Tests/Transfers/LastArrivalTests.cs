using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>A transfer is excluded only after its last possible arrival plus the settling delay.</summary>
public sealed class LastArrivalTests
{
    private static readonly Route Lost = Route.Own(AccountType.Main, AccountType.Trade);

    /// <summary>Seconds from sending to the deadline, the settling delay, and the time from which the transfer is excluded.</summary>
    public static TheoryData<int?, int, int> Bounds => new()
    {
        { null, 60, 65 },
        { null, 0, 5 },
        { 30, 60, 95 },
        { 600, 60, 665 },
        { 600, 0, 605 },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public async Task Transfer_is_excluded_after_last_arrival_plus_settling_delay(int? notAfter, int settlingDelay, int excluded)
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Lost, isApplied: false);
        outcome = outcome with { NotAfter = notAfter is { } seconds ? outcome.SentAt.AddSeconds(seconds) : null };
        var delay = TimeSpan.FromSeconds(settlingDelay);

        world.Clock.Advance(TimeSpan.FromSeconds(excluded - 0.001));
        var early = await world.Resolve(outcome, settlingDelay: delay);
        world.Clock.Advance(TimeSpan.FromSeconds(0.001));
        var late = await world.Resolve(outcome, settlingDelay: delay);

        Assert.Equal((KucoinTransferVerdict.CannotTell, KucoinTransferVerdict.DidNotHappen), (early.Verdict, late.Verdict));
        Assert.Contains("try again after 2026-03-14T", early.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settling_delay_must_not_be_negative()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Lost, isApplied: false);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.Resolve(outcome, settlingDelay: TimeSpan.FromTicks(-1)));
    }

    /// <summary>A caller in another process uses the journal entry.</summary>
    [Fact]
    public async Task NotAfter_is_read_from_the_journal_when_omitted()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Lost, isApplied: false);
        var own = Assert.Single(await world.Journal.ReadAsync());
        await world.Journal.WriteAsync(own with { NotAfter = outcome.SentAt.AddMinutes(10) });

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(outcome)).Verdict);
        world.Clock.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(KucoinTransferVerdict.DidNotHappen, (await world.Resolve(outcome)).Verdict);
    }

    /// <summary>A request that is executed at its last moment has rows that are still searched.</summary>
    [Fact]
    public async Task Row_at_the_last_moment_is_found()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Lost, isApplied: false);
        outcome = outcome with { NotAfter = outcome.SentAt.AddHours(2) };
        world.Clock.Advance(TimeSpan.FromHours(2));
        world.Exchange.Add("MAIN", "out", "1", "Transfer");
        world.Exchange.Add("TRADE", "in", "1", "Transfer");
        world.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(KucoinTransferVerdict.Happened, (await world.Resolve(outcome)).Verdict);
    }

    /// <summary>Its process was killed or suspended: without a deadline it may continue and send.</summary>
    [Theory]
    [InlineData(false, KucoinTransferVerdict.CannotTell)]
    [InlineData(true, KucoinTransferVerdict.DidNotHappen)]
    public async Task Unsettled_transfer_is_excluded_only_with_NotAfter(bool isBounded, KucoinTransferVerdict verdict)
    {
        var world = new TransferFixture();
        await world.Lose(Lost, isApplied: false);
        var own = Assert.Single(await world.Journal.ReadAsync());
        var notAfter = isBounded ? own.Time.AddSeconds(30) : default(DateTime?);
        own = own with { State = TransferState.NotSettled, SentAt = null, End = null, NotAfter = notAfter };
        await world.Journal.WriteAsync(own);
        world.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(verdict, (await world.Resolve(own.ToOutcome())).Verdict);
    }

    [Fact]
    public async Task Transfer_sent_with_another_key_is_found_but_undetermined()
    {
        foreach (var isApplied in new[] { true, false })
        {
            var world = new TransferFixture();
            var outcome = await world.Lose(Lost, isApplied);
            var own = Assert.Single(await world.Journal.ReadAsync());
            await world.Journal.WriteAsync(own with { KeyId = "0123456789abcdef" });
            world.Clock.Advance(TimeSpan.FromMinutes(2));

            var found = await world.Resolve(outcome);

            Assert.Equal((KucoinTransferVerdict.CannotTell, isApplied ? 2 : 0), (found.Verdict, found.Rows.Count));
        }
    }

    [Theory]
    [InlineData(true, TransferState.Happened)]
    [InlineData(false, TransferState.DidNotHappen)]
    public async Task Definite_verdict_is_written_to_the_journal(bool isApplied, TransferState state)
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Lost, isApplied);
        var before = Assert.Single(await world.Journal.ReadAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(2));

        await world.Resolve(outcome);

        Assert.Equal(before with { State = state }, Assert.Single(await world.Journal.ReadAsync()));
    }

    [Fact]
    public async Task Unreadable_journal_leaves_the_verdict_undetermined()
    {
        var journal = new FailingJournal();
        var world = new TransferFixture(journal: journal);
        var outcome = await world.Lose(Lost, isApplied: true);
        journal.FailsToRead = true;

        var found = await world.Resolve(outcome);

        Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Equal("The journal of transfers could not be read: the disk is on fire", found.Reason);
    }
}
