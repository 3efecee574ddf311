using Kucoin.Cli.Input;
using Kucoin.Client;
using Kucoin.Client.Catalogue;
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
        new("main and trade wallets of the master", [KucoinEndpoints.AccountInfo.AccountList], Accounts),
        new("margin wallet of the master", [KucoinEndpoints.MarginAccounts.CrossMargin], CrossMargin),
        new("isolated margin wallets of the master", [KucoinEndpoints.MarginAccounts.IsolatedMargin], IsolatedMargin),
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

    private static async Task<IEnumerable<Holding>> CrossMargin(IKucoinRestClient client, CancellationToken ct)
    {
        var margin = (await client.SpotApi.Account.GetMarginAccountAsync(ct)).GetDataOrThrow();
        var wallet = WalletSide.Word(AccountType.Margin);
        return margin.Accounts.SelectMany(row =>
            Margin(wallet, row.Asset, row.TotalBalance, row.AvailableBalance, row.HoldBalance, row.Liability));
    }

    private static async Task<IEnumerable<Holding>> IsolatedMargin(IKucoinRestClient client, CancellationToken ct)
    {
        var isolated = (await client.SpotApi.Account.GetIsolatedMarginAccountsAsync(ct)).GetDataOrThrow();
        return isolated.Assets.SelectMany(pair =>
        {
            var wallet = WalletSide.Word(AccountType.Isolated, pair.Symbol);
            KucoinIsolatedMarginAccountAsset[] legs = [pair.BaseAsset, pair.QuoteAsset];
            return legs.SelectMany(leg =>
                Margin(wallet, leg.Currency, leg.TotalBalance, leg.AvailableBalance, leg.HoldBalance, leg.Liability));
        });
    }

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
