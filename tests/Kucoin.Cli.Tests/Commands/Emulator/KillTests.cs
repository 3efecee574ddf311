using System.Collections.Concurrent;
using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Emulator;

/// <summary>
/// Kills the emulator during transfers, repeatedly on one file. Every transfer has a unique amount, so the ledger after the restart shows
/// which of them were executed.
/// </summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int Callers = 6;
    private const int Seed = 20260302;

    /// <summary>Below the quota of one start, so that the load does not stop before the kill.</summary>
    private const int MaxResponses = 100;

    private const decimal Unit = 0.00000001m;

    /// <summary>Below every amount of the scenario's own history, so that its rows are not mistaken for those of the test.</summary>
    private const decimal Base = 0.001m;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_emulator_has_each_confirmed_transfer_exactly_once_after_restart()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "ledger.db");
        var moments = new Random(Seed);
        var begin = DateTime.UnixEpoch;
        var attempts = new List<Attempt>();
        var (before, answered, unclear) = (0m, 0, 0);

        for (var life = 0; life <= Kills; life++)
        {
            await using var exchange = await EmulatorProcess.Start("--json", "--data", file);
            using var client = exchange.Client();
            if (life == 0)
            {
                begin = (await client.SpotApi.ExchangeData.GetServerTimeAsync(Ct)).GetDataOrThrow();
                before = await Together(client);
            }
            else
            {
                await Check(client, begin, attempts, $"life {life} of seed {Seed}");
                Assert.Equal(before, await Together(client));
            }

            if (life < Kills)
            {
                var made = await KillUnderLoad(exchange, client, first: attempts.Count, answers: moments.Next(1, MaxResponses));
                answered += made.Count(attempt => attempt.Happened == true);
                unclear += made.Count(attempt => attempt.Happened is null);
                attempts.AddRange(made);
            }
        }

        // The test is only meaningful with transfers that were confirmed right before a kill or were in flight.
        Assert.True(answered > Kills, $"{answered} answered transfers");
        Assert.True(unclear > 0, "No transfer was under way in any kill.");
        await using var ledger = await KucoinEmulator.StartAsync(new() { DataFile = file }, Ct);
        Assert.True(ledger.TrialBalance().IsBalanced);
    }

    /// <summary>
    /// Callers transfer small amounts in both directions, and the result with the given number triggers the kill: a result that is returned
    /// before its commit is detected then.
    /// </summary>
    private static async Task<IReadOnlyList<Attempt>> KillUnderLoad(
        EmulatorProcess exchange, KucoinRestClient client, int first, int answers)
    {
        var made = new ConcurrentBag<Attempt>();
        var number = first;
        var answered = 0;
        var moment = new TaskCompletionSource();
        var callers = Enumerable.Range(0, Callers).Select(_ => Move()).ToArray();
        await moment.Task.WaitAsync(Ct);
        await exchange.Kill();
        await Task.WhenAll(callers);
        return [.. made];

        async Task Move()
        {
            for (var isAlive = true; isAlive;)
            {
                var mine = Interlocked.Increment(ref number);
                var amount = Base + (mine * Unit);
                var (from, to) = mine % 2 == 0 ? (AccountType.Main, AccountType.Trade) : (AccountType.Trade, AccountType.Main);
                var result = await client.SpotApi.Account.InnerTransferAsync("USDT", from, to, amount, ct: Ct);
                made.Add(new(amount, from, to, result.Success ? true : result.Error is KucoinError.OutcomeUnknown ? null : false));
                isAlive = result.Success;
                if (isAlive && Interlocked.Increment(ref answered) == answers)
                {
                    moment.SetResult();
                }
            }
        }
    }

    /// <summary>Confirmed transfers were executed once, rejected ones were not, and unknown ones at most once.</summary>
    private static async Task Check(KucoinRestClient client, DateTime begin, List<Attempt> attempts, string when)
    {
        var rows = new Dictionary<decimal, List<KucoinAccountActivity>>();
        var ledger = client.SpotApi.Account.EnumerateAccountLedgersAsync(begin, asset: "USDT", bizType: BizType.Transfer, ct: Ct);
        await foreach (var row in ledger)
        {
            if (!rows.TryGetValue(row.Quantity, out var sides))
            {
                rows.Add(row.Quantity, sides = []);
            }

            sides.Add(row);
        }

        foreach (var attempt in attempts)
        {
            var sides = rows.GetValueOrDefault(attempt.Amount, []).Select(row => (row.AccountType, row.Direction)).ToHashSet();
            var count = rows.GetValueOrDefault(attempt.Amount, []).Count;
            var what = string.Create(CultureInfo.InvariantCulture, $"{when}: the transfer of {attempt.Amount}");
            if (attempt.Happened == true || (attempt.Happened is null && count > 0))
            {
                Assert.True(count == 2, $"{what}, answered: {attempt.Happened}, left {count} rows instead of one out and one in.");
                Assert.True(
                    sides.SetEquals([(attempt.From, AccountDirection.Out), (attempt.To, AccountDirection.In)]), $"{what} has wrong sides.");
            }
            else
            {
                Assert.True(count == 0, $"{what} was refused or never sent, and left {count} rows.");
            }
        }

        Assert.Equal(rows.Count, rows.Keys.Intersect(attempts.Select(attempt => attempt.Amount)).Count());
    }

    private static async Task<decimal> Together(KucoinRestClient client) =>
        (await client.SpotApi.Account.GetAccountsAsync("USDT", ct: Ct)).GetDataOrThrow().Sum(wallet => wallet.Total);

    /// <param name="Amount">The unique amount.</param>
    /// <param name="From">The paying wallet.</param>
    /// <param name="To">The receiving wallet.</param>
    /// <param name="Happened">The result for the caller; <see langword="null"/> if the outcome is unknown.</param>
    private sealed record Attempt(decimal Amount, AccountType From, AccountType To, bool? Happened);
}
