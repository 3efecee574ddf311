using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kucoin.Benchmarks.Rounds;

namespace Kucoin.Benchmarks.Emulation;

/// <summary>The emulator against what it is made of: bare Kestrel with the same bytes, and bare SQLite with the same durability.</summary>
internal sealed class EmulatorTable(string folder)
{
    private const int Rounds = 5;
    private const int Calls = 6_000;
    private const int Commits = 2_000;

    private static readonly (string Title, string Target)[] Reads =
    [
        ("accounts", "/api/v1/accounts"),
        ("ledger page", "/api/v1/accounts/ledgers?currentPage=1&pageSize=500"),
        ("sub-account balances", "/api/v2/sub-accounts?currentPage=1&pageSize=100"),
    ];

    private readonly StringBuilder _text = new();

    public static async Task<string> Make()
    {
        var folder = Directory.CreateTempSubdirectory("kucoin-bench-");
        try
        {
            var table = new EmulatorTable(folder.FullName);
            await table.Measure();
            return table._text.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task Measure()
    {
        await using var emulator = Role.Start("serve-emulator", Path.Combine(folder, "books.db"));
        var hello = (await emulator.Hear()).Split(' ');
        Caller To(string address) => new(new(address), hello[1], hello[2], hello[3]);

        using var caller = To(hello[0]);
        _text.AppendLine("# Emulator").AppendLine().AppendLine(Results.MadeBy(" emulator")).AppendLine();
        _text.AppendLine("## Reads, against bare Kestrel with the same bytes").AppendLine();
        _text.AppendLine("| | bytes | emulator | Kestrel | ratio | processor time | of Kestrel |");
        _text.AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (title, target) in Reads)
        {
            await Read(emulator, caller, To, title, target);
        }

        _text.AppendLine().AppendLine("## Transfers into a file, against one-row commits of bare SQLite (WAL, synchronous=FULL)");
        _text.AppendLine().AppendLine("| emulator | SQLite | ratio | processor time |").AppendLine("|--:|--:|--:|--:|");
        await Transfer(emulator, caller);
    }

    private async Task Read(Role emulator, Caller toEmulator, Func<string, Caller> to, string title, string target)
    {
        var body = await toEmulator.Get(target);
        var file = Path.Combine(folder, "body.json");
        await File.WriteAllBytesAsync(file, body);
        await using var kestrel = Role.Start("serve-file", file);
        using var toKestrel = to(await kestrel.Hear());
        var (ours, bare) = (new List<Throughput>(), new List<Throughput>());
        for (var round = 0; round <= Rounds; round++)
        {
            ours.Add(await Throughput.Of(emulator, () => toEmulator.Get(target), Calls));
            bare.Add(await Throughput.Of(kestrel, () => toKestrel.Get(target), Calls));
        }

        var (us, them) = (Throughput.MedianOfWarm(ours), Throughput.MedianOfWarm(bare));
        _text.Append(CultureInfo.InvariantCulture, $"| {title} | {body.Length:N0} | {us.PerSecond:N0}/s | {them.PerSecond:N0}/s | ");
        _text.Append(CultureInfo.InvariantCulture, $"{us.PerSecond / them.PerSecond:0.00} | ");
        _text.AppendLine(CultureInfo.InvariantCulture, $"{us.Processor:N0} µs | {them.Processor:N0} µs |");
    }

    private async Task Transfer(Role emulator, Caller caller)
    {
        var (transfers, commits) = (new List<Throughput>(), new List<Throughput>());
        for (var round = 0; round <= Rounds; round++)
        {
            transfers.Add(await Throughput.Of(emulator, caller.Transfer, Commits));
            commits.Add(new(BareCommits.PerSecond(Path.Combine(folder, "bare.db"), Commits), Processor: 0));
        }

        var (us, them) = (Throughput.MedianOfWarm(transfers), Throughput.MedianOfWarm(commits));
        _text.Append(CultureInfo.InvariantCulture, $"| {us.PerSecond:N0}/s | {them.PerSecond:N0}/s | ");
        _text.AppendLine(CultureInfo.InvariantCulture, $"{us.PerSecond / them.PerSecond:0.00} | {us.Processor:N0} µs |");
    }

    /// <summary>Calls a second, and the microseconds of the server's processor time that each of them took.</summary>
    private readonly record struct Throughput(double PerSecond, double Processor)
    {
        public static async Task<Throughput> Of(Role server, Func<Task> call, int calls)
        {
            var next = 0;
            async Task Caller()
            {
                while (Interlocked.Increment(ref next) <= calls)
                {
                    await call();
                }
            }

            var (processor, start) = (server.Processor, Stopwatch.GetTimestamp());
            await Task.WhenAll(Enumerable.Range(0, Plan.Callers).Select(_ => Task.Run(Caller)));
            var elapsed = Stopwatch.GetElapsedTime(start);
            return new(calls / elapsed.TotalSeconds, (server.Processor - processor).TotalMicroseconds / calls);
        }

        /// <summary>The first round warms up.</summary>
        public static Throughput MedianOfWarm(IReadOnlyCollection<Throughput> rounds) => new(
            Figures.Median(rounds.Skip(1), round => round.PerSecond), Figures.Median(rounds.Skip(1), round => round.Processor));
    }
}
