using System.CommandLine;
using System.Net;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

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
        "--port", "The port on this machine. Default: a free one.", 0, LastPort);

    private static readonly Option<IPAddress> Host = Options.Parsed<IPAddress>(
        "--host",
        "ADDRESS",
        "The address to listen on; 0.0.0.0 is every one of this machine. Any but a loopback address is open to other machines, and control "
            + "is off unless there is a token. Default: 127.0.0.1.",
        TryHost,
        "an IP address such as 0.0.0.0, or localhost");

    private static readonly Option<bool> NewToken = Options.Flag(
        "--new-control-token", "Create a token that callers need to control the exchange, and print it once on standard error.");

    private static readonly Option<string> Data = Options.Text(
        "--data", "FILE", "Keep the ledger in this file, and continue with it the next time. Default: in memory, discarded at the end.");

    private static readonly Option<string> Scenario = Options.Text(
        "--scenario",
        "NAME",
        "What a new ledger starts from: a name, or a file such as 'kucoin emulator clone' writes. Default: small-fund.");

    private static readonly Option<string> SnapshotFolder = Options.Text(
        "--snapshots",
        "FOLDER",
        "The folder for 'kucoin emulator snapshots'; it is created if it does not exist. Default: none, and snapshots are refused.");

    private static readonly Option<TimePoint?> At = Options.Time(
        "--at", "Stop the ledger clock, which dates rows, at this time, from 2000 to 2099. Default: it runs from now on.");

    private static readonly Option<bool> Json = Options.Flag(
        "--json", "Print address and keys as one line of JSON, for a script.");

    private static readonly Option<bool> Env = Options.Flag(
        "--env", "Print address and keys as export lines alone, for a shell to read.");

    private static readonly Option<string> Ready = Options.Text(
        "--ready-file",
        "FILE",
        "Write what --json (or --env, when it is given) prints into this file once the exchange answers, in one step and readable for you "
            + "alone; it is removed at the end.");

    private static readonly Option<bool> Verbose = Options.Flag(
        "--verbose", "Log requests, and errors with their exceptions, on standard error, without secrets.");

    private static readonly Option<string> LogFile = Options.Text(
        "--log-file", "FILE", "Append the same log to this file; a new file is readable only by you.");

    public static CommandDefinition Definition { get; } = Checked(CommandDefinition.Local(
        "emulator",
        "Runs a local exchange with made-up funds until Ctrl-C, SIGTERM or a hang-up, which end it with exit code 0.",
        "kucoin emulator --port 8080 --data ledger.db",
        [Port, Host, Control.TokenFile, NewToken, Data, Scenario, SnapshotFolder, At, Json, Env, Ready, Verbose, LogFile],
        Serve)).With(
            Clone.Definition,
            Status.Definition,
            Clock.Group,
            Deposits.Group,
            Withdrawals.Group,
            Loans.Group,
            Orders.Group,
            Positions.Group,
            EarnProducts.Group,
            Dust.Group,
            Prices.Group,
            Traffic.Group,
            Chains.Group,
            Users.Group,
            Keys.Group,
            Faults.Group,
            Settings.Group,
            Log.Group,
            Snapshots.Group,
            TrialBalances.Definition);

    private static CommandDefinition Checked(CommandDefinition verb)
    {
        verb.Validators.Add(static line =>
        {
            if (line.GetValue(Json) && line.GetValue(Env))
            {
                line.AddError("--json and --env cannot be combined: give one of them.");
            }

            if (line.GetValue(NewToken) && line.GetValue(Control.TokenFile) is not null)
            {
                line.AddError("--new-control-token creates a token, so it cannot be combined with --control-token-file.");
            }
        });
        return verb;
    }

    private static async Task<int> Serve(CommandEnvironment world, ParseResult line, CancellationToken ct)
    {
        using var ready = line.GetValue(Ready) is { } file ? ReadyFile.Claim(file) : null;
        await using var log = LineLog.Open(line.GetValue(Verbose) ? world.Terminal.Error : null, line.GetValue(LogFile), world.Clock);
        var usual = new KucoinEmulatorOptions();
        var options = usual with
        {
            Host = line.GetValue(Host) ?? usual.Host,
            Port = line.GetValue(Port) ?? usual.Port,
            ControlToken = line.GetValue(NewToken) ? EmulatorControlToken.Create()
                : line.GetValue(Control.TokenFile) is { } tokenFile ? EmulatorControlToken.ReadFile(tokenFile)
                : null,
            DataFile = line.GetValue(Data),
            Scenario = line.GetValue(Scenario) ?? usual.Scenario,
            SnapshotFolder = line.GetValue(SnapshotFolder),
            At = line.GetValue(At)?.Resolve(world.Clock.GetUtcNow().UtcDateTime),
            LoggerFactory = log,
        };
        var hasLedger = File.Exists(options.DataFile);
        try
        {
            await using var exchange = await KucoinEmulator.StartAsync(options, ct);
            if (hasLedger && line.GetValue(Scenario) is { } asked && exchange.Control.Status.Scenario is var first && first != asked)
            {
                world.Terminal.Error.WriteLine(TableText.Harmless(
                    $"The ledger in {options.DataFile} already exists, made from {first}: --scenario {asked} is not used."));
            }

            SayWhatIsOpen(world.Terminal.Error, options, exchange.Address);
            if (line.GetValue(NewToken))
            {
                world.Terminal.Error.WriteLine(
                    $"Control token, shown once: {options.ControlToken!.Reveal()}\n"
                        + "Keep it in a file that only you can read, and name the file with "
                        + $"--control-token-file or {EmulatorControlToken.FileVariable}.");
            }

            Announce(world.Terminal, exchange, line, ready);
            await Task.Delay(Timeout.InfiniteTimeSpan, world.Clock, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }

        return ExitCodes.Done;
    }

    private static void SayWhatIsOpen(TextWriter error, KucoinEmulatorOptions options, Uri address)
    {
        if (IPAddress.IsLoopback(options.Host))
        {
            return;
        }

        var isEvery = options.Host.Equals(IPAddress.Any) || options.Host.Equals(IPAddress.IPv6Any);
        var where = isEvery ? "every address of this machine" : $"{options.Host}";
        var control = options.ControlToken is null
            ? "Control is off: --control-token-file or --new-control-token turns it on for callers with the token."
            : "Control is open to callers with the token.";
        error.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"It is open to others: port {address.Port} of {where}, over plain HTTP, for everyone with a key. {control}"));
    }

    private static void Announce(Terminal terminal, KucoinEmulator exchange, ParseResult line, ReadyFile? ready)
    {
        var address = exchange.Address.GetLeftPart(UriPartial.Authority);
        var asJson = $"{JsonText.Line(writer => writer.WriteObject(Columns, exchange))}\n";
        var asEnvironment = ExportLines(exchange, address, line.GetValue(Control.TokenFile));
        terminal.Out.Write(
            line.GetValue(Json) ? asJson
            : line.GetValue(Env) ? asEnvironment
            : $"A local exchange listens at {address}. Ctrl-C stops it. For another terminal:\n\n{asEnvironment}");
        terminal.Out.Flush();
        ready?.Write(line.GetValue(Env) ? asEnvironment : asJson);
    }

    private static string ExportLines(KucoinEmulator exchange, string address, string? tokenFile)
    {
        var (key, secret, passphrase) = exchange.Credentials;
        return Export("KUCOIN_API_ENDPOINT", address) + Export("KUCOIN_API_KEY", key) + Export("KUCOIN_API_SECRET", secret)
            + Export("KUCOIN_API_PASSPHRASE", passphrase)
            + (tokenFile is null ? "" : Export(EmulatorControlToken.FileVariable, Path.GetFullPath(tokenFile)));
    }

    private static string Export(string name, string value) => $"export {name}={ShellText.Word(value)}\n";

    private static bool TryHost(string text, out IPAddress address)
    {
        var isName = text.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        if (IPAddress.TryParse(text, out var parsed) && $"{parsed}".Equals(text, StringComparison.OrdinalIgnoreCase))
        {
            address = parsed;
            return true;
        }

        address = IPAddress.Loopback;
        return isName;
    }
}
