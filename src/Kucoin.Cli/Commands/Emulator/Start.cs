using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator</c></summary>
internal static class Start
{
    private const int LastPort = 65535;

    private static readonly Columns<KucoinEmulator> Columns = new Columns<KucoinEmulator>()
        .Text("address", exchange => exchange.Address.GetLeftPart(UriPartial.Authority))
        .Text("key", exchange => exchange.Credentials.Key)
        .Secret("secret", exchange => exchange.Credentials.Secret)
        .Secret("passphrase", exchange => exchange.Credentials.Passphrase);

    private static readonly Option<int?> Port = Options.Whole(
        "--port", "The port on this machine. Default: one that is free.", 0, LastPort);

    private static readonly Option<string> Data = Options.Text(
        "--data", "FILE", "Keep the books in this file, and go on with them the next time. Default: in memory, gone at the end.");

    private static readonly Option<string> Scenario = Options.Text(
        "--scenario",
        "NAME",
        "What fresh books start from: a name, or a file such as 'kucoin emulator clone' writes. Default: small-fund.");

    private static readonly Option<string> SnapshotFolder = Options.Text(
        "--snapshots",
        "FOLDER",
        "Where 'kucoin emulator snapshots' saves and loads; it is made when it is not there. Default: nowhere, both are refused.");

    private static readonly Option<TimePoint?> At = Options.Time(
        "--at", "Stop the clock that dates rows, from 2000 to 2099. Default: it runs from now on.");

    private static readonly Option<bool> Json = Options.Flag(
        "--json", "Print address and keys as one line of JSON, for a script that goes on.");

    public static Verb Verb { get; } = Verb.Local(
        "emulator",
        "Runs a local exchange with made-up funds until Ctrl-C, SIGTERM or a hang-up, which end it with exit code 0.",
        "kucoin emulator --port 8080 --data books.db",
        [Port, Data, Scenario, SnapshotFolder, At, Json],
        Serve).With(
            Clone.Verb,
            Status.Verb,
            Clock.Noun,
            Deposits.Noun,
            Withdrawals.Noun,
            Loans.Noun,
            Chains.Noun,
            Users.Noun,
            Keys.Noun,
            Faults.Noun,
            Switches.Noun,
            Log.Noun,
            Snapshots.Noun,
            TrialBalances.Verb);

    private static async Task<int> Serve(World world, ParseResult line, CancellationToken ct)
    {
        var usual = new KucoinEmulatorOptions();
        var options = usual with
        {
            Port = line.GetValue(Port) ?? usual.Port,
            DataFile = line.GetValue(Data),
            Scenario = line.GetValue(Scenario) ?? usual.Scenario,
            SnapshotFolder = line.GetValue(SnapshotFolder),
            At = line.GetValue(At)?.In(world.Clock.GetUtcNow().UtcDateTime),
        };
        var hasBooks = File.Exists(options.DataFile);
        try
        {
            await using var exchange = await KucoinEmulator.StartAsync(options, ct);
            if (hasBooks && line.GetValue(Scenario) is { } asked && exchange.Control.Status.Scenario is var first && first != asked)
            {
                world.Terminal.Error.WriteLine(TableText.Harmless(
                    $"The books in {options.DataFile} are there already, made from {first}: --scenario {asked} is not used."));
            }

            Announce(world.Terminal, exchange, line.GetValue(Json));
            await Task.Delay(Timeout.InfiniteTimeSpan, world.Clock, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }

        return Exit.Done;
    }

    private static void Announce(Terminal terminal, KucoinEmulator exchange, bool asJson)
    {
        if (asJson)
        {
            terminal.Out.WriteLine(JsonText.Line(writer => writer.WriteObject(Columns, exchange)));
        }
        else
        {
            var (key, secret, passphrase) = exchange.Credentials;
            terminal.Out.WriteLine(
                $"""
                A local exchange listens at {exchange.Address.GetLeftPart(UriPartial.Authority)}. Ctrl-C stops it. For another terminal:

                export KUCOIN_API_ENDPOINT={exchange.Address.GetLeftPart(UriPartial.Authority)}
                export KUCOIN_API_KEY={key}
                export KUCOIN_API_SECRET={secret}
                export KUCOIN_API_PASSPHRASE={passphrase}
                """);
        }

        terminal.Out.Flush();
    }
}
