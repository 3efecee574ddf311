using System.Globalization;
using Kucoin.Load.Checks;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>
/// Measures mixed reads and transfers, then reads compared with bare Kestrel and the same bytes, then transfers compared with one-row
/// commits of bare SQLite. At the end every wallet must have the balance that the responses imply.
/// </summary>
internal sealed class LoadCommand(Arguments arguments, WorkingFolder place)
{
    private const int Rounds = 5;
    private const double LeastReads = 0.5;
    private const double LeastTransfers = 2.0;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private readonly int _seconds = arguments.Number("--seconds", 60);
    private readonly int _connections = arguments.Number("--connections", 64);
    private readonly List<Attempt> _attempts = [];
    private long _transfers;

    private TimeSpan Round => TimeSpan.FromSeconds(Math.Max(1, _seconds / 12.0));

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new WorkingFolder();
        await new LoadCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        var file = place.File("ledger.db");
        await (await ServerProcess.StartAsync(EmulatorWorker.Name, file)).DisposeAsync();
        var witness = new Verifier(file);
        witness.Begin();
        Measured measured;
        await using (var exchange = await ServerProcess.StartAsync(EmulatorWorker.Name, file))
        {
            measured = await MeasureAsync(exchange);
            using var control = exchange.Control();
            InvariantViolationException.ThrowIfAny((await control.TrialBalanceAsync()).Problems);
        }

        InvariantViolationException.ThrowIfAny([.. witness.Look(_attempts), .. witness.Recount()]);
        Results.Write("load.md", Table(measured, witness.Transfers), arguments.IsTry);
        if (measured.Reads.PerSecond < LeastReads * measured.BareReads.PerSecond ||
            measured.Transfers.PerSecond < LeastTransfers * measured.BareCommits)
        {
            throw new InvariantViolationException(
                $"Reads must reach {LeastReads} of bare Kestrel, and durable transfers {LeastTransfers} of bare commits.");
        }
    }

    private async Task<Measured> MeasureAsync(ServerProcess exchange)
    {
        using var control = exchange.Control();
        var (signer, mix) = await Mix.PrepareAsync(control, exchange.Address);
        await RecordAsync(exchange, signer, mix);
        await using var bare = await ServerProcess.StartAsync(BareKestrelWorker.Name, place.Folder);
        var drive = new Drive(signer, _connections);
        await drive.RunAsync(exchange, Mixed(mix), WarmUp, _attempts);
        await drive.RunAsync(bare, Mixed(mix), WarmUp);

        List<Figures> reads = [], bareReads = [], transfers = [];
        List<double> commits = [];
        for (var round = 0; round < Rounds; round++)
        {
            reads.Add(await drive.RunAsync(exchange, mix.Read, Round));
            bareReads.Add(await drive.RunAsync(bare, mix.Read, Round));
            transfers.Add(await drive.RunAsync(exchange, _ => Transfer(mix), Round, _attempts));
            commits.Add(BareCommits.PerSecond(place.File("bare.db"), Round));
        }

        commits.Sort();
        return new(
            await drive.RunAsync(exchange, Mixed(mix), TimeSpan.FromSeconds(_seconds), _attempts),
            await drive.RunAsync(bare, Mixed(mix), Round),
            Figures.Middle(reads),
            Figures.Middle(bareReads),
            Figures.Middle(transfers),
            commits[Rounds / 2]);
    }

    /// <summary>A transfer with a unique client id across all rounds.</summary>
    private Call Transfer(Mix mix) => mix.Transfer(Interlocked.Increment(ref _transfers));

    private Func<long, Call> Mixed(Mix mix) => number => Mix.IsTransfer(number) ? Transfer(mix) : mix.Read(number);

    private async Task RecordAsync(ServerProcess exchange, Signer signer, Mix mix)
    {
        using var connection = await Connection.OpenAsync(exchange.Address);
        foreach (var call in mix.Reads.Select(Call.Get).Append(Transfer(mix)))
        {
            var (_, body) = await connection.SendAsync(signer.Sign(call));
            RecordedResponses.Write(place.Folder, call.Target.Split('?')[0], body.Span);
            if (call.Attempt is { } attempt)
            {
                attempt.IsAnswered = true;
                _attempts.Add(attempt);
            }
        }
    }

    private string Table(Measured of, long transfers) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # The local exchange under load

        {Results.Command($"load --seconds {_seconds} --connections {_connections}")}

        {Results.Circumstances}
        Exchange, bare server and callers are separate processes. They share the cores, so throughput includes the callers' work;
        processor time is the server's only.

        | {_connections} connections | calls/s | p50 | p99 | processor time per call |
        |---|--:|--:|--:|--:|
        | exchange, 90 % reads and 10 % transfers, {_seconds} s | {Cells(of.Mixed)} |
        | bare Kestrel, the same calls and bytes | {Cells(of.BareMixed)} |
        | exchange, reads | {Cells(of.Reads)} |
        | bare Kestrel, the same bytes | {Cells(of.BareReads)} |
        | exchange, durable transfers | {Cells(of.Transfers)} |
        | bare SQLite, one-row commits, one writer | {of.BareCommits:N0} | | | |

        | ratio | measured | at least |
        |---|--:|--:|
        | mixed calls to bare Kestrel | {of.Mixed.PerSecond / of.BareMixed.PerSecond:0.00} | |
        | reads to bare Kestrel | {of.Reads.PerSecond / of.BareReads.PerSecond:0.00} | {LeastReads:0.0} |
        | processor time of reads to bare Kestrel | {of.Reads.ProcessorPerCall / of.BareReads.ProcessorPerCall:0.0} | |
        | durable transfers to bare commits | {of.Transfers.PerSecond / of.BareCommits:0.00} | {LeastTransfers:0.0} |

        No call failed. Afterwards the file contained each of the {transfers:N0} confirmed transfers once and nothing else,
        every running balance was consistent with the previous one, and the trial balance was zero.

        Reads are the list of accounts, one account, a ledger page and the balances of a sub-account, in turn; transfers go between two
        wallets of the master, and between master and sub-account. WAL, `synchronous=FULL`, one disk. Transfers that arrive while a commit
        is in progress share the next one (group commit). Median of {Rounds} rounds, interleaved.

        """);

    private static string Cells(Figures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figures.PerSecond:N0} | {figures.Median / 1000:0.00} ms | {figures.Slowest99 / 1000:0.00} ms | {figures.ProcessorPerCall:0} µs");

    private sealed record Measured(
        Figures Mixed, Figures BareMixed, Figures Reads, Figures BareReads, Figures Transfers, double BareCommits);
}
