using Kucoin.Catalog;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Margin;

namespace Kucoin.Treasury.Portfolio;

/// <summary>The sources of holdings. Each list has exactly one source per kind of wallet, so that nothing is counted twice.</summary>
public static class WalletSources
{
    /// <summary>The futures host's code of bitcoin, and the code in the rest of KuCoin.</summary>
    private const string FuturesBitcoin = "XBT";
    private const string Bitcoin = "BTC";

    /// <summary>
    /// The settlement assets of futures wallets, by their codes on the futures host, where bitcoin is <c>XBT</c>. KuCoin has no list of the
    /// futures wallets of an account, so each of them is read by itself.
    /// </summary>
    public static IReadOnlyList<string> SettlementAssets { get; } = ["USDT", "USDC", FuturesBitcoin];

    /// <summary>
    /// The names of the kinds of wallets that no source covers, because KuCoin does not show them to a key of the master.
    /// </summary>
    public static IReadOnlyList<string> NotCovered { get; } =
    [
        .. NotCoveredOfKey,
        "isolated margin of sub-accounts",
        "margin debt of sub-accounts",
    ];

    private static IEnumerable<string> NotCoveredOfKey =>
    [
        $"futures settled in assets other than {string.Join(", ", SettlementAssets.SkipLast(1))} and {SettlementAssets[^1]}",
        "option",
        "unified",
    ];

    /// <summary>Kinds of wallets in the account list that are ignored, because another source or no source covers them.</summary>
    private static readonly AccountType[] Elsewhere =
    [
        AccountType.Margin, AccountType.MarginHf, AccountType.Isolated, AccountType.IsolatedMarginHf, AccountType.Contract,
        AccountType.Option, AccountType.Unified,
    ];

    /// <summary>
    /// All sources, with classic and high-frequency margin wallets added up by KuCoin. A portfolio uses this list.
    /// </summary>
    public static IReadOnlyList<WalletSource> All { get; } =
    [
        MainAndTrade,
        new(
            "margin wallet of the account",
            [KucoinEndpoints.MarginAccounts.CrossMargin],
            MarginOfKey(AccountType.Margin),
            ReadCrossMarginAsync),
        new(
            "isolated margin wallets of the account",
            [KucoinEndpoints.MarginAccounts.IsolatedMargin],
            MarginOfKey(AccountType.Isolated),
            ReadIsolatedMarginAsync),
        .. BesideMargin,
    ];

    /// <summary>All sources, with classic and high-frequency margin wallets separate. A copy of an account uses this list.</summary>
    public static IReadOnlyList<WalletSource> EachGeneration { get; } =
    [
        MainAndTrade,
        CrossMargin("margin wallet of the account", AccountType.Margin, CrossMarginQuery.Margin),
        CrossMargin("high-frequency margin wallet of the account", AccountType.MarginHf, CrossMarginQuery.MarginHf),
        IsolatedMargin("isolated margin wallets of the account", AccountType.Isolated, IsolatedMarginQuery.Isolated),
        IsolatedMargin(
            "high-frequency isolated margin wallets of the account", AccountType.IsolatedMarginHf, IsolatedMarginQuery.IsolatedHf),
        .. BesideMargin,
    ];

    private static WalletSource MainAndTrade =>
        new(
            "main and trade wallets of the account",
            [KucoinEndpoints.AccountInfo.AccountList],
            new(OfKey: true, OfOthers: false),
            ReadAccountsAsync);

    private static WalletSource[] BesideMargin =>
    [
        new(
            "wallets of the sub-accounts",
            [KucoinEndpoints.SubAccounts.AllBalances],
            new(OfKey: false, OfOthers: true),
            ReadSubAccountsAsync),
        .. SettlementAssets.Select(asset => new WalletSource(
            $"futures wallets in {asset}",
            FuturesRows,
            new(OfKey: true, OfOthers: true, AccountType.Contract, GetAsset(asset), HasDebts: true),
            (client, owner, ct) => FuturesWallets.ReadAsync(client, asset, owner, ct))),
    ];

    /// <summary>The code of a settlement asset in the rest of KuCoin: <c>BTC</c> for <c>XBT</c>, and the same for any other.</summary>
    /// <param name="settlementAsset">The code on the futures host.</param>
    public static string GetAsset(string settlementAsset) => settlementAsset == FuturesBitcoin ? Bitcoin : settlementAsset;

    /// <summary>The code of an asset on the futures host: <c>XBT</c> for <c>BTC</c>, and the same for any other.</summary>
    /// <param name="asset">The code in the rest of KuCoin.</param>
    public static string GetSettlementAsset(string asset) => asset == Bitcoin ? FuturesBitcoin : asset;

    /// <summary>The kinds of wallets that are not covered for an account: a sub-account has no sub-accounts.</summary>
    internal static IReadOnlyList<string> GetNotCovered(KeyOwner owner) => owner.IsMaster == false ? [.. NotCoveredOfKey] : NotCovered;

    private static SourceScope MarginOfKey(AccountType wallet) => new(OfKey: true, OfOthers: false, wallet, HasDebts: true);

    private static KucoinEndpoint[] FuturesRows => [KucoinEndpoints.FuturesAccount.AllOverviews, KucoinEndpoints.SubAccounts.List];

    private static async Task<WalletRows> ReadAccountsAsync(
        IKucoinRestClient client, Task<KeyOwner> owner, CancellationToken ct)
    {
        var list = await client.SpotApi.Account.GetAccountsAsync(ct: ct).ConfigureAwait(false);
        return WalletRows.From(list, accounts => accounts
            .Where(account => !Elsewhere.Contains(account.Type))
            .Select(account => new Holding
            {
                Account = Holding.Master,
                IsOwn = true,
                IsMaster = true,
                Wallet = new(account.Type),
                Asset = account.Asset,
                Total = account.Total,
                Available = account.Available,
                Held = account.Holds,
            }));
    }

    private static async Task<WalletRows> ReadCrossMarginAsync(
        IKucoinRestClient client, Task<KeyOwner> owner, CancellationToken ct)
    {
        var margin = await client.SpotApi.Account.GetMarginAccountAsync(ct).ConfigureAwait(false);
        return WalletRows.From(margin, account => Rows(account, AccountType.Margin));
    }

    private static async Task<WalletRows> ReadIsolatedMarginAsync(
        IKucoinRestClient client, Task<KeyOwner> owner, CancellationToken ct)
    {
        var isolated = await client.SpotApi.Account.GetIsolatedMarginAccountsAsync(ct).ConfigureAwait(false);
        return WalletRows.From(isolated, account => Rows(account, AccountType.Isolated));
    }

    private static WalletSource CrossMargin(string name, AccountType wallet, CrossMarginQuery generation) => new(
        name,
        [KucoinEndpoints.MarginAccounts.CrossMargin],
        MarginOfKey(wallet),
        async (client, _, ct) =>
        {
            var margin = await client.SpotApi.Account.GetCrossMarginAccountsAsync(queryType: generation, ct: ct).ConfigureAwait(false);
            return WalletRows.From(margin, account => Rows(account, wallet));
        });

    private static WalletSource IsolatedMargin(string name, AccountType wallet, IsolatedMarginQuery generation) => new(
        name,
        [KucoinEndpoints.MarginAccounts.IsolatedMargin],
        MarginOfKey(wallet),
        async (client, _, ct) =>
        {
            var isolated = await client.SpotApi.Account
                .GetIsolatedMarginAccountsV3Async(queryType: generation, ct: ct)
                .ConfigureAwait(false);
            return WalletRows.From(isolated, account => Rows(account, wallet));
        });

    private static IEnumerable<Holding> Rows(KucoinMarginAccount margin, AccountType wallet) => margin.Accounts.SelectMany(row =>
        Margin(new(wallet), row.Asset, row.TotalBalance, row.AvailableBalance, row.HoldBalance, row.Liability));

    private static IEnumerable<Holding> Rows(KucoinIsolatedMarginAccountsInfo isolated, AccountType wallet) =>
        isolated.Assets.SelectMany(pair =>
        {
            KucoinIsolatedMarginAccountAsset[] legs = [pair.BaseAsset, pair.QuoteAsset];
            return legs.SelectMany(leg => Margin(
                new(wallet, pair.Symbol),
                leg.Currency,
                leg.TotalBalance,
                leg.AvailableBalance,
                leg.HoldBalance,
                leg.Liability));
        });

    private static async Task<WalletRows> ReadSubAccountsAsync(
        IKucoinRestClient client, Task<KeyOwner> owner, CancellationToken ct)
    {
        if (await owner.ConfigureAwait(false) is { IsMaster: false })
        {
            return WalletRows.None;
        }

        var list = await client.SpotApi.SubAccount.GetAllSpotBalancesAsync(ct: ct).ConfigureAwait(false);
        return WalletRows.From(list, balances => balances.Select(balance => new Holding
        {
            Account = balance.SubName ?? balance.SubUserId,
            UserId = balance.SubUserId,
            Wallet = new(balance.AccountType),
            Asset = balance.Asset,
            Total = balance.Total,
            Available = balance.Available,
            Held = balance.Holds,
        }));
    }

    private static IEnumerable<Holding> Margin(
        WalletName wallet, string asset, decimal total, decimal? available, decimal? held, decimal liability)
    {
        yield return new()
        {
            Account = Holding.Master,
            IsOwn = true,
            IsMaster = true,
            Wallet = wallet,
            Asset = asset,
            Total = total,
            Available = available,
            Held = held,
        };
        if (liability != 0)
        {
            yield return new()
            {
                Account = Holding.Master,
                IsOwn = true,
                IsMaster = true,
                Wallet = wallet,
                Asset = asset,
                Total = -liability,
                IsLiability = true,
            };
        }
    }
}
