using System.Diagnostics;
using System.Globalization;
using Kucoin.Load.Checks;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>Kills the exchange under load, again and again on one file, and looks after each kill for what was answered.</summary>
internal sealed class LossCommand(Arguments arguments, Workplace place)
{
    private const int WholeBooksEvery = 50;
    private const int SoonestKill = 50;
    private const int LatestKill = 400;

    private readonly int _kills = arguments.Number("--kills", 1000);
    private readonly int _connections = arguments.Number("--connections", 64);
    private readonly int _seed = arguments.Number("--seed", 1);

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new Workplace();
        await new LossCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        var file = place.File("books.db");
        await (await ServerProcess.StartAsync(EmulatorRole.Name, file)).DisposeAsync();
        var witness = new Witness(file);
        witness.Begin();
        var moments = new Random(_seed);
        var begin = Stopwatch.GetTimestamp();
        var (killsUnderWay, answered) = (0, 0L);
        for (var life = 1; life <= _kills; life++)
        {
            var attempts = await KillUnderLoadAsync(file, life, TimeSpan.FromMilliseconds(moments.Next(SoonestKill, LatestKill)));
            answered += attempts.Count(attempt => attempt.IsAnswered);
            killsUnderWay += attempts.Any(attempt => !attempt.IsAnswered) ? 1 : 0;
            Report(life, witness.Look(attempts));
            if (life % WholeBooksEvery == 0 || life == _kills)
            {
                Report(life, [.. witness.Recount(), .. await TrialBalanceAsync(file)]);
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{life} kills, {answered:N0} answered transfers, {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s"));
            }
        }

        Results.Write("loss.md", Table(witness, killsUnderWay, answered, Stopwatch.GetElapsedTime(begin)), arguments.IsTry);
    }

    private async Task<IReadOnlyCollection<Attempt>> KillUnderLoadAsync(string file, int life, TimeSpan moment)
    {
        await using var exchange = await ServerProcess.StartAsync(EmulatorRole.Name, file);
        using var control = exchange.Control();
        var (signer, mix) = await Mix.PrepareAsync(control, exchange.Address);
        var firstAnswer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var load = new Drive(signer, _connections).RunToTheEndAsync(
            exchange,
            number => Mix.IsTransfer(number) ? mix.Transfer(number, $"{life}") : mix.Read(number),
            () => firstAnswer.TrySetResult());
        await Task.WhenAny(firstAnswer.Task, load);
        await Task.Delay(moment, TimeProvider.System, CancellationToken.None);
        await exchange.KillAsync();
        return await load;
    }

    private static async Task<IReadOnlyList<string>> TrialBalanceAsync(string file)
    {
        await using var exchange = await ServerProcess.StartAsync(EmulatorRole.Name, file);
        using var control = exchange.Control();
        return (await control.TrialBalanceAsync()).Problems;
    }

    private void Report(int life, IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            Console.Error.WriteLine($"After kill {life} of seed {_seed}:");
        }

        BrokenPromiseException.ThrowIfAny(problems);
    }

    private string Table(Witness witness, int killsUnderWay, long answered, TimeSpan duration) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # The local exchange, killed

        {Results.Command($"loss --kills {_kills} --connections {_connections} --seed {_seed}")}

        {Results.Circumstances}

        | | |
        |---|--:|
        | kills (SIGKILL), {SoonestKill} to {LatestKill} ms after the first answer of a life | {_kills:N0} |
        | connections, 90 % reads and 10 % transfers | {_connections} |
        | transfers that were answered | {answered:N0} |
        | of these missing afterwards | 0 |
        | transfers carried out twice | 0 |
        | kills with transfers under way | {killsUnderWay:N0} |
        | transfers without an answer that were carried out, once each | {witness.Unanswered:N0} |
        | duration | {duration.TotalMinutes:0} min |

        After each kill the file is read by a program of its own, before the exchange clears up after itself: every entry since the kill
        before must be a transfer that was asked for, once, between the right wallets, every answered one must be there, and every running
        balance must follow from the one before. After every {WholeBooksEvery}th kill all client ids are counted again, and the exchange
        adds up its whole books.

        """);
}
