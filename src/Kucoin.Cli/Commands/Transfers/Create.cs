using System.CommandLine;
using System.Globalization;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary><c>kucoin transfers create</c></summary>
internal static class Create
{
    private static readonly Columns<Accepted> Columns = new Columns<Accepted>()
        .Text("orderId", row => row.OrderId)
        .Text("clientOid", row => row.ClientOid)
        .Text("asset", row => row.Asset)
        .Amount("amount", row => row.Amount)
        .Text("from", row => row.From.ToString())
        .Text("to", row => row.To.ToString());

    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<decimal> Amount = Options.Amount("How much: a number above 0, in steps of the asset's precision.");
    private static readonly Option<WalletSide> From = Options.Wallet("--from", "The paying wallet.");
    private static readonly Option<WalletSide> To = Options.Wallet("--to", "The receiving wallet.");

    private static readonly Option<string> ClientOid = Options.Text(
        "--client-oid",
        "ID",
        "An id of your own for the transfer. One is made and printed if you give none. KuCoin promises nothing about a repeated one.");

    public static Verb Verb { get; } = Verb.Changing(
        "create",
        "Moves an asset between two wallets: of one account, from the master to a sub-account, or back.",
        "kucoin transfers create --asset USDT --amount 100 --from main --to trade@desk0001",
        KucoinEndpoints.Transfers.UniversalTransfer,
        [Asset, Amount, From, To, ClientOid],
        "See 'kucoin accounts ledger' and 'kucoin accounts list' for whether it happened.",
        Transfer);

    private static async Task<int> Transfer(Call call)
    {
        var (asset, amount, from, to) = (call.Of(Asset)!, call.Of(Amount), call.Of(From)!, call.Of(To)!);
        var type = Type(from, to);
        var sub = (from.Sub ?? to.Sub) is { } name ? await SubDirectory.Find(call, name) : default((string UserId, string Label)?);
        await call.Confirm(string.Create(
            CultureInfo.InvariantCulture, $"This moves {amount} {asset} from {Describe(from, sub)} to {Describe(to, sub)}."));

        var clientOid = call.Of(ClientOid) ?? Guid.NewGuid().ToString("N");
        call.Terminal.Error.WriteLine($"clientOid: {TableText.Harmless(clientOid)}");
        var accepted = Call.Data(await call.Account.UniversalTransferAsync(
            asset,
            amount,
            type,
            from.Wallet,
            to.Wallet,
            from.Sub is null ? null : sub?.UserId,
            to.Sub is null ? null : sub?.UserId,
            from.Pair,
            to.Pair,
            clientOid,
            call.Ct));
        return call.Report.One(Columns, new(accepted.OrderId, clientOid, asset, amount, from, to));
    }

    private static TransferType Type(WalletSide from, WalletSide to) => (from.Sub, to.Sub) switch
    {
        (null, null) => TransferType.Internal,
        (null, _) => TransferType.ParentToSub,
        (_, null) => TransferType.SubToParent,
        _ => throw Failure.Usage("KuCoin moves nothing between two sub-accounts directly: move it to the master first, and on from there."),
    };

    private static string Describe(WalletSide side, (string UserId, string Label)? sub) =>
        $"{WalletSide.Word(side.Wallet, side.Pair)} of {(side.Sub is null ? "this account" : $"sub-account {sub?.Label}")}";

    private sealed record Accepted(string OrderId, string ClientOid, string Asset, decimal Amount, WalletSide From, WalletSide To);
}
