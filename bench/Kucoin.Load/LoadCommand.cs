using System.Globalization;
using System.Text;
using Kucoin.Load.Checks;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>
/// Reads and transfers at once, then reads beside bare Kestrel with the same bytes, then transfers beside one-row commits of bare SQLite.
/// At the end every wallet must hold what the answers say.
/// </summary>
internal sealed class LoadCommand(Arguments arguments, Workplace place)
{
    private const int Rounds = 5;
    private const double LeastReads = 0.5;
    private const double LeastTransfers = 0.6;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private readonly int _seconds = arguments.Number("--seconds", 60);
    private readonly int _connections = arguments.Number("--connections", 64);
    private readonly List<Attempt> _attempts = [];
    private long _transfers;

    private TimeSpan Round => TimeSpan.FromSeconds(Math.Max(1, _seconds / 12.0));

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new Workplace();
        await new LoadCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        var file = place.File("books.db");
        await (await ServerProcess.StartAsync(EmulatorRole.Name, file)).DisposeAsync();
        var witness = new Witness(file);
        witness.Begin();
        Measured measured;
        await using (var exchange = await ServerProcess.StartAsync(EmulatorRole.Name, file))
        {
            measured = await MeasureAsync(exchange);
            var balance = await exchange.Control().TrialBalanceAsync();
            BrokenPromiseException.ThrowIfAny(balance.Problems);
        }

        BrokenPromiseException.ThrowIfAny([.. witness.Look(_attempts), .. witness.Recount()]);
        Results.Write("load.md", Table(measured, witness.Transfers), arguments.IsTry);
        if (measured.Reads.PerSecond < LeastReads * measured.BareReads.PerSecond ||
            measured.Transfers.PerSecond < LeastTransfers * measured.BareCommits)
        {
            throw new BrokenPromiseException(
                $"Reads must reach {LeastReads} of bare Kestrel, and durable transfers {LeastTransfers} of bare commits.");
        }
    }

    private async Task<Measured> MeasureAsync(ServerProcess exchange)
    {
        using var control = exchange.Control();
        var (signer, mix) = await Mix.PrepareAsync(control, exchange.Address);
        await RecordAsync(exchange, signer, mix);
        await using var bare = await ServerProcess.StartAsync(BareRole.Name, place.Folder);
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

    /// <summary>Every client id once, over all rounds.</summary>
    private Call Transfer(Mix mix) => mix.Transfer(Interlocked.Increment(ref _transfers));

    private Func<long, Call> Mixed(Mix mix) => number => Mix.IsTransfer(number) ? Transfer(mix) : mix.Read(number);

    private async Task RecordAsync(ServerProcess exchange, Signer signer, Mix mix)
    {
        using var connection = await Connection.OpenAsync(exchange.Address);
        foreach (var call in mix.Reads.Select(Call.Get).Append(Transfer(mix)))
        {
            var (_, body) = await connection.SendAsync(signer.Sign(call));
            RecordedAnswers.Write(place.Folder, call.Target.Split('?')[0], body.Span);
            if (call.Attempt is { } attempt)
            {
                attempt.IsAnswered = true;
                _attempts.Add(attempt);
            }
        }
    }

    private string Table(Measured measured, long transfers)
    {
        var text = new StringBuilder();
        Line(text, $"# The local exchange under load");
        Line(text, $"");
        Line(text, $"{Results.Command($"load --seconds {_seconds} --connections {_connections}")}");
        Line(text, $"");
        Line(text, $"{Results.Circumstances} Exchange, bare server and callers are processes of their own;");
        Line(text, $"the callers' work is part of every throughput, the processor time is the server's alone.");
        Line(text, $"");
        Line(text, $"| {_connections} connections | calls/s | p50 | p99 | processor time per call |");
        Line(text, $"|---|--:|--:|--:|--:|");
        Row(text, $"exchange, 90 % reads and 10 % transfers, {_seconds} s", measured.Mixed);
        Row(text, "bare Kestrel, the same calls and bytes", measured.BareMixed);
        Row(text, "exchange, reads", measured.Reads);
        Row(text, "bare Kestrel, the same bytes", measured.BareReads);
        Row(text, "exchange, durable transfers", measured.Transfers);
        Line(text, $"| bare SQLite, one-row commits, one writer | {measured.BareCommits:N0} | | | |");
        Line(text, $"");
        Line(text, $"| ratio | measured | at least |");
        Line(text, $"|---|--:|--:|");
        Line(text, $"| mixed calls to bare Kestrel | {measured.Mixed.PerSecond / measured.BareMixed.PerSecond:0.00} | |");
        Line(text, $"| reads to bare Kestrel | {measured.Reads.PerSecond / measured.BareReads.PerSecond:0.00} | {LeastReads:0.0} |");
        Line(text, $"| processor time of reads to bare Kestrel | {measured.Reads.ProcessorPerCall / measured.BareReads.ProcessorPerCall:0.0} | |");
        Line(text, $"| durable transfers to bare commits | {measured.Transfers.PerSecond / measured.BareCommits:0.00} | {LeastTransfers:0.0} |");
        Line(text, $"");
        Line(text, $"No call failed. Afterwards the file held each of the {transfers:N0} answered transfers once and nothing else, every running balance");
        Line(text, $"followed from the one before, and the trial balance was zero.");
        Line(text, $"");
        Line(text, $"Reads are the list of accounts, one account, a ledger page and the balances of a sub-account, in turn; transfers go between two");
        Line(text, $"wallets of the master, and between master and sub-account. WAL, `synchronous=FULL`, one disk. Middle of {Rounds} rounds, taken in turn.");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string title, Figures figures) => Line(
        text,
        $"| {title} | {figures.PerSecond:N0} | {figures.Median / 1000:0.00} ms | {figures.Slowest99 / 1000:0.00} ms | {figures.ProcessorPerCall:0} µs |");

    private static void Line(StringBuilder text, FormattableString line) =>
        text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Measured(
        Figures Mixed, Figures BareMixed, Figures Reads, Figures BareReads, Figures Transfers, double BareCommits);
}
