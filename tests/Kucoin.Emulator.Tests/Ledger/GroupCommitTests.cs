using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Tests.Disks;
using SQLitePCL;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>Group commit: changes that share a commit behave as if committed alone.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private const int Changes = 300;

    private readonly TemporaryFolder _folder = TemporaryFolder.InMemory();
    private readonly DiskFaults _disk;

    public GroupCommitTests() => _disk = FaultyDisk.Of(_folder.Path);

    private string File => _folder.File("ledger.db");

    public void Dispose()
    {
        _disk.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task GroupCommit_change_is_visible_at_once_and_persisted_later()
    {
        var ledger = SmallLedger.Make(File);
        var last = new CommitScope();
        for (var change = 1; change <= Changes; change++)
        {
            last = SmallLedger.Pay(ledger, "1");
            Assert.Equal($"{change}", SmallLedger.Available(ledger));
        }

        await last.Committed;
        SmallLedger.Pay(ledger, "1");
        ledger.Dispose();

        using var again = GeneralLedger.Open(File);
        Assert.Equal($"{Changes + 1}", SmallLedger.Available(again));
        Assert.True(again.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task GroupCommit_rejected_change_does_not_affect_the_others()
    {
        using var ledger = SmallLedger.Make(File);
        var last = new CommitScope();
        for (var change = 1; change <= Changes; change++)
        {
            last = SmallLedger.Pay(ledger, "1");
            Assert.Throws<OverdrawnException>(() => ledger.GroupCommit(writer =>
            {
                writer.Post(SmallLedger.Deposit("1000"));
                return writer.Post(SmallLedger.Withdrawal("1000000"));
            }));
        }

        await last.Committed;
        Assert.Equal($"{Changes}", SmallLedger.Available(ledger));
        Assert.Equal(2L * Changes, ledger.TrialBalance().Postings);
    }

    [Fact]
    public async Task GroupCommit_failure_rolls_back_every_change_of_the_group()
    {
        using var ledger = SmallLedger.Make(File);
        var changes = new List<Task>();
        for (var change = 0; change < Changes; change++)
        {
            if (change % 5 == 0)
            {
                _disk.Fail(1, raw.SQLITE_FULL);
            }

            changes.Add(SmallLedger.Pay(ledger, "1").Committed);
        }

        var kept = 0;
        foreach (var change in changes)
        {
            kept += await Record.ExceptionAsync(() => change) is null ? 1 : 0;
        }

        _disk.Heal();
        Assert.InRange(kept, 0, Changes - 1);
        Assert.Equal($"{kept}", SmallLedger.Available(ledger));
        var trial = ledger.TrialBalance();
        Assert.Equal((2L * kept, true), (trial.Postings, trial.IsBalanced));
        ledger.Commit(writer => writer.Post(SmallLedger.Deposit("1")));
        Assert.Equal($"{kept + 1}", SmallLedger.Available(ledger));
    }

    [Fact]
    public void GroupCommit_durable_failure_throws_and_the_next_commit_succeeds()
    {
        using var ledger = SmallLedger.Make(File);
        _disk.Fail(1, raw.SQLITE_IOERR_WRITE);

        Assert.Throws<CommitFailedException>(() => ledger.Commit(writer => writer.Post(SmallLedger.Deposit("7"))));

        ledger.Commit(writer => writer.Post(SmallLedger.Deposit("1")));
        Assert.Equal("1", SmallLedger.Available(ledger));
    }
}
