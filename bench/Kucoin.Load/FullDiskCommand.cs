using System.Globalization;
using System.Text;
using Kucoin.Load.Checks;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>
/// Makes transfers on a file system until it is full and for a while after, and compares confirmed transfers with executed ones. Then it
/// frees space, and the next transfer must succeed without a restart.
/// </summary>
internal sealed class FullDiskCommand(Arguments arguments, WorkingFolder place)
{
    /// <summary>The number of rejections after which a caller stops.</summary>
    private const int RefusalsOfCaller = 10;

    private readonly int _runs = arguments.Number("--runs", 20);
    private readonly int _connections = arguments.Number("--connections", 8);
    private readonly int _megabytes = arguments.Number("--megabytes", 3);

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new WorkingFolder();
        await new FullDiskCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        var rows = new List<Row>();
        for (var run = 1; run <= _runs; run++)
        {
            rows.Add(await FillAsync(run));
            Console.Error.WriteLine(rows[^1]);
        }

        Results.Write("full-disk.md", Table(rows), arguments.IsTry);
        InvariantViolationException.ThrowIfAny([.. rows.Where(row => !row.IsGood).Select(row => $"{row}")]);
    }

    private async Task<Row> FillAsync(int run)
    {
        using var disk = await SmallDisk.MountAsync(place.File("disk"), _megabytes);
        var file = disk.File("ledger.db");
        await (await ServerProcess.StartAsync(EmulatorWorker.Name, file)).DisposeAsync();
        var witness = new Verifier(disk.CopyOf("ledger.db", place.Folder));
        witness.Begin();
        var attempts = new List<Attempt>();
        bool isServedAgain;
        IReadOnlyList<string> trial;
        await using (var exchange = await ServerProcess.StartAsync(EmulatorWorker.Name, file))
        {
            using var control = exchange.Control();
            var (signer, mix) = await Mix.PrepareAsync(control, exchange.Address);
            var drive = new Drive(signer, _connections);
            attempts.AddRange(await drive.RunUntilRefusedAsync(exchange, number => mix.Transfer(number, $"{run}"), RefusalsOfCaller));
            disk.MakeRoom();
            var last = await new Drive(signer, 1).RunUntilRefusedAsync(exchange, number => mix.Transfer(number, $"{run}-again"), 1, most: 1);
            attempts.AddRange(last);
            isServedAgain = last.Single().IsAnswered;
            trial = (await control.TrialBalanceAsync()).Problems;
        }

        _ = disk.CopyOf("ledger.db", place.Folder);
        var problems = witness.Look(attempts);
        return new(
            run,
            attempts.Count(attempt => attempt.IsAnswered),
            witness.Transfers,
            attempts.Count(attempt => attempt.IsRefused),
            isServedAgain,
            [.. trial, .. problems]);
    }

    private string Table(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # The local exchange on a full disk

            {Results.Command($"full-disk --runs {_runs} --connections {_connections} --megabytes {_megabytes}")}

            {Results.Circumstances}

            A file system of {_megabytes} MiB, {_connections} connections that make transfers until each was rejected {RefusalsOfCaller} times. Confirmed must equal
            moved: every confirmed transfer is in the file once, and no rejected one. Then space is freed, and the next
            transfer succeeds without a restart.

            | run | confirmed | moved | rejected (500000) | recovered | trial balance and file |
            |--:|--:|--:|--:|---|---|

            """));
        foreach (var row in rows)
        {
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Run} | {row.Answered:N0} | {row.Moved:N0} | {row.Refused:N0} | {(row.IsServedAgain ? "yes" : "NO")} | {(row.Problems.Count == 0 ? "valid" : row.Problems[0])} |"));
        }

        return text.ToString();
    }

    private sealed record Row(int Run, int Answered, long Moved, int Refused, bool IsServedAgain, IReadOnlyList<string> Problems)
    {
        public bool IsGood => Answered == Moved && Refused > 0 && IsServedAgain && Problems.Count == 0;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"Run {Run}: {Answered} answered, {Moved} moved, {Refused} refused, {Problems.Count} problems{(Problems.Count > 0 ? $": {Problems[0]}" : "")}");
    }
}
