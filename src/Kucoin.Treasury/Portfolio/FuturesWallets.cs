using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Futures;

namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// Reads the futures wallets of the master and its sub-accounts. The value of a wallet is its equity, which includes the unrealized profit
/// and loss of open positions. Negative equity is a debt.
/// </summary>
internal static class FuturesWallets
{
    /// <summary>The name of the master on the futures host.</summary>
    private const string Master = "main";

    /// <summary>The futures host's code of bitcoin, and the code in the rest of KuCoin.</summary>
    private const string FuturesBitcoin = "XBT";
    private const string Bitcoin = "BTC";

    public static async Task<WalletRows> ReadAsync(IKucoinRestClient client, string asset, CancellationToken ct)
    {
        var overview = await client.FuturesApi.Account.GetSubAccountsOverviewAsync(asset, ct).ConfigureAwait(false);
        var accounts = overview.GetDataOrThrow().Accounts.ToArray();
        var userIds = accounts.All(account => account.AccountName == Master)
            ? Array.Empty<(string Name, string UserId)>().ToLookup(sub => sub.Name, sub => sub.UserId)
            : (await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct).ConfigureAwait(false)).GetDataOrThrow().ToLookup(
                sub => sub.SubName, sub => sub.UserId);
        return WalletRows.From(overview, _ => accounts.Select(account => Convert(account, userIds[account.AccountName].ToArray())));
    }

    private static Holding Convert(KucoinSubAccountOverview account, string[] userIds)
    {
        var isMaster = account.AccountName == Master;
        var isLiability = account.AccountEquity < 0;
        return new()
        {
            Account = isMaster ? Holding.Master : account.AccountName,
            IsMaster = isMaster,
            // The overview contains names only, so two sub-accounts with the same name cannot be distinguished.
            UserId = !isMaster && userIds is [var only] ? only : null,
            Wallet = new(AccountType.Contract),
            Asset = account.Asset == FuturesBitcoin ? Bitcoin : account.Asset,
            Total = account.AccountEquity,
            Available = isLiability ? null : account.AvailableBalance,
            Held = isLiability ? null : account.PositionMargin + account.OrderMargin + account.FrozenFunds,
            IsLiability = isLiability,
        };
    }
}
