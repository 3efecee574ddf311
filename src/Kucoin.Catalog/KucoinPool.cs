namespace Kucoin.Catalog;

/// <summary>
/// A rate-limit pool. Private pools are counted per user, separately for the master and each sub-account; the public pool is counted per IP
/// address.
/// </summary>
public enum KucoinPool
{
    /// <summary>Spot and margin: 4,000 in 30 seconds at VIP level 0.</summary>
    Spot,

    /// <summary>Accounts, funding and sub-accounts: 2,000 in 30 seconds at VIP level 0.</summary>
    Management,

    /// <summary>Futures: 2,000 in 30 seconds at VIP level 0.</summary>
    Futures,

    /// <summary>Public data: 2,000 in 30 seconds at every level.</summary>
    Public,
}
