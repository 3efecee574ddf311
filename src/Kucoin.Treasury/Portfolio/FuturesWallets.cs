using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Futures;

namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// Reads the futures wallets of the master and its sub-accounts. What a wallet is worth is its equity, which counts the gains and losses of
/// open positions that are not settled yet: those would be the account's if it closed them. Equity below zero is owed.
/// </summary>
internal static class FuturesWallets
{
    /// <summary>What the futures host calls the master.</summary>
    private const string Master = "main";

    /// <summary>What the futures host calls bitcoin, and what every other part of KuCoin calls it.</summary>
    private const string FuturesBitcoin = "XBT";
    private const string Bitcoin = "BTC";

    public static async Task<IEnumerable<Holding>> ReadAsync(IKucoinRestClient client, string asset, CancellationToken ct)
    {
        var overview = (await client.FuturesApi.Account.GetSubAccountsOverviewAsync(asset, ct).ConfigureAwait(false)).GetDataOrThrow();
        var accounts = overview.Accounts.ToArray();
        var userIds = accounts.All(account => account.AccountName == Master)
            ? Array.Empty<(string Name, string UserId)>().ToLookup(sub => sub.Name, sub => sub.UserId)
            : (await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct).ConfigureAwait(false)).GetDataOrThrow().ToLookup(
                sub => sub.SubName, sub => sub.UserId);
        return accounts.Select(account => Convert(account, userIds[account.AccountName].ToArray()));
    }

    private static Holding Convert(KucoinSubAccountOverview account, string[] userIds)
    {
        var isMaster = account.AccountName == Master;
        var isLiability = account.AccountEquity < 0;
        return new()
        {
            Account = isMaster ? Holding.Master : account.AccountName,
            IsMaster = isMaster,
            // The overview tells names only. Two sub-accounts of one name cannot be told apart by it.
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
