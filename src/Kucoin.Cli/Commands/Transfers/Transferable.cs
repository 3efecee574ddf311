using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary><c>kucoin transfers transferable</c></summary>
internal static class Transferable
{
    private static readonly Columns<KucoinTransferableAccount> Columns = new Columns<KucoinTransferableAccount>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("total", row => row.Total)
        .Amount("available", row => row.Available)
        .Amount("held", row => row.Holds)
        .Amount("transferable", row => row.Transferable);

    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<WalletSide> From = Options.Wallet("--from", "The paying wallet of this account.");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "transferable",
        "Shows how much of an asset can be transferred from a wallet.",
        "kucoin transfers transferable --asset USDT --from main",
        KucoinEndpoints.Transfers.Transferable,
        Columns,
        [Asset, From],
        call => call.GetValue(From)! switch
        {
            { Sub: not null } => throw CliException.Usage("KuCoin reports this only for wallets of the key's own account: omit @SUB."),
            { Pair: { } pair, Wallet: var wallet } => call.Account.GetTransferableAsync(call.GetValue(Asset)!, wallet, pair, call.Ct),
            { Wallet: var wallet } => call.Account.GetTransferableAsync(call.GetValue(Asset)!, wallet, call.Ct),
        });
}
