using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>
/// Everything a test does to a local exchange from outside: its clocks, faults, money from and to the world, users, snapshots, and a look
/// at what it received. The same stands under <c>/_emulator</c> for other processes, see <see cref="EmulatorControlClient"/>.
/// </summary>
public sealed partial class EmulatorControl
{
    private readonly LocalExchange _exchange;
    private readonly RateLimiter _meter;

    internal EmulatorControl(LocalExchange exchange, RateLimiter meter, EmulatorControlToken? token)
    {
        _exchange = exchange;
        _meter = meter;
        FaultSet = new(exchange);
        Log = new(exchange.Ledger, token);
    }

    internal FaultSet FaultSet { get; }

    internal RequestLog Log { get; }

    /// <summary>What the exchange is and how it stands.</summary>
    public EmulatorStatus Status => new(_exchange.Ledger.Scenario, Clocks, Switches, _exchange.Ledger.Users().Count, Faults.Count);

    /// <summary>The last thousand requests, oldest first, without anything secret.</summary>
    public IReadOnlyList<ReceivedRequest> Received => Log.Read();

    /// <summary>Forgets what was received.</summary>
    public void ClearReceived() => Log.Clear();

    /// <summary>Adds up every posting of the books again.</summary>
    public TrialBalance TrialBalance() => _exchange.Ledger.TrialBalance();

    /// <summary>What the exchange does where KuCoin promises nothing, or where a test wants it otherwise.</summary>
    public EmulatorSettings Switches
    {
        get => new(_exchange.RefuseRepeatedClientOids, _exchange.StrictSignatures, _exchange.EnforceRateLimits);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _exchange.RefuseRepeatedClientOids = value.RefuseRepeatedClientOids;
            _exchange.StrictSignatures = value.StrictSignatures;
            _exchange.EnforceRateLimits = value.EnforceRateLimits;
        }
    }

    private T Asked<T>(Func<T> work)
    {
        try
        {
            return _exchange.Serve(work);
        }
        catch (ApiError refusal)
        {
            throw new ArgumentException(refusal.Message, refusal);
        }
        catch (CommitFailedException failure)
        {
            throw new KucoinEmulatorException(failure.Message, failure);
        }
    }
}

/// <summary>What can be switched while the exchange runs.</summary>
/// <param name="RefuseRepeatedClientOids">Whether a transfer with a client id that was used before is refused.</param>
/// <param name="StrictSignatures">Whether signatures must be over the query as it reads unencoded.</param>
/// <param name="EnforceRateLimits">Whether calls beyond the quota are refused.</param>
public sealed record EmulatorSettings(bool RefuseRepeatedClientOids, bool StrictSignatures, bool EnforceRateLimits);
