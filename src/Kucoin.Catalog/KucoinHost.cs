namespace Kucoin.Catalog;

/// <summary>The host that serves an endpoint.</summary>
public enum KucoinHost
{
    /// <summary>Accounts, funding, sub-accounts, margin and market data: <c>https://api.kucoin.com</c> on the live exchange.</summary>
    Spot,

    /// <summary>Futures: <c>https://api-futures.kucoin.com</c> on the live exchange.</summary>
    Futures,
}
