using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Traffic;

namespace Kucoin.Emulator.Control;

/// <summary>
/// The control API of a local exchange, for tests: clocks, faults, deposits and withdrawals, users, snapshots, and the request log. Other
/// processes use the same API over HTTP, under <c>/_emulator</c>, see <see cref="EmulatorControlClient"/>.
/// </summary>
public sealed partial class EmulatorControl
{
    private readonly LocalExchange _exchange;
    private readonly RateLimiter _rateLimiter;
    private readonly SnapshotFolder? _snapshots;

    internal EmulatorControl(
        LocalExchange exchange,
        RateLimiter rateLimiter,
        EmulatorControlToken? token,
        SnapshotFolder? snapshots,
        TrafficRunner runner)
    {
        _exchange = exchange;
        _rateLimiter = rateLimiter;
        _snapshots = snapshots;
        Runner = runner;
        FaultSet = new(exchange);
        Log = new(exchange.Ledger, token);
    }

    internal TrafficRunner Runner { get; }

    internal FaultSet FaultSet { get; }

    internal RequestLog Log { get; }

    /// <summary>Gets the status of the emulator.</summary>
    public EmulatorStatus Status => new(_exchange.Ledger.Scenario, Clocks, Settings, _exchange.Ledger.Users().Count, Faults.Count);

    /// <summary>The last 1,000 requests, oldest first, without secrets.</summary>
    public IReadOnlyList<ReceivedRequest> Received => Log.Read();

    /// <summary>Clears the request log.</summary>
    public void ClearReceived() => Log.Clear();

    /// <summary>Computes the trial balance: adds up every posting of the ledger.</summary>
    public TrialBalance TrialBalance() => _exchange.Ledger.TrialBalance();

    /// <summary>The emulator settings: behavior that KuCoin does not document, or that tests can change.</summary>
    public EmulatorSettings Settings
    {
        get => new(
            _exchange.RefuseRepeatedClientOids,
            _exchange.StrictSignatures,
            _exchange.EnforceRateLimits,
            _exchange.Ledger.HasTradesInBothLedgers);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _exchange.RefuseRepeatedClientOids = value.RefuseRepeatedClientOids;
            _exchange.StrictSignatures = value.StrictSignatures;
            _exchange.EnforceRateLimits = value.EnforceRateLimits;
            _exchange.Ledger.HasTradesInBothLedgers = value.TradeRowsInBothLedgers;
        }
    }

    private T Asked<T>(Func<T> work)
    {
        try
        {
            return _exchange.Serve(work);
        }
        catch (ApiError error)
        {
            throw new ArgumentException(error.Message, error);
        }
        catch (OverflowException error)
        {
            throw new ArgumentException("A number of the request is too large: its value does not fit into an amount.", error);
        }
        catch (CommitFailedException failure)
        {
            throw new KucoinEmulatorException(failure.Message, failure);
        }
    }
}

/// <summary>The settings that can be changed while the emulator runs.</summary>
/// <param name="RefuseRepeatedClientOids">Whether to refuse a transfer whose clientOid was already used.</param>
/// <param name="StrictSignatures">Whether to accept only signatures of the unencoded query string.</param>
/// <param name="EnforceRateLimits">Whether to refuse calls that exceed the quota.</param>
/// <param name="TradeRowsInBothLedgers">
/// Whether new rows of spot trades are in the classic ledger too, and not only in the high-frequency ledger.
/// </param>
public sealed record EmulatorSettings(
    bool RefuseRepeatedClientOids, bool StrictSignatures, bool EnforceRateLimits, bool TradeRowsInBothLedgers);
