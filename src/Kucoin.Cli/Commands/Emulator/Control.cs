using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary>
/// What a verb has that controls a local exchange in another process: its arguments and the exchange. Such a verb is its words, its
/// columns and one call.
/// </summary>
internal sealed class Control(ParseResult arguments, EmulatorControlClient exchange, CancellationToken ct)
{
    private static readonly Option<Uri> Address = Options.Parsed<Uri>(
        "--address",
        "URL",
        "The local exchange, as 'kucoin emulator' prints it. Default: KUCOIN_API_ENDPOINT.",
        TryAddress,
        "an http address such as http://127.0.0.1:8080");

    /// <summary>Names a file, because an argument can be read by every user of the machine.</summary>
    public static readonly Option<string> TokenFile = Options.Text(
        "--control-token-file",
        "FILE",
        "The file with the token that is needed to control the exchange, at least 128 bits; only you may be able to read it.");

    private static readonly Symbol[] OfControl = [Address, TokenFile, CommonOptions.Json, CommonOptions.Csv];

    private static readonly Columns<bool> IsDone = new Columns<bool>().Flag("done", done => done);

    public EmulatorControlClient Exchange => exchange;

    public CancellationToken Ct => ct;

    public T? Of<T>(Option<T> option) => arguments.GetValue(option);

    public T? Of<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <summary>Whether the word for yes was given, where one was.</summary>
    public bool? Yes(Option<YesNo?> option) => Of(option) is { } response ? response == YesNo.Yes : null;

    /// <summary>A time by the clock that dates the rows of the exchange.</summary>
    public async Task<DateTimeOffset?> GetTime(Option<TimePoint?> option) => Of(option) is { } point
        ? point.Resolve((await exchange.ClocksAsync(ct)).LedgerTime.UtcDateTime)
        : null;

    /// <summary>A verb that changes something and gives one thing.</summary>
    public static CommandDefinition One<T>(
        string name, string summary, string example, Columns<T> columns, Symbol[] symbols, Func<Control, Task<T>> work) =>
        WithReport(name, summary, example, symbols, work, (report, response) => report.One(columns, response), changes: true);

    /// <summary>A verb that reads one thing.</summary>
    public static CommandDefinition Reading<T>(
        string name, string summary, string example, Columns<T> columns, Symbol[] symbols, Func<Control, Task<T>> read) =>
        WithReport(name, summary, example, symbols, read, (report, response) => report.One(columns, response));

    /// <summary>A verb that gives a list.</summary>
    public static CommandDefinition List<T>(
        string name, string summary, string example, Columns<T> columns, Symbol[] symbols, Func<Control, Task<IReadOnlyList<T>>> read) =>
        WithReport(name, summary, example, symbols, read, (report, response) => report.Rows(columns, response));

    /// <summary>A verb that only does something.</summary>
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

    /// <summary>A verb with a result of its own form.</summary>
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
                // What the exchange itself refused has no cause on the way to it.
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
        : throw CliException.Usage("Which local exchange? Give --address, or set KUCOIN_API_ENDPOINT, as 'kucoin emulator' prints them.");

    private static bool TryAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!)
        && address is { UserInfo: "" }
        && address.Scheme == Uri.UriSchemeHttp;
}
