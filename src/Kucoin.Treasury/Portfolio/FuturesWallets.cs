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

    public static async Task<WalletRows> ReadAsync(
        IKucoinRestClient client, string asset, Task<KeyOwner> owner, CancellationToken ct)
    {
        if (await owner.ConfigureAwait(false) is { IsMaster: false })
        {
            // KuCoin shows the list of all accounts to a key of the master only.
            var wallet = await client.FuturesApi.Account.GetAccountOverviewAsync(asset, ct).ConfigureAwait(false);
            return wallet.GetDataOrThrow() is { AccountEquity: { } equity } own
                ? new(
                    [Create(
                        Holding.Master,
                        isOwn: true,
                        null,
                        own.Asset ?? asset,
                        equity,
                        own.AvailableBalance,
                        own.PositionMargin + own.OrderMargin + own.FrozenFunds)],
                    [])
                : new([], wallet.Problems.DefaultIfEmpty(new("data.accountEquity", "It is missing.")));
        }

        var overview = await client.FuturesApi.Account.GetSubAccountsOverviewAsync(asset, ct).ConfigureAwait(false);
        var accounts = overview.GetDataOrThrow().Accounts.ToArray();
        var userIds = accounts.All(account => account.AccountName == Master)
            ? Array.Empty<(string Name, string UserId)>().ToLookup(sub => sub.Name, sub => sub.UserId)
            : (await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct).ConfigureAwait(false)).GetDataOrThrow().ToLookup(
                sub => sub.SubName, sub => sub.UserId);
        return WalletRows.From(overview, _ => accounts.Select(account => Convert(account, userIds[account.AccountName].ToArray())));
    }

    /// <summary>The overview contains names only, so two sub-accounts with the same name cannot be distinguished.</summary>
    private static Holding Convert(KucoinSubAccountOverview account, string[] userIds)
    {
        var isMaster = account.AccountName == Master;
        return Create(
            isMaster ? Holding.Master : account.AccountName,
            isMaster,
            !isMaster && userIds is [var only] ? only : null,
            account.Asset,
            account.AccountEquity,
            account.AvailableBalance,
            account.PositionMargin + account.OrderMargin + account.FrozenFunds);
    }

    private static Holding Create(
        string account, bool isOwn, string? userId, string asset, decimal equity, decimal? available, decimal? held) => new()
        {
            Account = account,
            IsOwn = isOwn,
            IsMaster = isOwn,
            UserId = userId,
            Wallet = new(AccountType.Contract),
            Asset = WalletSources.GetAsset(asset),
            Total = equity,
            Available = equity < 0 ? null : available,
            Held = equity < 0 ? null : held,
            IsLiability = equity < 0,
        };
}
