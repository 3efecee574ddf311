using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Treasury.Accounts;
using Kucoin.Treasury.Portfolio;
using static Kucoin.Cli.Input.CommonOptions;

namespace Kucoin.Cli;

/// <summary>One thing the command can do. It is made once, knows nothing of the world, and is run with it.</summary>
internal sealed partial class CommandDefinition : Command
{
    private CommandDefinition(string name, string summary, string example, Symbol[] symbols)
        : base(name, summary)
    {
        Example = example;
        foreach (var option in symbols.OfType<Option>())
        {
            Add(option);
        }

        foreach (var argument in symbols.OfType<Argument>())
        {
            Add(argument);
        }

        Validators.Add(static line =>
        {
            if (line.GetValue(Json) && line.GetValue(Csv))
            {
                line.AddError("--json and --csv are two forms of one result: give one of them.");
            }

            if (line.GetValue(Demo) && line.GetValue(ProfileName) is not null)
            {
                line.AddError("--demo uses no credentials, so it goes without --profile.");
            }
        });
    }

    /// <summary>A command line that works.</summary>
    public string Example { get; }

    /// <summary>The rows of the catalog that it is there for.</summary>
    public IReadOnlyList<KucoinEndpoint> Calls { get; init; } = [];

    /// <summary>Whether it takes a secret, so that no argument is shown that may be one by mistake.</summary>
    public bool TakesSecret { get; private set; }

    /// <summary>Does it.</summary>
    public required Func<CommandEnvironment, ParseResult, CancellationToken, Task<int>> Run { get; init; }

    /// <summary>A verb that reads a list: its columns and one call.</summary>
    public static CommandDefinition List<TRow, TRows>(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        Columns<TRow> columns,
        Symbol[] symbols,
        Func<CommandContext, Task<WebCallResult<TRows>>> read)
        where TRows : IEnumerable<TRow> =>
        Reading(name, summary, example, [row], symbols, async call =>
        {
            var rows = CommandContext.Data(await read(call));
            return call.Report.Rows(columns, [.. rows], isComplete: rows is not KucoinRows<TRow> { IsComplete: false });
        });

    /// <summary>A verb that reads a list inside something larger, which may have figures of its own beside the list.</summary>
    public static CommandDefinition List<TRow, TWhole>(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        Columns<TRow> columns,
        Symbol[] symbols,
        Func<CommandContext, Task<WebCallResult<TWhole>>> read,
        Func<TWhole, IEnumerable<TRow>> rows,
        Columns<TWhole>? beside = null) =>
        Reading(name, summary, example, [row], symbols, async call =>
        {
            var whole = CommandContext.Data(await read(call));
            return call.Report.ListWithSummary(columns, [.. rows(whole)], beside, whole);
        });

    /// <summary>A verb that reads one thing: its columns and one call.</summary>
    public static CommandDefinition One<T>(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        Columns<T> columns,
        Symbol[] symbols,
        Func<CommandContext, Task<WebCallResult<T>>> read) =>
        Reading(name, summary, example, [row], symbols, async call => call.Report.One(columns, CommandContext.Data(await read(call))));

    /// <summary>A verb that reads.</summary>
    public static CommandDefinition Reading(
        string name, string summary, string example, KucoinEndpoint[] rows, Symbol[] symbols, Func<CommandContext, Task<int>> run) =>
        new(name, summary, example, [.. symbols, .. OfExchange])
        {
            Calls = rows,
            Run = (world, line, ct) => OnExchange(world, line, KeyFor(rows), changes: false, run, ct),
        };

    /// <summary>A verb that changes something, and asks before it does so where it is real.</summary>
    /// <param name="name">The last word of the command line.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="example">A command line that works.</param>
    /// <param name="row">The row of the catalog that changes something.</param>
    /// <param name="symbols">Its options and arguments.</param>
    /// <param name="look">What to do when it is not known whether it happened.</param>
    /// <param name="run">Does it.</param>
    public static CommandDefinition Changing(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        Symbol[] symbols,
        string look,
        Func<CommandContext, Task<int>> run) =>
        Changing(name, summary, example, row, symbols, (_, _) => look, run);

    /// <summary>The same, where what to do follows from what was to be done.</summary>
    public static CommandDefinition Changing(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        Symbol[] symbols,
        Func<CommandContext, KucoinError.OutcomeUnknown, string> look,
        Func<CommandContext, Task<int>> run) =>
        new(name, summary, example, [.. symbols, Yes, Confirm, .. OfExchange])
        {
            Calls = [row],
            Run = (world, line, ct) => OnExchange(
                world,
                line,
                KeyFor(row),
                changes: true,
                call => ExplainUnknown(unknown => look(call, unknown), () => call.Report.OfChange(() => run(call))),
                ct),
        };

    /// <summary>A verb that talks to no exchange.</summary>
    public static CommandDefinition Local(
        string name,
        string summary,
        string example,
        Symbol[] symbols,
        Func<CommandEnvironment, ParseResult, CancellationToken, Task<int>> run) =>
        new(name, summary, example, symbols) { Run = run };

    /// <summary>The same, taking a secret.</summary>
    public CommandDefinition WithSecret()
    {
        TakesSecret = true;
        return this;
    }

    /// <summary>The same with verbs and nouns below it. Its own name alone still runs it.</summary>
    public CommandDefinition With(params ReadOnlySpan<Command> below)
    {
        foreach (var command in below)
        {
            Add(command);
        }

        // A command with others below it is not complete for the parser, unless it has an action.
        SetAction(static _ => ExitCodes.Done);
        return this;
    }

    public static Format GetFormat(ParseResult line) => line.GetValue(Json) ? Format.Json : line.GetValue(Csv) ? Format.Csv : Format.Table;

    private static KeyUse KeyFor(params ReadOnlySpan<KucoinEndpoint> rows)
    {
        foreach (var row in rows)
        {
            if (row.IsSigned)
            {
                return KeyUse.Needed;
            }
        }

        return KeyUse.None;
    }

    private static async Task<int> OnExchange(
        CommandEnvironment world, ParseResult line, KeyUse key, bool changes, Func<CommandContext, Task<int>> run, CancellationToken ct)
    {
        var isDemo = line.GetValue(Demo);
        using var shown = new StringWriter { NewLine = "\n" };
        using var curl = line.GetValue(Curl) ? new CurlHandler(shown) : null;
        await using var session = isDemo
            ? await Session.CreateDemo(world, curl, ct)
            : Session.Create(
                Access.Resolve(world, line.GetValue(ProfileName), isShown: curl is not null, key), world, curl);
        if (curl is not null)
        {
            var exit = await Show(curl, () => run(new(line, world, session, world.Terminal.Silenced, GetFormat(line), isShown: true, ct)));
            world.Terminal.Out.Write(shown);
            return exit;
        }

        if (isDemo && (changes || world.Terminal.ErrorIsTerminal))
        {
            world.Terminal.Error.WriteLine(
                "Demo: made-up funds, forgotten when this command ends. 'kucoin emulator --data FILE' keeps them.");
        }

        return await run(new(line, world, session, world.Terminal, GetFormat(line), isShown: false, ct));
    }

    /// <summary>Runs a verb for the requests it would send. What it makes of getting no result is of no interest.</summary>
    private static async Task<int> Show(CurlHandler curl, Func<Task<int>> run)
    {
        try
        {
            var exit = await run();
            return curl.HasShown ? ExitCodes.Done : exit;
        }
        catch (Exception failure) when (
            curl.HasShown && failure is CliException or KucoinException or ProfileException or CurrencyNotPricedException)
        {
            return ExitCodes.Done;
        }
    }

    /// <summary>Adds what to do to the news that it is not known whether something happened.</summary>
    private static async Task<int> ExplainUnknown(Func<KucoinError.OutcomeUnknown, string> look, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (CliException.Unknown(failure) is { } unknown)
        {
            throw CliException.FromError(unknown, look(unknown));
        }
    }
}
