using Kucoin.Emulator.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>
/// Requests and commits in every order. A request succeeds if and only if everything that it changed and read is in the ledger in the end;
/// it fails if some of it was rolled back.
/// </summary>
public sealed class CommitInterleavingTests
{
    private const string ReadMemory = "m";
    private const string ReadStore = "s";
    private const string GroupCommit = "w";
    private const string WriteDurably = "d";

    /// <summary>The steps of a request, in order. It changes the ledger at most once.</summary>
    private static readonly string[] Requests =
    [
        ReadMemory, ReadStore, GroupCommit, WriteDurably,
        ReadMemory + GroupCommit, ReadStore + WriteDurably, GroupCommit + ReadMemory,
    ];

    /// <summary>The fate of the open group between two steps.</summary>
    private enum Turn
    {
        None,
        Commit,
        Fail,
    }

    [Fact]
    public async Task Commit_interleavings_of_two_requests_are_all_consistent()
    {
        var orders = 0;
        foreach (var first in Requests)
        {
            foreach (var second in Requests)
            {
                using var ledger = new Model();
                foreach (var order in Interleave(first.Length, second.Length))
                {
                    foreach (var turns in Turns(order.Length))
                    {
                        await RunAsync(ledger, [first, second], order, turns);
                        orders++;
                    }
                }

                Assert.True(ledger.Ledger.TrialBalance().IsBalanced);
            }
        }

        Assert.True(orders > 5_000, $"{orders}");
    }

    /// <summary>
    /// Another request arrives at each step of a group commit. If it needs the lock, it waits for it and continues afterwards.
    /// </summary>
    [Theory]
    [MemberData(nameof(EveryStep))]
    public async Task Request_at_any_step_of_a_commit_group_is_consistent(string name, string other, bool fails)
    {
        var step = Enum.Parse<CommitStep>(name);
        var ledger = new Model();
        var request = ledger.Begin();
        var late = ledger.Begin();
        Thread? thread = null;
        ledger.Scheduler.AtStep = reached =>
        {
            if (reached == step && thread is null)
            {
                thread = new(() => late.Do(other));
                thread.Start();
                if (other == ReadMemory)
                {
                    // It does not need the lock that the group holds, so it completes here.
                    thread.Join();
                }
            }

            if (reached == CommitStep.Committing && fails && ledger.Failures++ == 0)
            {
                throw new SqliteException("The disk is full.", raw.SQLITE_FULL);
            }
        };

        request.Do(GroupCommit);
        ledger.Scheduler.Run();
        Assert.True(thread is not null || (step == CommitStep.OnDisk && fails) || (step is CommitStep.RolledBack or CommitStep.Restored && !fails));
        thread?.Join();
        ledger.Scheduler.AtStep = null;
        ledger.Scheduler.Run();

        await request.CheckAsync($"the request at {step}");
        await late.CheckAsync($"the late one at {step}");
        ledger.Dispose();
    }

    public static TheoryData<string, string, bool> EveryStep()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var step in Enum.GetNames<CommitStep>())
        {
            foreach (var other in (string[])[ReadMemory, ReadStore, GroupCommit, WriteDurably])
            {
                data.Add(step, other, false);
                data.Add(step, other, true);
            }
        }

        return data;
    }

    /// <summary>The disk cannot be read when the cache is restored. Then no request sees the lost changes.</summary>
    [Fact]
    public async Task Failed_memory_rollback_is_not_visible_and_the_next_request_reloads_it()
    {
        using var ledger = new Model();
        var (lost, refused, served) = (ledger.Begin(), ledger.Begin(), ledger.Begin());
        var restores = 0;
        ledger.Scheduler.AtStep = step =>
        {
            if (step is CommitStep.Committing or CommitStep.RolledBack && restores++ < 2)
            {
                throw new SqliteException("The disk does not response.", raw.SQLITE_IOERR);
            }
        };
        lost.Do(GroupCommit);

        ledger.Scheduler.Run();
        served.Do(ReadMemory);

        await lost.CheckAsync("the lost one");
        await served.CheckAsync("the next one");
        Assert.Equal((2, false, true), (restores, await lost.SucceedsAsync(), await served.SucceedsAsync()));
        refused.Do(GroupCommit);
        ledger.Scheduler.Run();
        await refused.CheckAsync("the one after");
    }

    [Fact]
    public void Request_that_commits_twice_throws()
    {
        using var ledger = new Model();
        var scope = new CommitScope();
        scope.Run(() => ledger.Ledger.GroupCommit(writer => writer.Post(SmallLedger.Deposit("1"))));

        Assert.Throws<InvalidOperationException>(() =>
            scope.Run(() => ledger.Ledger.GroupCommit(writer => writer.Post(SmallLedger.Deposit("1")))));

        ledger.Scheduler.Run();
        Assert.Equal("1", SmallLedger.Available(ledger.Ledger));
    }

    private static async Task RunAsync(Model ledger, string[] shapes, int[] order, Turn[] turns)
    {
        ledger.Clear();
        var requests = shapes.Select(_ => ledger.Begin()).ToArray();
        var next = new int[shapes.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var who = order[i];
            requests[who].Do(shapes[who][next[who]++].ToString());
            ledger.Take(turns[i]);
        }

        ledger.Take(Turn.Commit);
        foreach (var request in requests)
        {
            await request.CheckAsync($"{string.Join('|', shapes)} in the order {string.Join("", order)} with {string.Join(", ", turns)}");
        }
    }

    /// <summary>All interleavings of the steps of two requests, as the request of each step.</summary>
    private static IEnumerable<int[]> Interleave(int first, int second)
    {
        if (first + second == 0)
        {
            return [[]];
        }

        var orders = Enumerable.Empty<int[]>();
        if (first > 0)
        {
            orders = orders.Concat(Interleave(first - 1, second).Select(rest => (int[])[0, .. rest]));
        }

        return second > 0 ? orders.Concat(Interleave(first, second - 1).Select(rest => (int[])[1, .. rest])) : orders;
    }

    private static IEnumerable<Turn[]> Turns(int count) => count == 0
        ? [[]]
        : Turns(count - 1).SelectMany(rest => Enum.GetValues<Turn>().Select(turn => (Turn[])[.. rest, turn]));

    /// <summary>An in-memory ledger in which every change has its own bit, so that a balance identifies the changes it includes.</summary>
    private sealed class Model : IDisposable
    {
        private int _requests;

        public Model() => Ledger = SmallLedger.Make(scheduler: Scheduler);

        public ManualScheduler Scheduler { get; } = new();

        public GeneralLedger Ledger { get; }

        public int Failures { get; set; }

        /// <summary>Withdraws the balance, so that every bit can be used again.</summary>
        public void Clear()
        {
            _requests = 0;
            if (Ledger.Balance(SmallLedger.Main) is { Available: { IsPositive: true } available })
            {
                Ledger.Commit(writer => writer.Post(SmallLedger.Withdrawal($"{available}")));
            }
        }

        public Request Begin() => new(this, 1 << _requests++);

        public void Take(Turn turn)
        {
            if (turn != Turn.None)
            {
                Scheduler.AtStep = step =>
                {
                    if (step == CommitStep.Committing && turn == Turn.Fail)
                    {
                        throw new SqliteException("The disk is full.", raw.SQLITE_FULL);
                    }
                };
                Scheduler.Run();
                Scheduler.AtStep = null;
            }
        }

        public void Dispose() => Ledger.Dispose();
    }

    private sealed class Request(Model model, int bit)
    {
        private readonly CommitScope _scope = new();
        private int _seen;
        private bool _hasWritten;
        private bool _isRefused;

        public void Do(string step)
        {
            if (_isRefused)
            {
                return;
            }

            try
            {
                _scope.Run(() => Take(step));
            }
            catch (CommitFailedException)
            {
                _isRefused = true;
            }
        }

        public async Task<bool> SucceedsAsync() => !_isRefused && await Record.ExceptionAsync(() => _scope.Committed) is null;

        public async Task CheckAsync(string when)
        {
            var inTheEnd = int.Parse(SmallLedger.Available(model.Ledger), System.Globalization.CultureInfo.InvariantCulture);
            var made = _hasWritten ? bit : 0;
            var isTrue = ((_seen | made) & ~inTheEnd) == 0;
            Assert.True(isTrue == await SucceedsAsync(), $"{when}: saw {_seen}, made {made}, and the ledger has {inTheEnd}.");
            Assert.True(_hasWritten || (inTheEnd & bit) == 0, $"{when}: {bit} was never made.");
        }

        private void Take(string step)
        {
            switch (step)
            {
                case ReadMemory:
                    See($"{model.Ledger.Balance(SmallLedger.Main)!.Value.Available}");
                    break;
                case ReadStore:
                    var rows = model.Ledger.Ledger(new(SmallLedger.Owner, LedgerKind.Classic, 0, long.MaxValue), LedgerCursor.Newest, take: 1);
                    See($"{(rows is [var newest] ? newest.Balance : Amount.Zero)}");
                    break;
                case GroupCommit:
                    _hasWritten = true;
                    model.Ledger.GroupCommit(Pay);
                    break;
                default:
                    _hasWritten = true;
                    model.Ledger.Commit(Pay);
                    break;
            }
        }

        private long Pay(LedgerWriter writer)
        {
            See($"{writer.Balance(Account.Available(SmallLedger.Main))}");
            return writer.Post(SmallLedger.Deposit($"{bit}"));
        }

        /// <summary>A request depends only on its own change for reads after it.</summary>
        private void See(string balance)
        {
            var seen = int.Parse(balance, System.Globalization.CultureInfo.InvariantCulture);
            _seen |= _hasWritten && (seen & bit) != 0 ? 0 : seen;
        }
    }
}
