using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands;

/// <summary>The columns and filters that the three spot and margin ledgers share.</summary>
internal static class LedgerRows
{
    public static readonly Columns<KucoinAccountActivity> Columns = new Columns<KucoinAccountActivity>()
        .Time("time", row => row.CreateTime)
        .Name(NameKind.Wallet, "wallet", row => new WalletName(row.AccountType).ToString())
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Text("direction", row => row.Direction.Value)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, ColumnVisibility.WhenWide)
        .Text("business", row => row.BizType.Value)
        .Text("id", row => row.Id, ColumnVisibility.DataOnly)
        .Text("context", row => row.Context?.Text, ColumnVisibility.DataOnly);

    public static readonly Columns<KucoinAccountActivity> HighFrequencyColumns = new Columns<KucoinAccountActivity>()
        .Time("time", row => row.CreateTime)
        .Name(NameKind.Wallet, "wallet", row => new WalletName(row.AccountType).ToString())
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Text("direction", row => row.Direction.Value)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, ColumnVisibility.WhenWide)
        .Amount("tax", row => row.Tax, ColumnVisibility.DataOnly)
        .Amount("balance", row => row.Balance, ColumnVisibility.WhenWide)
        .Text("business", row => row.BizType.Value)
        .Text("id", row => row.Id, ColumnVisibility.DataOnly)
        .Text("context", row => row.Context?.Text, ColumnVisibility.DataOnly);

    public static readonly Option<string> Asset = Options.Asset();

    public static readonly Option<AccountDirection?> Direction = Options.OneOf(
        "--direction", "Only what came in or went out.", ("in", AccountDirection.In), ("out", AccountDirection.Out));

    /// <summary>The filter by business type, with example codes of the ledger.</summary>
    public static Option<string> Business(string codes) =>
        Options.Text(Options.BusinessName, "CODE", $"Only this business, by KuCoin's code, for example {codes}.");

    public static BizType? GetBusiness(CommandContext call, Option<string> option) =>
        call.GetValue(option) is { } code ? new BizType(code) : null;
}
