using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;
using Kucoin.Treasury.Rehearsal;

namespace Kucoin.Cli;

/// <summary>The connection to an exchange for the lifetime of a command.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly DemoExchange? _demo;
    private readonly KucoinRestClient _client;

    private Session(
        Access access, KucoinClientOptions options, HttpMessageHandler? network, TimeProvider clock, Progress progress, DemoExchange? demo)
    {
        Access = access;
        Progress = progress;
        _demo = demo;
        options = options with { LoggerFactory = progress };
        _client = network is null ? new(options) : new(options, new Borrowed(network));
        Clock = clock;
        WireClock = options.TimeProvider;
        TransferJournal = options.TransferJournal ?? new MemoryTransferJournal();
        WithdrawalJournal = options.WithdrawalJournal ?? new MemoryWithdrawalJournal();
    }

    public IKucoinRestClient Client => _client;

    /// <summary>The clock that the exchange dates rows with, which is the current time of a command.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The clock of this machine, which request timestamps are based on.</summary>
    public TimeProvider WireClock { get; }

    public Access Access { get; }

    /// <summary>The journal of transfers; in memory only where requests have no lasting effect.</summary>
    public ITransferJournal TransferJournal { get; }

    /// <summary>The journal of withdrawals; in memory only where requests have no lasting effect.</summary>
    public IWithdrawalJournal WithdrawalJournal { get; }

    /// <summary>Shows what the session is waiting for.</summary>
    public Progress Progress { get; }

    /// <summary>Creates a session with an existing exchange.</summary>
    /// <param name="access">The exchange and the key.</param>
    /// <param name="world">The external dependencies.</param>
    /// <param name="showing">The handler that prints requests instead of sending them.</param>
    /// <param name="task">What the command does, for the status line.</param>
    public static Session Create(Access access, CommandEnvironment world, HttpMessageHandler? showing, string task = "Reading") =>
        new(
            access,
            new()
            {
                Environment = access.Environment,
                Credentials = access.Credentials,
                MaxAttempts = Attempts(showing),
                TransferJournal = showing is null ? world.TransferJournal : null,
                WithdrawalJournal = showing is null ? world.WithdrawalJournal : null,
                WithdrawalChecks = Checks(showing),
            },
            showing ?? world.Network,
            world.Clock,
            CreateProgress(world, showing, task),
            demo: null);

    /// <summary>Creates a session with a local exchange of the same lifetime.</summary>
    /// <param name="world">The external dependencies.</param>
    /// <param name="showing">The handler that prints requests instead of sending them.</param>
    /// <param name="task">What the command does, for the status line.</param>
    /// <param name="ct">Cancels the start of the local exchange.</param>
    public static async Task<Session> CreateDemo(CommandEnvironment world, HttpMessageHandler? showing, string task, CancellationToken ct)
    {
        world.Terminal.Status.Show("Starting the local exchange");
        var demo = await DemoExchange.StartAsync(ct: ct);
        var options = demo.ClientOptions with { MaxAttempts = Attempts(showing), WithdrawalChecks = Checks(showing) };
        return new(
            new(options.Environment, options.Credentials, "the demo"),
            options,
            showing ?? world.Network,
            demo.Clock,
            CreateProgress(world, showing, task),
            demo);
    }

    private static Progress CreateProgress(CommandEnvironment world, HttpMessageHandler? showing, string task) =>
        new(showing is null ? world.Terminal.Status : StatusLine.None, task);

    /// <summary>A request that is only printed is printed once.</summary>
    private static int Attempts(HttpMessageHandler? showing) => showing is null ? new KucoinClientOptions().MaxAttempts : 1;

    /// <summary>A request that is only printed has no data to be checked against.</summary>
    private static WithdrawalChecks Checks(HttpMessageHandler? showing) => showing is null ? WithdrawalChecks.Refuse : WithdrawalChecks.Off;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_demo is not null)
        {
            await _demo.DisposeAsync();
        }
    }

    /// <summary>A handler that is not disposed, because another session may use it after this one.</summary>
    private sealed class Borrowed(HttpMessageHandler network) : DelegatingHandler(network)
    {
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
