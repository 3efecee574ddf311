using System.Globalization;
using Kucoin.Emulator;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>
/// Measures how soon the command and a small program with the library print their first line, as managed code, with ReadyToRun and as
/// native code, and compares them with a program that only has <see cref="HttpClient"/>.
/// </summary>
internal sealed class ProgramsCommand(Arguments arguments, WorkingFolder place)
{
    private const string Target = "/api/v1/accounts";
    private const string Native = "native";
    private const double MostRatio = 1.3;

    private static readonly Kind[] Kinds =
    [
        new("managed", ["--no-self-contained"]),
        new("ReadyToRun", ["--no-self-contained", "-p:PublishReadyToRun=true"]),
        new(Native, ["-p:PublishAot=true"]),
    ];

    private static readonly Start[] Starts =
    [
        new("a program with `HttpClient`", "bench/Kucoin.Starts/Bare", "Kucoin.Starts.Bare", address => [address]),
        new("the same, signed as KuCoin requires", "bench/Kucoin.Starts/Bare", "Kucoin.Starts.Bare", address => [address, "signed"]),
        new("a program with `Kucoin.Client`", "bench/Kucoin.Starts/Library", "Kucoin.Starts.Library", address => [address]),
        new("`kucoin accounts list`", "src/Kucoin.Cli", "kucoin", _ => ["accounts", "list"]),
        new("`kucoin --version`", "src/Kucoin.Cli", "kucoin", _ => ["--version"]),
    ];

    private readonly int _rounds = arguments.Number("--rounds", 21);

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new WorkingFolder();
        await new ProgramsCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        await RecordAsync();
        var programs = new Dictionary<(Kind, string), PublishedProgram>();
        foreach (var kind in Kinds)
        {
            foreach (var (project, name) in Starts.Select(start => (start.Project, start.Executable)).Distinct())
            {
                Console.Error.WriteLine($"Publishing {project} as {kind.Name}.");
                programs[(kind, project)] = await PublishedProgram.PublishAsync(
                    project, name, place.File($"{kind.Name}-{name}"), kind.Options);
            }
        }

        await using var server = await ServerProcess.StartAsync(BareKestrelWorker.Name, place.Folder);
        var variables = new Dictionary<string, string>
        {
            ["KUCOIN_API_ENDPOINT"] = server.Address.ToString(),
            ["KUCOIN_API_KEY"] = "key",
            ["KUCOIN_API_SECRET"] = "secret",
            ["KUCOIN_API_PASSPHRASE"] = "passphrase",
        };
        var times = Starts.SelectMany(start => Kinds.Select(kind => (start, kind))).ToDictionary(cell => cell, _ => new List<double>());
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        for (var round = 0; round <= _rounds; round++)
        {
            foreach (var (start, kind) in times.Keys)
            {
                var time = await programs[(kind, start.Project)].RunAsync(start.Arguments(server.Address.ToString()), variables);
                if (round > 0)
                {
                    times[(start, kind)].Add(time);
                }
            }
        }

        var middles = times.ToDictionary(cell => cell.Key, cell => cell.Value.Order().ElementAt(_rounds / 2));
        Results.WriteSection("starts.md", "Programs", Table(middles, load), arguments.IsTry);
        var native = Kinds.Single(kind => kind.Name == Native);
        if (middles[(Starts[2], native)] > MostRatio * middles[(Starts[1], native)])
        {
            throw new InvariantViolationException($"The native program with the library needs more than {MostRatio} of the one that signs.");
        }
    }

    /// <summary>Records the response that the server of the measurement repeats.</summary>
    private async Task RecordAsync()
    {
        await using var exchange = await KucoinEmulator.StartAsync();
        using var connection = await Connection.OpenAsync(exchange.Address);
        var (_, body) = await connection.SendAsync(new Signer(exchange.Credentials).Sign(Call.Get(Target)));
        RecordedResponses.Write(place.Folder, Target, body.Span);
    }

    private string Table(Dictionary<(Start, Kind), double> middles, string load)
    {
        var rows = Starts.Select(start => $"| {start.Name} | {string.Join(" | ", Kinds.Select(kind => Cell(start, kind)))} |");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Results.Command($"programs --rounds {_rounds}")}

            {Results.Circumstances} Load average {load} before the first round.
            Median of {_rounds} interleaved rounds, from the start of the process to its first line of output. In brackets is the ratio to
            the program with `HttpClient` that was published in the same way. The programs read the same {Target} from bare Kestrel on
            this machine. *Managed* and *ReadyToRun* depend on the shared framework.

            | | {string.Join(" | ", Kinds.Select(kind => kind.Name))} |
            |---|{string.Concat(Enumerable.Repeat("--:|", Kinds.Length))}
            {string.Join('\n', rows)}

            At most {MostRatio} times the program that signs is the target for the native program with `Kucoin.Client`.

            """);

        string Cell(Start start, Kind kind) => string.Create(
            CultureInfo.InvariantCulture, $"{middles[(start, kind)]:0.0} ms ({middles[(start, kind)] / middles[(Starts[0], kind)]:0.00})");
    }

    /// <summary>A way to publish.</summary>
    private sealed record Kind(string Name, string[] Options);

    /// <summary>A program and how it is started.</summary>
    private sealed record Start(string Name, string Project, string Executable, Func<string, string[]> Arguments);
}
