using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands.Subs;

/// <summary><c>kucoin subs balances</c></summary>
internal static class Balances
{
    private static readonly Columns<KucoinSubAccountBalance> Columns = new Columns<KucoinSubAccountBalance>()
        .Name(NameKind.Account, "sub", row => row.SubName)
        .Name(NameKind.Wallet, "wallet", row => new WalletName(row.AccountType).ToString())
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("total", row => row.Total)
        .Amount("available", row => row.Available)
        .Amount("held", row => row.Holds)
        .Text("tag", row => row.Tag, ColumnVisibility.DataOnly)
        .Text("userId", row => row.SubUserId, ColumnVisibility.DataOnly);

    private static readonly Argument<string?> Sub = new("SUB")
    {
        Description = "One sub-account, by name, user id or uid. Default: all of them.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Zeros = Options.Flag("--zeros", "Show assets with a zero balance too.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "balances",
        "Lists what the sub-accounts hold, by wallet and asset.",
        "kucoin subs balances marketMaker1 --zeros",
        [KucoinEndpoints.SubAccounts.Balances, KucoinEndpoints.SubAccounts.AllBalances],
        [Sub, Zeros],
        async call =>
        {
            var withZeros = call.GetValue(Zeros);
            var balances = call.Data(call.GetValue(Sub) is { } sub
                ? await call.SubAccount.GetDetailBalanceAsync((await SubDirectory.Find(call, sub)).UserId, withZeros, call.Ct)
                : await call.SubAccount.GetAllSpotBalancesAsync(ct: call.Ct));
            return call.Report.Rows(Columns, [.. balances.Where(row => withZeros || row.Total != 0)], balances.IsComplete);
        });
}
