using Kucoin.Emulator.Control;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>What the rules of the exchange work on: the books, the market, and two clocks.</summary>
internal sealed record LocalExchange(GeneralLedger Ledger, MarketData Market, LedgerClock LedgerClock, WireClock WireClock) : IDisposable
{
    private readonly MarketData _allOpen = Market;
    private readonly ReaderWriterLockSlim _serving = new();
    private readonly Lock _settingChains = new();

    /// <summary>The assets, pairs and prices, with every chain as open as it is now.</summary>
    public MarketData Market { get; private set; } = Market.With(Ledger.ChainGates());

    /// <summary>Whether to refuse a transfer whose clientOid was already used.</summary>
    public bool RefuseRepeatedClientOids { get; set; }

    /// <summary>Whether to accept only signatures of the unencoded query string.</summary>
    public bool StrictSignatures { get; set; }

    /// <summary>Whether to refuse calls that exceed the quota.</summary>
    public bool EnforceRateLimits { get; set; } = true;

    /// <summary>Where callers from outside save and load snapshots; null where they cannot.</summary>
    public SnapshotFolder? Snapshots { get; init; }

    /// <summary>What limits withdrawals to other users beside their amounts, while quotas are enforced.</summary>
    public InnerWithdrawalCap InnerWithdrawals { get; } = new(WireClock);

    /// <summary>What no caller of the API can do.</summary>
    public BackOffice BackOffice => new(this);

    /// <summary>The book time in Unix milliseconds.</summary>
    public long Now => LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The VIP level of a user. A sub-account has that of its master.</summary>
    public int GetLevel(User user) => (user.Master is { } master ? Ledger.User(master) : user).VipLevel;

    /// <summary>Does something over one and the same books from beginning to end.</summary>
    public T Serve<T>(Func<T> work)
    {
        _serving.EnterReadLock();
        try
        {
            return work();
        }
        finally
        {
            _serving.ExitReadLock();
        }
    }

    /// <summary>Puts other books in the place of these: what is being served ends before, and what comes meanwhile waits.</summary>
    public void Replace(Action work)
    {
        _serving.EnterWriteLock();
        try
        {
            work();
            Market = _allOpen.With(Ledger.ChainGates());
            InnerWithdrawals.Reset();
        }
        finally
        {
            _serving.ExitWriteLock();
        }
    }

    public void Dispose()
    {
        Ledger.Dispose();
        _serving.Dispose();
    }

    /// <summary>Opens or closes chains, all of them or none.</summary>
    public void Set(IReadOnlyList<ChainGate> gates)
    {
        // One after the other, because the market follows from the one before; and only when the books have it, so that nobody sees
        // what a failing disk takes back.
        lock (_settingChains)
        {
            Ledger.Commit(writer =>
            {
                foreach (var gate in gates)
                {
                    writer.Add(gate);
                }

                return gates;
            });
            Market = Market.With(gates);
        }
    }
}
