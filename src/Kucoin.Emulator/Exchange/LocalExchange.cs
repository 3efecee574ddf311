using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The state of the emulator: the ledger, the market data, the two clocks and the settings.</summary>
internal sealed record LocalExchange(GeneralLedger Ledger, MarketData Market, LedgerClock LedgerClock, WireClock WireClock) : IDisposable
{
    private readonly MarketData _allOpen = Market;
    private readonly ReaderWriterLockSlim _serving = new();
    private readonly Lock _settingMarket = new();

    /// <summary>The market data without the time of its prices, including which chains are open.</summary>
    private MarketData _market = Market.With(Ledger.ChainStatuses());

    /// <summary>The current market data.</summary>
    public MarketData Market => _market.At(Prices, Now);

    /// <summary>The prices over ledger time.</summary>
    public PriceBook Prices { get; private set; } = PriceBook.Read(Ledger);

    /// <summary>Whether to refuse a transfer whose clientOid was already used.</summary>
    public bool RefuseRepeatedClientOids { get; set; }

    /// <summary>Whether to accept only signatures of the unencoded query string.</summary>
    public bool StrictSignatures { get; set; }

    /// <summary>Whether to refuse calls that exceed the quota.</summary>
    public bool EnforceRateLimits { get; set; } = true;

    /// <summary>The rate limiter for withdrawals to other users, applied while quotas are enforced.</summary>
    public InnerWithdrawalCap InnerWithdrawals { get; } = new(WireClock);

    /// <summary>The back office operations.</summary>
    public BackOffice BackOffice => new(this);

    /// <summary>The ledger time in Unix milliseconds.</summary>
    public long Now => LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The VIP level of a user. A sub-account has that of its master.</summary>
    public int GetLevel(User user) => (user.Master is { } master ? Ledger.User(master) : user).VipLevel;

    /// <summary>Runs an operation on one ledger: the ledger is not replaced before the operation ends.</summary>
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

    /// <summary>Replaces the ledger: operations in progress complete first, and new ones wait.</summary>
    public void Replace(Action work)
    {
        _serving.EnterWriteLock();
        try
        {
            work();
            _market = _allOpen.With(Ledger.ChainStatuses());
            Prices = PriceBook.Read(Ledger);
            InnerWithdrawals.Reset();
        }
        finally
        {
            _serving.ExitWriteLock();
        }
    }

    /// <summary>The market data at a time.</summary>
    public MarketData MarketAt(long at) => _market.At(Prices, at);

    /// <summary>Sets prices and the price walk atomically.</summary>
    public void SetPrices(IReadOnlyList<PriceStep> steps, Func<PriceWalk?, PriceWalk?> change)
    {
        lock (_settingMarket)
        {
            Ledger.Commit(writer =>
            {
                foreach (var step in steps)
                {
                    writer.Add(step);
                }

                writer.Set(GeneralLedger.Settings.PriceWalk, $"{change(Prices.Walk)}");
                return steps;
            });
            Prices = PriceBook.Read(Ledger);
        }
    }

    public void Dispose()
    {
        Ledger.Dispose();
        _serving.Dispose();
    }

    /// <summary>Opens or closes chains atomically.</summary>
    public void Set(IReadOnlyList<ChainStatus> statuses)
    {
        // Serialized, because each market state is derived from the previous one; and published only after the commit, so that a failed
        // commit is never visible.
        lock (_settingMarket)
        {
            Ledger.Commit(writer =>
            {
                foreach (var status in statuses)
                {
                    writer.Add(status);
                }

                return statuses;
            });
            _market = _market.With(statuses);
        }
    }
}
