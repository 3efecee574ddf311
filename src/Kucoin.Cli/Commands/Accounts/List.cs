using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Accounts;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts list</c></summary>
internal static class List
{
    private static readonly Columns<KucoinAccount> Columns = new Columns<KucoinAccount>()
        .Name(NameKind.Wallet, "wallet", row => new WalletName(row.Type).ToString())
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("total", row => row.Total)
        .Amount("available", row => row.Available)
        .Amount("held", row => row.Holds)
        .Text("id", row => row.Id, ColumnVisibility.WhenWide);

    private static readonly Option<string> Asset = Options.Asset();

    private static readonly Option<AccountType?> Type = Options.OneOf(
        "--type", "Only wallets of this kind.", ("main", AccountType.Main), ("trade", AccountType.Trade), ("option", AccountType.Option));

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "list",
        "Lists the main and trade wallets, one row for each asset.",
        "kucoin accounts list --asset BTC",
        KucoinEndpoints.AccountInfo.AccountList,
        Columns,
        [Asset, Type],
        call => call.Account.GetAccountsAsync(call.GetValue(Asset), call.GetValue(Type), call.Ct));
}
