using Kucoin.Emulator.Control;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Hosting;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Scenarios;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Emulator;

/// <summary>
/// A local KuCoin exchange in this process: real HTTP on a port of its own, real signatures, double-entry books. Several can run side by
/// side; they share nothing.
/// </summary>
public sealed class KucoinEmulator : IAsyncDisposable
{
    private readonly LocalExchange _exchange;
    private readonly EmulatorHost _host;
    private readonly EmulatorServer _server;
    private readonly IDisposable? _claim;
    private readonly ILogger _logger;

    private KucoinEmulator(LocalExchange exchange, EmulatorServer server, IDisposable? claim, ControlAccess access, ILogger logger)
    {
        _exchange = exchange;
        _server = server;
        _claim = claim;
        _host = new(exchange, access, logger, server.Ending);
        server.Serve(_host);
        Address = server.Address;
        _logger = logger;
        logger.Listening(Address, access.Description);
    }

    /// <summary>
    /// Where it listens, for example <c>http://127.0.0.1:40123/</c>; the loopback address where it listens on every address.
    /// </summary>
    public Uri Address { get; }

    /// <summary>A key of the master account that may do everything.</summary>
    public EmulatorCredentials Credentials => Keys[ScenarioFile.MasterKey];

    /// <summary>Every key with a label by its label; <c>master</c> is the one in <see cref="Credentials"/>.</summary>
    public IReadOnlyDictionary<string, EmulatorCredentials> Keys => Control.Keys;

    /// <summary>Everything a test does to the exchange from outside: clocks, faults, deposits, users, snapshots.</summary>
    public EmulatorControl Control => _host.Control;

    /// <summary>Tells the book time, which stamps rows and history.</summary>
    public TimeProvider LedgerClock => _exchange.LedgerClock;

    internal GeneralLedger Ledger => _exchange.Ledger;

    internal BackOffice BackOffice => _exchange.BackOffice;

    /// <summary>Starts an exchange, ready for its first call.</summary>
    /// <exception cref="KucoinEmulatorException">It cannot start as asked, for example because the file is not its own.</exception>
    public static async Task<KucoinEmulator> StartAsync(KucoinEmulatorOptions? options = null, CancellationToken ct = default)
    {
        options ??= new();
        ct.ThrowIfCancellationRequested();
        Check(options);
        var snapshots = options.SnapshotFolder is { } folder ? SnapshotFolder.Open(folder) : null;
        var claim = options.DataFile is { } file ? LedgerFileLock.Own(file) : null;
        var access = new ControlAccess(options.Host, options.ControlToken);
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        var opening = ScenarioLoader.OpenAsync(options);
        var listening = EmulatorServer.OpenAsync(options.Host, options.Port, loggers, ct);
        try
        {
            var books = await opening.ConfigureAwait(false);
            var exchange = new LocalExchange(books, ScenarioLoader.Market(books), GetClock(books, options), new(options.WireClock))
            {
                RefuseRepeatedClientOids = options.RefuseRepeatedClientOids,
                StrictSignatures = options.StrictSignatures,
                EnforceRateLimits = options.EnforceRateLimits,
                Snapshots = snapshots,
            };
            return new(exchange, await listening.ConfigureAwait(false), claim, access, loggers.CreateLogger(EmulatorLog.Category));
        }
        catch
        {
            await EndAsync(opening, listening).ConfigureAwait(false);
            claim?.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="EmulatorControl.AdvanceWithdrawal"/>
    public string AdvanceWithdrawal(string id) => Control.AdvanceWithdrawal(id);

    /// <inheritdoc cref="EmulatorControl.LandDeposit"/>
    public string LandDeposit(string user, string asset, string chain, decimal amount, string? address = null) =>
        Control.LandDeposit(user, asset, chain, amount, address);

    /// <summary>Adds up every posting of the books again.</summary>
    public TrialBalance TrialBalance() => _exchange.Ledger.TrialBalance();

    /// <summary>Ends the exchange. Books in a file stay there.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _exchange.Dispose();
        _claim?.Dispose();
        _logger.Stopped();
    }

    /// <summary>Closes what of a start succeeded when the other half failed.</summary>
    private static async Task EndAsync(Task<GeneralLedger> opening, Task<EmulatorServer> listening)
    {
        await Task.WhenAny(listening).ConfigureAwait(false);
        if (listening.IsCompletedSuccessfully)
        {
            await (await listening.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }

        if (opening.IsCompletedSuccessfully)
        {
            (await opening.ConfigureAwait(false)).Dispose();
        }
    }

    /// <summary>The book clock begins at the time it is stopped at, at that of the scenario, or at the present.</summary>
    private static void Check(KucoinEmulatorOptions options)
    {
        if (!options.FreezeAtAnchor || options.At is not null)
        {
            var time = options.At ?? options.WireClock.GetUtcNow();
            if (!LedgerTime.Includes(time))
            {
                throw new KucoinEmulatorException(LedgerTime.Refuse(time));
            }
        }
    }

    private static LedgerClock GetClock(GeneralLedger books, KucoinEmulatorOptions options)
    {
        var newest = DateTimeOffset.FromUnixTimeMilliseconds(books.NewestAt);
        return new(options.WireClock, options.At ?? (options.FreezeAtAnchor ? Later(books.Anchor, newest) : null), newest);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
