using System.Globalization;
using Kucoin.Emulator.Control;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Hosting;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Scenarios;
using Kucoin.Emulator.Traffic;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Emulator;

/// <summary>
/// A local KuCoin exchange in this process: real HTTP on its own port, real signatures and a double-entry ledger. Several instances can run
/// side by side; they share no state.
/// </summary>
public sealed class KucoinEmulator : IAsyncDisposable
{
    private readonly LocalExchange _exchange;
    private readonly EmulatorHost _host;
    private readonly EmulatorServer _server;
    private readonly TrafficRunner _runner;
    private readonly IDisposable? _claim;
    private readonly ILogger _logger;

    private KucoinEmulator(
        LocalExchange exchange,
        TrafficRunner runner,
        EmulatorServer server,
        IDisposable? claim,
        ControlAccess access,
        SnapshotFolder? snapshots,
        ILogger logger)
    {
        _runner = runner;
        _exchange = exchange;
        _server = server;
        _claim = claim;
        _host = new(exchange, access, snapshots, logger, runner, server.Ending);
        server.Serve(_host);
        Address = server.Address;
        _logger = logger;
        logger.Listening(Address, access.Description);
    }

    /// <summary>
    /// The address on which it listens, for example <c>http://127.0.0.1:40123/</c>; the loopback address when it listens on all addresses.
    /// </summary>
    public Uri Address { get; }

    /// <summary>An API key of the master account with every permission.</summary>
    public EmulatorCredentials Credentials => Keys[ScenarioFile.MasterKey];

    /// <summary>The labeled keys, by label; <c>master</c> is the key in <see cref="Credentials"/>.</summary>
    public IReadOnlyDictionary<string, EmulatorCredentials> Keys => Control.Keys;

    /// <summary>The control API, for tests: clocks, faults, deposits, users, snapshots.</summary>
    public EmulatorControl Control => _host.Control;

    /// <summary>The ledger clock, which stamps rows and history.</summary>
    public TimeProvider LedgerClock => _exchange.LedgerClock;

    internal GeneralLedger Ledger => _exchange.Ledger;

    internal BackOffice BackOffice => _exchange.BackOffice;

    /// <summary>Starts an emulator that is ready to serve requests.</summary>
    /// <exception cref="KucoinEmulatorException">
    /// The emulator cannot start with these options, for example because the data file belongs to another program.
    /// </exception>
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
            var ledger = await opening.ConfigureAwait(false);
            ledger.HasTradesInBothLedgers = options.TradeRowsInBothLedgers;
            var exchange = new LocalExchange(ledger, ScenarioLoader.Market(ledger), GetClock(ledger, options), new(options.WireClock))
            {
                RefuseRepeatedClientOids = options.RefuseRepeatedClientOids,
                StrictSignatures = options.StrictSignatures,
                EnforceRateLimits = options.EnforceRateLimits,
            };
            var logger = loggers.CreateLogger(EmulatorLog.Category);
            var server = await listening.ConfigureAwait(false);
            return new(exchange, new(exchange, logger), server, claim, access, snapshots, logger);
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

    /// <summary>Computes the trial balance: adds up every posting of the ledger.</summary>
    public TrialBalance TrialBalance() => _exchange.Ledger.TrialBalance();

    /// <summary>Stops the emulator. A ledger in a file is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        await _runner.DisposeAsync().ConfigureAwait(false);
        _exchange.Dispose();
        _claim?.Dispose();
        _logger.Stopped();
    }

    /// <summary>Disposes of the started parts when another part of the start failed.</summary>
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

    /// <summary>The ledger clock starts at the frozen time, at the time of the scenario, or at the current time.</summary>
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

    private static LedgerClock GetClock(GeneralLedger ledger, KucoinEmulatorOptions options)
    {
        var newest = DateTimeOffset.FromUnixTimeMilliseconds(ledger.NewestAt);
        if (options.At < newest)
        {
            throw new KucoinEmulatorException(string.Create(
                CultureInfo.InvariantCulture,
                $"The ledger clock cannot be set to {options.At:u}: the newest row of the ledger is of {newest:u}."));
        }

        return new(options.WireClock, options.At ?? (options.FreezeAtAnchor ? Later(ledger.Anchor, newest) : null), newest);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
