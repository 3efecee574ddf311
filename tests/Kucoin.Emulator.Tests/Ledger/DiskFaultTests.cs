using System.Globalization;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Tests.Disks;
using SQLitePCL;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>
/// A script of changes, with the disk failing at the first write or sync, then at the second, and so on until a run has no failure.
/// After every failure, confirmed changes exist and rejected ones do not, also for a process that reads the files as after a kill.
/// </summary>
public sealed class DiskFaultTests : IDisposable
{
    /// <summary>Changes that share a commit. There are enough groups that the log is checkpointed and restarted.</summary>
    private const int Together = 3;
    private const int Groups = 4;

    private readonly TemporaryFolder _folder = TemporaryFolder.InMemory();
    private readonly TemporaryFolder _otherFolder = TemporaryFolder.InMemory();
    private readonly DiskFaults _disk;
    private readonly DiskFaults _otherDisk;

    public DiskFaultTests() => (_disk, _otherDisk) = (FaultyDisk.Of(_folder.Path), FaultyDisk.Of(_otherFolder.Path));

    public void Dispose()
    {
        _disk.Dispose();
        _folder.Dispose();
        _otherDisk.Dispose();
        _otherFolder.Dispose();
    }

    [Theory]
    [InlineData(raw.SQLITE_FULL, 1)]
    [InlineData(raw.SQLITE_IOERR_WRITE, 1)]
    [InlineData(raw.SQLITE_IOERR_FSYNC, 1)]
    [InlineData(raw.SQLITE_IOERR, 1)]
    [InlineData(raw.SQLITE_NOMEM, 1)]
    [InlineData(raw.SQLITE_BUSY, 1)]
    [InlineData(raw.SQLITE_READONLY, 1)]
    [InlineData(raw.SQLITE_FULL, 2)]
    [InlineData(raw.SQLITE_IOERR_FSYNC, 3)]
    [InlineData(raw.SQLITE_FULL, int.MaxValue)]
    [InlineData(raw.SQLITE_IOERR_FSYNC, int.MaxValue)]
    public async Task Disk_fault_keeps_confirmed_changes_and_drops_rejected_ones(int code, int count)
    {
        var original = _folder.File("original");
        using (var ledger = SmallLedger.Make(original))
        {
            await SmallLedger.Pay(ledger, "1").Committed;
        }

        for (var operation = 1; await FailsAsync(original, operation, code, count); operation++)
        {
            Assert.True(operation < 1000, "The script never ends untouched.");
        }
    }

    private async Task<bool> FailsAsync(string original, int operation, int code, int count)
    {
        var file = _folder.File("ledger.db");
        File.Delete($"{file}-wal");
        File.Copy(original, file, overwrite: true);
        var scheduler = new ManualScheduler();
        var outcomes = new Outcomes();
        var when = string.Create(CultureInfo.InvariantCulture, $"operation {operation}");
        using (var ledger = new GeneralLedger(LedgerStore.Open(file), scheduler))
        {
            // Small logs, so that every kind of write occurs.
            ledger.Pragma("wal_autocheckpoint = 6");
            _disk.Fail(operation, code, count);
            for (var group = 0; group < Groups; group++)
            {
                await RunGroupAsync(ledger, scheduler, outcomes);
                Check(ledger, outcomes, when);
                CheckAfterKill(file, outcomes, when);
            }

            _disk.Heal();
            var before = outcomes.Failures;
            await RunGroupAsync(ledger, scheduler, outcomes);
            Assert.True(before == outcomes.Failures, $"After {when} the disk works again, and the ledger does not.");
            Check(ledger, outcomes, when);
        }

        using var again = GeneralLedger.Open(file);
        Check(again, outcomes, when);
        return outcomes.Failures > 0;
    }

    private static async Task RunGroupAsync(GeneralLedger ledger, ManualScheduler scheduler, Outcomes outcomes)
    {
        var requests = Enumerable.Range(0, Together).Select(_ => outcomes.Try(oid => SmallLedger.Pay(ledger, "1", oid).Committed)).ToList();
        requests.Add(outcomes.Try(oid =>
        {
            var scope = new CommitScope();
            scope.Run(() => ledger.Commit(writer => writer.Post(SmallLedger.Deposit("1", oid))));
            return scope.Committed;
        }));
        requests.Add(outcomes.Try(oid => SmallLedger.Pay(ledger, "1", oid).Committed));
        scheduler.Run();
        await Task.WhenAll(requests);
    }

    private static void Check(GeneralLedger ledger, Outcomes outcomes, string when)
    {
        var trial = ledger.TrialBalance();
        Assert.True(trial.IsBalanced, $"{when}: {string.Join(' ', trial.Problems)}");
        Assert.Equal((when, $"{outcomes.Answered.Count + 1}"), (when, SmallLedger.Available(ledger)));
        ledger.Commit(writer =>
        {
            foreach (var oid in outcomes.Answered)
            {
                Assert.True(writer.HasClientOid(SmallLedger.Owner, oid), $"{when}: {oid} was confirmed and is missing.");
            }

            return true;
        });
    }

    /// <summary>Verifies copies of the files, as another process would find them after a kill.</summary>
    private void CheckAfterKill(string file, Outcomes outcomes, string when)
    {
        var killed = _otherFolder.File("killed.db");
        File.Copy(file, killed, overwrite: true);
        File.Delete($"{killed}-wal");
        if (File.Exists($"{file}-wal"))
        {
            File.Copy($"{file}-wal", $"{killed}-wal");
        }

        using var ledger = GeneralLedger.Open(killed);
        Assert.Equal((when, $"{outcomes.Answered.Count + 1}"), (when, SmallLedger.Available(ledger)));
    }

    /// <summary>The results of the requests, which complete on any thread.</summary>
    private sealed class Outcomes
    {
        private readonly Lock _noting = new();
        private int _number;

        public List<string> Answered { get; } = [];

        public int Failures { get; private set; }

        private void Note(string? answered)
        {
            lock (_noting)
            {
                if (answered is not null)
                {
                    Answered.Add(answered);
                }
                else
                {
                    Failures++;
                }
            }
        }

        public async Task Try(Func<string, Task> request)
        {
            var oid = $"{_number++}";
            try
            {
                await request(oid);
                Note(oid);
            }
            catch (CommitFailedException)
            {
                Note(null);
            }
        }
    }
}
