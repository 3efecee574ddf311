using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kucoin.Cli.Names;
using Kucoin.Client;
using Kucoin.Emulator;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli.Tests;

/// <summary>Runs the command in this process, with the test's own terminal, environment and network.</summary>
[SuppressMessage("Design", "CA1001:Own disposable fields", Justification = "A StringWriter holds nothing but memory.")]
internal sealed partial class CommandRun
{
    private readonly Pipe _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public KucoinCredentials? Credentials { get; init; }

    public KucoinEnvironment Environment { get; init; } = KucoinEnvironment.Live;

    /// <summary>The handler that replaces the network. It is required for the live address.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>The profiles; a temporary store by default, so that a test never reads the profiles of the user.</summary>
    public ProfileStore? Profiles { get; init; }

    /// <summary>The names for completion; none by default, so that a test never uses those of the user.</summary>
    public NameCache? Names { get; init; }

    /// <summary>The value of KUCOIN_PROFILE.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The value of KUCOIN_EMULATOR_CONTROL_TOKEN_FILE.</summary>
    public string? ControlTokenFile { get; init; }

    public string Input { get; init; } = "";

    /// <summary>The input of prompts without echo, line by line.</summary>
    public string Secret { get; init; } = "";

    public bool IsTerminal { get; init; }

    public bool Colors { get; init; }

    public int Width { get; init; } = 80;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public CancellationToken Token { get; init; } = TestContext.Current.CancellationToken;

    public int Exit { get; private set; }

    public string Out => _out.Arrived;

    /// <summary>Standard error as it remains on the terminal, without status lines that were replaced or removed.</summary>
    public string Error => StatusLine().Replace(Written, "").Replace("\r", "", StringComparison.Ordinal);

    /// <summary>Standard error as it was written, with status lines.</summary>
    public string Written => _error.ToString();

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static CommandRun Against(
        KucoinEmulator exchange, EmulatorCredentials? key = null, HttpMessageHandler? network = null, ProfileStore? profiles = null)
    {
        var (id, secret, passphrase) = key ?? exchange.Credentials;
        return new()
        {
            Credentials = new(id, secret, passphrase),
            Environment = KucoinEnvironment.FromAddress(exchange.Address),
            Network = network,
            Profiles = profiles,
            Clock = exchange.LedgerClock,
        };
    }

    /// <summary>A run with the live address and a fake network.</summary>
    public static CommandRun Live(HttpMessageHandler network) =>
        new() { Credentials = new("key", "secret", "passphrase"), Network = network };

    public Task<CommandRun> Of(string line) => Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public async Task<CommandRun> Of(params string[] args)
    {
        using var none = new TemporaryProfiles();
        var secrets = new Queue<string>(Secret.Split('\n'));
        var world = new CommandEnvironment
        {
            Terminal = new()
            {
                In = new StringReader(Input),
                Out = _out,
                Error = _error,
                InIsTerminal = IsTerminal,
                OutIsTerminal = IsTerminal,
                ErrorIsTerminal = IsTerminal,
                Colors = Colors,
                Width = Width,
                ReadSecret = () => secrets.Dequeue(),
            },
            Credentials = () => Credentials,
            Exchange = () => Environment,
            Profiles = Profiles ?? none.Store,
            Names = Names,
            ProfileName = () => ProfileName,
            ControlTokenFile = () => ControlTokenFile,
            Clock = Clock,
            Network = Network,
        };
        Exit = await CommandLine.Run(args, world, Token);
        return this;
    }

    [GeneratedRegex("\r[^\r\n]*(?=\r)")]
    private static partial Regex StatusLine();

    /// <summary>Like a real pipe, it contains only text that was flushed.</summary>
    private sealed class Pipe : StringWriter
    {
        public string Arrived { get; private set; } = "";

        public override void Flush() => Arrived = ToString();

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flush();
            return Task.CompletedTask;
        }
    }
}
