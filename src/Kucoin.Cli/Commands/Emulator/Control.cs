using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary>
/// The context of a command that controls a local exchange in another process. Such a command consists of its options, its columns and
/// one call.
/// </summary>
internal sealed class Control(ParseResult arguments, EmulatorControlClient exchange, CancellationToken ct)
{
    private static readonly Option<Uri> Address = Options.Parsed<Uri>(
        "--address",
        "URL",
        "The local exchange, as 'kucoin emulator' prints it. Default: KUCOIN_API_ENDPOINT.",
        TryAddress,
        "an http address such as http://127.0.0.1:8080");

    /// <summary>The token is passed in a file, because every user of the machine can read arguments.</summary>
    public static readonly Option<string> TokenFile = Options.Text(
        "--control-token-file",
        "FILE",
        "The file with the control token of the exchange, at least 128 bits; it must be readable only by you.");

    private static readonly Symbol[] OfControl = [Address, TokenFile, CommonOptions.Json, CommonOptions.Csv];

    private static readonly Columns<bool> IsDone = new Columns<bool>().Flag("done", done => done);

    public EmulatorControlClient Exchange => exchange;

    public CancellationToken Ct => ct;

    public T? Of<T>(Option<T> option) => arguments.GetValue(option);

    public T? Of<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <summary>The value of a yes-or-no option; <see langword="null"/> if it was omitted.</summary>
    public bool? Yes(Option<YesNo?> option) => Of(option) is { } response ? response == YesNo.Yes : null;

    /// <summary>Resolves a time against the ledger clock of the exchange.</summary>
    public async Task<DateTimeOffset?> GetTime(Option<TimePoint?> option) => Of(option) is { } point
        ? point.Resolve((await exchange.ClocksAsync(ct)).LedgerTime.UtcDateTime)
        : null;

    /// <summary>Creates a command that changes something and shows one object.</summary>
    public static CommandDefinition One<T>(
        string name, string summary, string example, Columns<T> columns, Symbol[] symbols, Func<Control, Task<T>> work) =>
        WithReport(name, summary, example, symbols, work, (report, response) => report.One(columns, response), changes: true);

    /// <summary>Creates a command that shows one object.</summary>
    public static CommandDefinition Reading<T>(
        string name, string summary, string example, Columns<T> columns, Symbol[] symbols, Func<Control, Task<T>> read) =>
        WithReport(name, summary, example, symbols, read, (report, response) => report.One(columns, response));

    /// <summary>Creates a command that shows a list.</summary>
    public static CommandDefinition List<T>(
        string name,
        string summary,
        string example,
        Columns<T> columns,
        Symbol[] symbols,
        Func<Control, Task<IReadOnlyList<T>>> read,
        bool changes = false) =>
        WithReport(name, summary, example, symbols, read, (report, response) => report.Rows(columns, response), changes);

    /// <summary>Creates a command without a result.</summary>
    public static CommandDefinition Doing(string name, string summary, string example, Symbol[] symbols, Func<Control, Task> work) =>
        WithReport(
            name,
            summary,
            example,
            symbols,
            async control =>
            {
                await work(control);
                return true;
            },
            (report, done) => report.Sentence("Done.", IsDone, done),
            changes: true);

    /// <summary>Creates a command with a custom result.</summary>
    public static CommandDefinition WithReport<T>(
        string name,
        string summary,
        string example,
        Symbol[] symbols,
        Func<Control, Task<T>> work,
        Func<Report, T, int> tell,
        bool changes = false) =>
        CommandDefinition.Local(name, summary, example, [.. symbols, .. OfControl], async (world, line, ct) =>
        {
            using var exchange = Connect(world, line);
            var report = new Report(world.Terminal, CommandDefinition.GetFormat(line));
            try
            {
                return changes ? await report.OfChange(Respond) : await Respond();
            }
            catch (KucoinEmulatorException failed)
            {
                // An error of the exchange itself is not a connection error, so it gets no advice about the connection.
                throw new CliException(
                    failed.InnerException is null ? ExitCodes.Refused : ExitCodes.Unreachable, CliException.Sentence(failed));
            }

            async Task<int> Respond() => tell(report, await work(new(line, exchange, ct)));
        });

    private static EmulatorControlClient Connect(CommandEnvironment world, ParseResult line)
    {
        var address = GetAddress(world, line);
        var file = line.GetValue(TokenFile) ?? world.ControlTokenFile();
        var token = file is null ? null : EmulatorControlToken.ReadFile(file);
        return address.IsLoopback || token is not null
            ? new(address, token)
            : throw CliException.Usage(
                $"{address.Host} is another machine: an exchange there can be controlled only with its token. Give "
                    + $"--control-token-file, or set {EmulatorControlToken.FileVariable}.");
    }

    private static Uri GetAddress(CommandEnvironment world, ParseResult line) =>
        line.GetValue(Address) is { } given ? given
        : Access.Address(world) is { IsLoopback: true } named ? named.Spot
        : throw CliException.Usage("No local exchange is given: use --address or KUCOIN_API_ENDPOINT, as 'kucoin emulator' prints them.");

    private static bool TryAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!)
        && address is { UserInfo: "" }
        && address.Scheme == Uri.UriSchemeHttp;
}
