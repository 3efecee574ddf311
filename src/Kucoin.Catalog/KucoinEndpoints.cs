namespace Kucoin.Catalog;

/// <summary>
/// The catalog of the endpoints that this library calls, grouped and ordered like KuCoin's documentation. Use it to plan a rate-limit
/// budget: each endpoint has its pool and its weight.
/// </summary>
public static partial class KucoinEndpoints
{
    /// <summary>All endpoints, group by group.</summary>
    public static IReadOnlyList<KucoinEndpoint> All { get; } =
    [
        AccountInfo.UserInfo,
        AccountInfo.ApiKey,
        AccountInfo.IsHighFrequency,
        AccountInfo.AccountList,
        AccountInfo.Account,
        MarginAccounts.CrossMargin,
        MarginAccounts.IsolatedMargin,
        Ledgers.AccountLedgers,
        Ledgers.HighFrequency,
        Ledgers.HighFrequencyMargin,
        SubAccounts.Add,
        SubAccounts.EnableMargin,
        SubAccounts.EnableFutures,
        SubAccounts.List,
        SubAccounts.Balances,
        SubAccounts.AllBalances,
        SubAccountKeys.Add,
        SubAccountKeys.List,
        SubAccountKeys.Delete,
        SubAccountKeys.Modify,
        Deposits.CreateAddress,
        Deposits.Addresses,
        Deposits.History,
        Deposits.HistoryBefore2019,
        Withdrawals.Quotas,
        Withdrawals.Withdraw,
        Withdrawals.Cancel,
        Withdrawals.ById,
        Withdrawals.History,
        Withdrawals.HistoryBefore2019,
        Transfers.Transferable,
        Transfers.UniversalTransfer,
        Fees.Base,
        Fees.Spot,
        Fees.Futures,
        RiskLimits.CrossMargin,
        RiskLimits.IsolatedMargin,
        FuturesAccount.Overview,
        FuturesAccount.AllOverviews,
        FuturesAccount.Ledger,
        FuturesAccount.ServerTime,
        FuturesAccount.ServiceStatus,
        Market.ServerTime,
        Market.ServiceStatus,
        Market.Assets,
        Market.Asset,
        Market.Symbols,
        Market.Symbol,
        Market.Tickers,
        Market.Ticker,
        Market.FiatPrices,
        Market.MyIp,
    ];
}
