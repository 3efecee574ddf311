using Kucoin.Cli.Input;
using Kucoin.Client;
using Kucoin.Catalog;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Margin;

namespace Kucoin.Cli.Holdings;

/// <summary>Where holdings are read. Each kind of wallet has one source, so that nothing is counted twice.</summary>
internal static class WalletSources
{
    /// <summary>Kinds of wallets that no source covers.</summary>
    public static readonly string[] NotCovered =
    [
        "futures settled in other assets than USDT, USDC and XBT",
        "option",
        "unified",
        "isolated margin of sub-accounts",
        "margin debt of sub-accounts",
    ];

    /// <summary>Kinds that the list of accounts may repeat, and that another source knows better or none covers.</summary>
    private static readonly AccountType[] Elsewhere =
    [
        AccountType.Margin, AccountType.MarginHf, AccountType.Isolated, AccountType.IsolatedMarginHf, AccountType.Contract,
        AccountType.Option, AccountType.Unified,
    ];

    public static IReadOnlyList<WalletSource> All { get; } =
    [
        MainAndTrade,
        new("margin wallet of the master", [KucoinEndpoints.MarginAccounts.CrossMargin], BothCrossMargins),
        new("isolated margin wallets of the master", [KucoinEndpoints.MarginAccounts.IsolatedMargin], BothIsolatedMargins),
        .. BesideMargin,
    ];

    /// <summary>The same with the two generations of margin wallets apart, for who keeps them apart.</summary>
    public static IReadOnlyList<WalletSource> EachGeneration { get; } =
    [
        MainAndTrade,
        CrossMargin("margin wallet of the master", AccountType.Margin, CrossMarginQuery.Margin),
        CrossMargin("high-frequency margin wallet of the master", AccountType.MarginHf, CrossMarginQuery.MarginHf),
        IsolatedMargin("isolated margin wallets of the master", AccountType.Isolated, IsolatedMarginQuery.Isolated),
        IsolatedMargin(
            "high-frequency isolated margin wallets of the master", AccountType.IsolatedMarginHf, IsolatedMarginQuery.IsolatedHf),
        .. BesideMargin,
    ];

    private static WalletSource MainAndTrade =>
        new("main and trade wallets of the master", [KucoinEndpoints.AccountInfo.AccountList], Accounts);

    private static WalletSource[] BesideMargin =>
    [
        new("wallets of the sub-accounts", [KucoinEndpoints.SubAccounts.AllBalances], SubAccounts),
        new("futures wallets in USDT", FuturesRows, (client, ct) => FuturesWallets.Read(client, "USDT", ct)),
        new("futures wallets in USDC", FuturesRows, (client, ct) => FuturesWallets.Read(client, "USDC", ct)),
        new("futures wallets in XBT", FuturesRows, (client, ct) => FuturesWallets.Read(client, "XBT", ct)),
    ];

    private static KucoinEndpoint[] FuturesRows => [KucoinEndpoints.FuturesAccount.AllOverviews, KucoinEndpoints.SubAccounts.List];

    private static async Task<IEnumerable<Holding>> Accounts(IKucoinRestClient client, CancellationToken ct)
    {
        var accounts = (await client.SpotApi.Account.GetAccountsAsync(ct: ct)).GetDataOrThrow();
        return accounts.Where(account => !Elsewhere.Contains(account.Type)).Select(account => new Holding
        {
            Account = Holding.Master,
            Wallet = WalletSide.Word(account.Type),
            Asset = account.Asset,
            Total = account.Total,
            Available = account.Available,
            Held = account.Holds,
        });
    }

    private static async Task<IEnumerable<Holding>> BothCrossMargins(IKucoinRestClient client, CancellationToken ct) =>
        Rows((await client.SpotApi.Account.GetMarginAccountAsync(ct)).GetDataOrThrow(), AccountType.Margin);

    private static async Task<IEnumerable<Holding>> BothIsolatedMargins(IKucoinRestClient client, CancellationToken ct) =>
        Rows((await client.SpotApi.Account.GetIsolatedMarginAccountsAsync(ct)).GetDataOrThrow(), AccountType.Isolated);

    private static WalletSource CrossMargin(string name, AccountType wallet, CrossMarginQuery generation) => new(
        name,
        [KucoinEndpoints.MarginAccounts.CrossMargin],
        async (client, ct) => Rows(
            (await client.SpotApi.Account.GetCrossMarginAccountsAsync(queryType: generation, ct: ct)).GetDataOrThrow(), wallet));

    private static WalletSource IsolatedMargin(string name, AccountType wallet, IsolatedMarginQuery generation) => new(
        name,
        [KucoinEndpoints.MarginAccounts.IsolatedMargin],
        async (client, ct) => Rows(
            (await client.SpotApi.Account.GetIsolatedMarginAccountsV3Async(queryType: generation, ct: ct)).GetDataOrThrow(), wallet));

    private static IEnumerable<Holding> Rows(KucoinMarginAccount margin, AccountType wallet) => margin.Accounts.SelectMany(row =>
        Margin(WalletSide.Word(wallet), row.Asset, row.TotalBalance, row.AvailableBalance, row.HoldBalance, row.Liability));

    private static IEnumerable<Holding> Rows(KucoinIsolatedMarginAccountsInfo isolated, AccountType wallet) =>
        isolated.Assets.SelectMany(pair =>
        {
            KucoinIsolatedMarginAccountAsset[] legs = [pair.BaseAsset, pair.QuoteAsset];
            return legs.SelectMany(leg => Margin(
                WalletSide.Word(wallet, pair.Symbol),
                leg.Currency,
                leg.TotalBalance,
                leg.AvailableBalance,
                leg.HoldBalance,
                leg.Liability));
        });

    private static async Task<IEnumerable<Holding>> SubAccounts(IKucoinRestClient client, CancellationToken ct)
    {
        var balances = (await client.SpotApi.SubAccount.GetAllSpotBalancesAsync(ct: ct)).GetDataOrThrow();
        return balances.Select(balance => new Holding
        {
            Account = balance.SubName,
            UserId = balance.SubUserId,
            Wallet = WalletSide.Word(balance.AccountType),
            Asset = balance.Asset,
            Total = balance.Total,
            Available = balance.Available,
            Held = balance.Holds,
        });
    }

    private static IEnumerable<Holding> Margin(
        string wallet, string asset, decimal total, decimal available, decimal held, decimal liability)
    {
        yield return new()
        {
            Account = Holding.Master,
            Wallet = wallet,
            Asset = asset,
            Total = total,
            Available = available,
            Held = held,
        };
        if (liability != 0)
        {
            yield return new() { Account = Holding.Master, Wallet = wallet, Asset = asset, Total = -liability, IsLiability = true };
        }
    }
}
