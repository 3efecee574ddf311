using System.Diagnostics;
using System.Globalization;
using Kucoin.Load.Checks;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>
/// Kills the exchange under load, repeatedly on one file, and verifies confirmed transfers after each kill. The last kills are made on a
/// full file system, each with a separate ledger.
/// </summary>
internal sealed class LossCommand(Arguments arguments, WorkingFolder place)
{
    private const int WholeBooksEvery = 50;
    private const int SoonestKill = 50;
    private const int LatestKill = 400;
    private const int SmallDiskMegabytes = 3;

    private readonly int _kills = arguments.Number("--kills", 1000);
    private readonly int _connections = arguments.Number("--connections", 64);
    private readonly int _seed = arguments.Number("--seed", 1);
    private readonly Random _moments = new(arguments.Number("--seed", 1));
    private readonly long _begin = Stopwatch.GetTimestamp();
    private int _killsUnderWay;
    private long _answered;
    private long _unanswered;
    private long _refused;

    /// <summary>The number of kills on a full file system. The default is 0, because mounting a file system requires root.</summary>
    private int Full => Math.Min(_kills, arguments.Number("--full", 0));

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new WorkingFolder();
        await new LossCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        await KillOnOneFileAsync(_kills - Full);
        for (var life = _kills - Full + 1; life <= _kills; life++)
        {
            await KillOnFullDiskAsync(life);
        }

        Results.Write("loss.md", Table(Stopwatch.GetElapsedTime(_begin)), arguments.IsTry);
    }

    private async Task KillOnOneFileAsync(int kills)
    {
        var file = place.File("ledger.db");
        await (await ServerProcess.StartAsync(EmulatorWorker.Name, file)).DisposeAsync();
        var witness = new Verifier(file);
        witness.Begin();
        for (var life = 1; life <= kills; life++)
        {
            var attempts = await KillUnderLoadAsync(file, life, isFull: false);
            Count(attempts);
            Report(life, witness.Look(attempts));
            if (life % WholeBooksEvery == 0 || life == kills)
            {
                Report(life, [.. witness.Recount(), .. await TrialBalanceAsync(file)]);
                ReportProgress(life);
            }
        }

        _unanswered += witness.Unanswered;
    }

    /// <summary>
    /// Kills the exchange after the disk was full for the first time; then space is freed, and the ledger must be consistent.
    /// </summary>
    private async Task KillOnFullDiskAsync(int life)
    {
        using var disk = await SmallDisk.MountAsync(place.File("disk"), SmallDiskMegabytes);
        var file = disk.File("ledger.db");
        await (await ServerProcess.StartAsync(EmulatorWorker.Name, file)).DisposeAsync();
        var witness = new Verifier(disk.CopyOf("ledger.db", place.Folder));
        witness.Begin();
        var attempts = await KillUnderLoadAsync(file, life, isFull: true);
        Count(attempts);

        // Reading a file in this mode creates another one next to it, for which the full disk has no space.
        _ = disk.CopyOf("ledger.db", place.Folder);
        Report(life, [.. witness.Look(attempts), .. witness.Recount()]);
        disk.MakeRoom();
        Report(life, await TrialBalanceAsync(file));
        _unanswered += witness.Unanswered;
        if (life % WholeBooksEvery == 0 || life == _kills)
        {
            ReportProgress(life);
        }
    }

    private async Task<IReadOnlyCollection<Attempt>> KillUnderLoadAsync(string file, int life, bool isFull)
    {
        await using var exchange = await ServerProcess.StartAsync(EmulatorWorker.Name, file);
        using var control = exchange.Control();
        var (signer, mix) = await Mix.PrepareAsync(control, exchange.Address);
        var isUnderWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var load = new Drive(signer, _connections).RunToTheEndAsync(
            exchange,
            number => isFull || Mix.IsTransfer(number) ? mix.Transfer(number, $"{life}") : mix.Read(number),
            attempt =>
            {
                if (!isFull || attempt?.IsRefused == true)
                {
                    isUnderWay.TrySetResult();
                }
            },
            canBeRefused: isFull);
        await Task.WhenAny(isUnderWay.Task, load);
        await Task.Delay(TimeSpan.FromMilliseconds(_moments.Next(SoonestKill, LatestKill)), TimeProvider.System, CancellationToken.None);
        await exchange.KillAsync();
        return await load;
    }

    private static async Task<IReadOnlyList<string>> TrialBalanceAsync(string file)
    {
        await using var exchange = await ServerProcess.StartAsync(EmulatorWorker.Name, file);
        using var control = exchange.Control();
        return (await control.TrialBalanceAsync()).Problems;
    }

    private void Count(IReadOnlyCollection<Attempt> attempts)
    {
        _answered += attempts.Count(attempt => attempt.IsAnswered);
        _refused += attempts.Count(attempt => attempt.IsRefused);
        _killsUnderWay += attempts.Any(attempt => attempt is { IsAnswered: false, IsRefused: false }) ? 1 : 0;
    }

    private void ReportProgress(int life) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{life} kills, {_answered:N0} answered transfers, {_refused:N0} refused, {Stopwatch.GetElapsedTime(_begin).TotalSeconds:0} s"));

    private void Report(int life, IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            Console.Error.WriteLine($"After kill {life} of seed {_seed}:");
        }

        InvariantViolationException.ThrowIfAny(problems);
    }

    private string Table(TimeSpan duration) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Killing the local exchange

        {Results.Command($"loss --kills {_kills} --full {Full} --connections {_connections} --seed {_seed}")}

        {Results.Circumstances}

        | | |
        |---|--:|
        | kills (SIGKILL), {SoonestKill} to {LatestKill} ms after the first response after a start | {_kills - Full:N0} |
        | kills on a file system of {SmallDiskMegabytes} MiB, the same time after it was full | {Full:N0} |
        | connections, 90 % reads and 10 % transfers; transfers only where the disk fills | {_connections} |
        | confirmed transfers | {_answered:N0} |
        | of these missing afterwards | 0 |
        | transfers that were rejected because the disk was full | {_refused:N0} |
        | of these in the ledger afterwards | 0 |
        | transfers executed twice | 0 |
        | kills with transfers in flight | {_killsUnderWay:N0} |
        | transfers without a response that were executed, once each | {_unanswered:N0} |
        | duration | {duration.TotalMinutes:0} min |

        After each kill a separate verifier reads the file before the exchange recovers it: every entry since the previous
        kill must be a requested transfer, once, between the right wallets; every confirmed one must be there, and no rejected one; and
        every running balance must be consistent with the previous one. After every {WholeBooksEvery}th kill, and after every kill on a
        full disk, all client ids are counted again, and the exchange computes the trial balance of its whole ledger.

        """);
}
