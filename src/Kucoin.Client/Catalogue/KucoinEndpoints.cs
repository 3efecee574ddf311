namespace Kucoin.Client.Catalogue;

/// <summary>
/// Every endpoint this library calls, grouped and ordered like KuCoin's documentation. Read it to budget a quota:
/// each row names the pool a call is paid from and its weight.
/// </summary>
public static partial class KucoinEndpoints
{
    /// <summary>All rows, group by group.</summary>
    public static IReadOnlyList<KucoinEndpoint> All { get; } =
    [
        AccountInfo.AccountList,
        AccountInfo.Account,
        MarginAccounts.CrossMargin,
        MarginAccounts.IsolatedMargin,
        Ledgers.AccountLedgers,
        SubAccounts.Add,
        SubAccounts.List,
        SubAccounts.Balances,
        SubAccounts.AllBalances,
        Transfers.Transferable,
        Transfers.UniversalTransfer,
        Market.ServerTime,
        Market.Assets,
        Market.FiatPrices,
    ];
}
