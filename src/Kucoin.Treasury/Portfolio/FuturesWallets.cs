using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

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
            var own = wallet.GetDataOrThrow();
            if (own.Asset is not null && own.Asset != asset)
            {
                return new([], [.. wallet.Problems, OtherAsset("data.currency", own.Asset, asset)]);
            }

            return own.AccountEquity is { } equity
                ? new(
                    [Create(
                        Holding.Master,
                        isOwn: true,
                        null,
                        asset,
                        equity,
                        own.AvailableBalance,
                        own.PositionMargin + own.OrderMargin + own.FrozenFunds)],
                    wallet.Problems)
                : new([], [.. wallet.Problems, new("data.accountEquity", "It has no value.") { IsRowMissing = true }]);
        }

        var overview = await client.FuturesApi.Account.GetSubAccountsOverviewAsync(asset, ct).ConfigureAwait(false);
        var accounts = overview.GetDataOrThrow().Accounts.ToArray();
        var problems = overview.Problems.ToList();
        problems.AddRange(accounts.Index().Where(account => account.Item.Asset != asset).Select(account => OtherAsset(
            string.Create(CultureInfo.InvariantCulture, $"data.accounts[{account.Index}].currency"), account.Item.Asset, asset)));
        var userIds = Enumerable.Empty<KucoinSubAccount>();
        if (accounts.Any(account => account.AccountName != Master))
        {
            // Without the list only the user ids are unknown.
            var subs = await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct).ConfigureAwait(false);
            userIds = subs.Success ? subs.Data : [];
            problems.AddRange(subs.Success
                ? subs.Problems.Select(problem => problem with { IsRowMissing = false })
                : [new("data.accounts", $"The user ids of the sub-accounts could not be read: {subs.Error.Message}")]);
        }

        var idsByName = userIds.ToLookup(sub => sub.SubName, sub => sub.UserId);
        return new(
            accounts.Where(account => account.Asset == asset).Select(account => Convert(account, [.. idsByName[account.AccountName]])),
            problems);
    }

    private static KucoinDataProblem OtherAsset(string path, string found, string asked) =>
        new(path, $"The wallets of {asked} were requested.") { Text = found, IsRowMissing = true };

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
