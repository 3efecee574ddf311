using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text;
using Kucoin.Cli;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;
using Microsoft.Extensions.Logging;

namespace Kucoin.Conformance;

/// <summary>The single list of control verbs: client, command and documentation match it.</summary>
public sealed class ControlVerbsTests
{
    private const string Begin = "<!-- control verbs -->\n";
    private const string End = "<!-- end of the control verbs -->";

    /// <summary>The commands of <c>kucoin emulator</c> that control no exchange, or send a verb of another command.</summary>
    private static readonly string[] OtherCommands = ["clone", "prices load"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void ControlVerbs_All_lists_every_verb_and_target_once()
    {
        var fields = new[] { typeof(ControlVerbs), typeof(TradingVerbs) }
            .SelectMany(group => group.GetFields(BindingFlags.Public | BindingFlags.Static));

        Assert.Equal(fields.Select(field => field.Name), ControlVerbs.All.Select(verb => verb.Name));
        Assert.Equal(ControlVerbs.All.Count, ControlVerbs.All.Select(verb => (verb.Verb, verb.Target)).Distinct().Count());
        Assert.All(ControlVerbs.All, verb => Assert.NotEmpty(verb.Summary));
    }

    [Fact]
    public async Task Every_control_verb_has_a_client_method_that_sends_it()
    {
        var methods = typeof(EmulatorControlClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
            .ToDictionary(method => method.Name);
        Assert.Equal(ControlVerbs.All.Select(verb => $"{verb.Name}Async").Order(), methods.Keys.Order());

        foreach (var verb in ControlVerbs.All)
        {
            using var network = new RefusingNetwork();
            using var client = new EmulatorControlClient(new("http://127.0.0.1:1/"), token: null, network);
            var method = methods[$"{verb.Name}Async"];
            var arguments = method.GetParameters().Select(parameter => Sample(parameter.ParameterType)).ToArray();

            await Assert.ThrowsAsync<KucoinEmulatorException>(() => (Task)method.Invoke(client, arguments)!);

            Assert.Equal($"{verb.Verb} {verb.Target}", network.Sent);
        }
    }

    [Fact]
    public async Task Every_control_verb_has_a_command_that_sends_it()
    {
        const string Prefix = "emulator ";
        var commands = CommandTree.All.Where(verb => verb.Path.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(verb => verb.Path[Prefix.Length..], verb => verb.Definition);
        Assert.Equal(ControlVerbs.All.SelectMany(verb => verb.Commands).Concat(OtherCommands).Order(), commands.Keys.Order());

        var loggers = new Recorder();
        await using var exchange = await KucoinEmulator.StartAsync(new() { LoggerFactory = loggers }, Ct);
        foreach (var verb in ControlVerbs.All)
        {
            foreach (var command in verb.Commands)
            {
                loggers.Lines.Clear();
                var example = commands[command].Example;
                string[] words = [.. Split(example).Skip(1).Where((word, i) => !IsAddress(example, i + 1)), "--address", $"{exchange.Address}"];
                var world = new CommandEnvironment { Terminal = new() { In = TextReader.Null, Out = TextWriter.Null, Error = TextWriter.Null } };

                await CommandLine.Run(words, world, Ct);

                var sent = $"{verb.Verb} {verb.Target}: ";
                Assert.True(
                    loggers.Lines.Any(line => line.StartsWith(sent, StringComparison.Ordinal)),
                    $"'{example}' does not send {verb.Verb} {verb.Target}.");
            }
        }
    }

    [Fact]
    public async Task Control_page_matches_ControlVerbs_All()
    {
        var path = Path.Combine(Facts.Checkout.FullName, "docs", "emulator-parity.md");
        var page = await File.ReadAllTextAsync(path, Ct);
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var written = $"{page[..start]}{Table()}{page[end..]}";
        if (Environment.GetEnvironmentVariable("KUCOIN_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, written, Ct);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(path, Ct));
    }

    private static string Table()
    {
        var table = new StringBuilder("| verb | body | what it does | `kucoin emulator …` |\n| --- | --- | --- | --- |\n");
        foreach (var verb in ControlVerbs.All)
        {
            var members = string.Join(", ", verb.Members.Select(member => $"`{member}`"));
            var commands = string.Join(", ", verb.Commands.Select(command => $"`{command}`"));
            table.Append(CSharpInvariant($"| `{verb.Verb} {verb.Target}` | {members} | {verb.Summary} | {commands} |\n"));
        }

        return table.ToString();
    }

    private static string CSharpInvariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>Splits a command line into words; a quoted text is one word.</summary>
    private static string[] Split(string line) =>
        [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static bool IsAddress(string line, int place) =>
        Split(line) is var words && (words[place] == "--address" || words[place - 1] == "--address");

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "x",
        _ when type == typeof(IReadOnlyList<string>) => new[] { "x" },
        _ when type == typeof(IReadOnlyList<NewPrice>) => new[] { new NewPrice("x", 1) },
        _ when type == typeof(NewOrder) => new NewOrder { User = "x", Symbol = "x", Side = OrderSide.Buy, Price = 1, Size = 1 },
        _ when type == typeof(NewUser) => new NewUser { Name = "x" },
        _ when type == typeof(NewKey) => new NewKey { Label = "x" },
        _ when type == typeof(Fault) => new Fault { Kind = FaultKind.Cut },
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => throw new InvalidOperationException($"Add a sample of {type.Name}."),
    };

    private sealed class RefusingNetwork : HttpMessageHandler
    {
        public string? Sent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = $"{request.Method} {request.RequestUri!.AbsolutePath}";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("""{"error":"no"}""") });
        }
    }

    private sealed class Recorder : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
