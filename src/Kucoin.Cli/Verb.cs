using System.CommandLine;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;

namespace Kucoin.Cli;

/// <summary>One thing the command can do. It is made once, knows nothing of the world, and is run with it.</summary>
internal sealed class Verb : Command
{
    public static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask before something real is changed." };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Use a local exchange with made-up funds, started for this call. Needs no credentials and reaches nothing else.",
    };

    private static readonly Option<bool> Curl = new("--curl")
    {
        Description = "Print the request as a curl line, its secrets masked, and send nothing.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Answer in JSON." };
    private static readonly Option<bool> Csv = new("--csv") { Description = "Answer in CSV." };

    private Verb(string name, string summary, string example, Symbol[] symbols)
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
    }

    /// <summary>A command line that works.</summary>
    public string Example { get; }

    /// <summary>Does it.</summary>
    public required Func<World, ParseResult, CancellationToken, Task<int>> Run { get; init; }

    /// <summary>A verb that reads a list: its columns and one call.</summary>
    public static Verb List<TRow, TRows>(
        string name,
        string summary,
        string example,
        Columns<TRow> columns,
        Symbol[] symbols,
        Func<Call, Task<WebCallResult<TRows>>> read)
        where TRows : IEnumerable<TRow> =>
        Reading(name, summary, example, symbols, async call =>
        {
            var rows = Call.Data(await read(call));
            return call.Report.Rows(columns, [.. rows], isComplete: rows is not KucoinRows<TRow> { IsComplete: false });
        });

    /// <summary>A verb that reads.</summary>
    public static Verb Reading(string name, string summary, string example, Symbol[] symbols, Func<Call, Task<int>> run) =>
        OnExchange(name, summary, example, [.. symbols, Json, Csv, Demo, Curl], changes: false, run);

    /// <summary>A verb that changes something, and asks before it does so where it is real.</summary>
    public static Verb Changing(string name, string summary, string example, Symbol[] symbols, Func<Call, Task<int>> run) =>
        OnExchange(name, summary, example, [.. symbols, Yes, Json, Csv, Demo, Curl], changes: true, run);

    /// <summary>A verb that talks to no exchange.</summary>
    public static Verb Local(
        string name, string summary, string example, Symbol[] symbols, Func<World, ParseResult, CancellationToken, Task<int>> run) =>
        new(name, summary, example, symbols) { Run = run };

    private static Verb OnExchange(
        string name, string summary, string example, Symbol[] symbols, bool changes, Func<Call, Task<int>> run)
    {
        var verb = new Verb(name, summary, example, symbols)
        {
            Run = (world, arguments, ct) => OnExchange(world, arguments, changes, run, ct),
        };
        verb.Validators.Add(static line =>
        {
            if (line.GetValue(Json) && line.GetValue(Csv))
            {
                line.AddError("--json and --csv are two forms of one answer: give one of them.");
            }
        });
        return verb;
    }

    private static async Task<int> OnExchange(
        World world, ParseResult arguments, bool changes, Func<Call, Task<int>> run, CancellationToken ct)
    {
        var isDemo = arguments.GetValue(Demo);
        var format = arguments.GetValue(Json) ? Format.Json : arguments.GetValue(Csv) ? Format.Csv : Format.Table;
        using var curl = arguments.GetValue(Curl) ? new CurlHandler(world.Terminal.Out) : null;
        await using var session = await Session.Open(world, isDemo, curl, ct);
        if (curl is not null)
        {
            return await Show(curl, () => run(new(arguments, session, world.Terminal.Silenced, format, isShown: true, ct)));
        }

        if (isDemo && (changes || world.Terminal.ErrorIsTerminal))
        {
            world.Terminal.Error.WriteLine(
                "Demo: made-up funds, forgotten when this command ends. 'kucoin emulator --data FILE' keeps them.");
        }

        return await run(new(arguments, session, world.Terminal, format, isShown: false, ct));
    }

    /// <summary>Runs a verb for the requests it would send. What it makes of getting no answer is of no interest.</summary>
    private static async Task<int> Show(CurlHandler curl, Func<Task<int>> run)
    {
        try
        {
            var exit = await run();
            return curl.HasShown ? Exit.Done : exit;
        }
        catch (Exception failure) when (curl.HasShown && failure is Failure or KucoinException)
        {
            return Exit.Done;
        }
    }
}
