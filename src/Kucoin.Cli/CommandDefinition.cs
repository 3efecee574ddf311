using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Commands;
using Kucoin.Cli.Input;
using Kucoin.Cli.Names;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Treasury.Accounts;
using Kucoin.Treasury.Portfolio;
using static Kucoin.Cli.Input.CommonOptions;

namespace Kucoin.Cli;

/// <summary>The definition of one command. It is stateless; the environment is passed in when it runs.</summary>
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
                line.AddError("--json and --csv cannot be combined: give one of them.");
            }

            if (line.GetValue(Demo) && line.GetValue(ProfileName) is not null)
            {
                line.AddError("--demo uses no credentials, so it cannot be combined with --profile.");
            }
        });
    }

    /// <summary>A valid example command line.</summary>
    public string Example { get; }

    /// <summary>The catalog entries of the endpoints that the command calls.</summary>
    public IReadOnlyList<KucoinEndpoint> Calls { get; init; } = [];

    /// <summary>Whether the command takes a secret; no argument is echoed then, because it may be a misplaced secret.</summary>
    public bool TakesSecret { get; private set; }

    /// <summary>Runs the command.</summary>
    public required Func<CommandEnvironment, ParseResult, CancellationToken, Task<int>> Run { get; init; }

    /// <summary>Creates a command that lists rows: its columns and one call.</summary>
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
            var rows = call.Data(await read(call));
            TRow[] shown = [.. rows];
            if (shown.Length == 0)
            {
                await EmptyResult.Explain(call, symbols);
            }

            return call.Report.Rows(columns, shown, isComplete: rows is not KucoinRows<TRow> { IsComplete: false });
        });

    /// <summary>Creates a command that lists the rows inside a larger response, which may have totals of its own.</summary>
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
            var whole = call.Data(await read(call));
            return call.Report.ListWithSummary(columns, [.. rows(whole)], beside, whole);
        });

    /// <summary>Creates a command that shows one object: its columns and one call.</summary>
    public static CommandDefinition One<T>(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        Columns<T> columns,
        Symbol[] symbols,
        Func<CommandContext, Task<WebCallResult<T>>> read) =>
        Reading(name, summary, example, [row], symbols, async call => call.Report.One(columns, call.Data(await read(call))));

    /// <summary>Creates a command that reads.</summary>
    public static CommandDefinition Reading(
        string name, string summary, string example, KucoinEndpoint[] rows, Symbol[] symbols, Func<CommandContext, Task<int>> run) =>
        new(name, summary, example, [.. symbols, .. OfExchange])
        {
            Calls = rows,
            Run = (world, line, ct) => OnExchange(world, line, KeyFor(rows), changes: false, run, ct),
        };

    /// <summary>Creates a command that changes something, and asks for confirmation on the live exchange.</summary>
    /// <param name="name">The name of the command.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="example">A valid example command line.</param>
    /// <param name="row">The catalog entry of the endpoint that makes the change.</param>
    /// <param name="symbols">Its options and arguments.</param>
    /// <param name="look">The advice for a request of unknown outcome.</param>
    /// <param name="run">Runs the command.</param>
    public static CommandDefinition Changing(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        Symbol[] symbols,
        string look,
        Func<CommandContext, Task<int>> run) =>
        Changing(name, summary, example, row, symbols, (_, _) => look, run);

    /// <summary>Creates a command that changes something, whose advice depends on the request of unknown outcome.</summary>
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

    /// <summary>Creates a command that calls no exchange.</summary>
    public static CommandDefinition Local(
        string name,
        string summary,
        string example,
        Symbol[] symbols,
        Func<CommandEnvironment, ParseResult, CancellationToken, Task<int>> run) =>
        new(name, summary, example, symbols) { Run = run };

    /// <summary>Marks the command as one that takes a secret.</summary>
    public CommandDefinition WithSecret()
    {
        TakesSecret = true;
        return this;
    }

    /// <summary>Adds subcommands. The command can still be run without one.</summary>
    public CommandDefinition With(params ReadOnlySpan<Command> below)
    {
        foreach (var command in below)
        {
            Add(command);
        }

        // The parser treats a command with subcommands as incomplete unless it has an action.
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
        var task = $"{(changes ? "Preparing" : "Reading")} {CommandContext.GetName(line)}";
        await using var session = isDemo
            ? await Session.CreateDemo(world, curl, task, ct)
            : Session.Create(
                Access.Resolve(world, line.GetValue(ProfileName), isShown: curl is not null, key), world, curl, task);
        if (curl is not null)
        {
            var exit = await Show(curl, () => run(new(line, world, session, world.Terminal.Silenced, GetFormat(line), isShown: true, ct)));
            world.Terminal.Out.Write(shown);
            return exit;
        }

        if (isDemo && (changes || world.Terminal.ErrorIsTerminal))
        {
            world.Terminal.Error.WriteLine(
                "Demo: made-up funds, discarded when this command ends. 'kucoin emulator --data FILE' keeps them.");
        }

        session.Progress.Start();
        var names = isDemo || world.Names is null ? null : new ShownNames();
        var code = await run(new(line, world, session, world.Terminal, GetFormat(line), isShown: false, ct, names));
        if (names is not null)
        {
            world.Names?.Remember(NameOwner.From(session.Access), names);
        }

        return code;
    }

    /// <summary>Runs a command for the requests that it would send, and ignores the failure that follows from sending none.</summary>
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

    /// <summary>Adds advice to the error of a request of unknown outcome.</summary>
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
