using System.CommandLine;
using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary><c>kucoin transfers create</c></summary>
internal static class Create
{
    private const int LongestClientOid = 128;

    private static readonly Columns<Accepted> Columns = new Columns<Accepted>()
        .Text("orderId", row => row.OrderId)
        .Text("clientOid", row => row.ClientOid)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("amount", row => row.Amount)
        .Text("from", row => row.From.ToString())
        .Text("to", row => row.To.ToString());

    private static readonly Option<string> ClientOid = Options.Parsed<string>(
        "--client-oid",
        "ID",
        "Your own id for the transfer. Default: a new one, which is printed. KuCoin does not specify what a repeated id does.",
        TryClientOid,
        $"1 to {LongestClientOid} characters");

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "create",
        "Moves an asset between two wallets: of one account, from the master to a sub-account, or back.",
        "kucoin transfers create --asset USDT --amount 100 --from main --to trade@marketMaker1",
        KucoinEndpoints.Transfers.UniversalTransfer,
        [.. TransferOptions.Required.All, ClientOid],
        Look,
        Transfer);

    private static async Task<int> Transfer(CommandContext call)
    {
        var (asset, amount, from, to) = TransferOptions.Required.Of(call);
        var type = TransferOptions.Type(from, to);
        var sub = (from.Sub ?? to.Sub) is { } name ? await SubDirectory.Find(call, name) : default((string UserId, string Label)?);
        var clientOid = call.GetValue(ClientOid) ?? Guid.NewGuid().ToString("N");
        await call.Check(client => Send(client.SpotApi.Account));
        await call.Confirm(string.Create(
            CultureInfo.InvariantCulture, $"This moves {amount} {asset} from {Describe(from, sub)} to {Describe(to, sub)}."));

        var account = await call.AccountForNow();
        call.Terminal.Error.WriteLine($"clientOid: {TableText.Harmless(clientOid)}");
        var result = await Send(account);
        if (result.Error is KucoinError.Api refused)
        {
            throw CliException.FromApiError(refused, await RefusedTransfer.Explain(call, refused, asset, amount, from, sub?.UserId));
        }

        return call.Report.One(Columns, new(call.Data(result).OrderId, clientOid, asset, amount, from, to));

        Task<WebCallResult<KucoinUniversalTransfer>> Send(IKucoinRestClientSpotApiAccount sender) => sender.UniversalTransferAsync(
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
            call.Ct);
    }

    /// <summary>The advice for an unknown outcome: the command line that resolves it.</summary>
    private static string Look(CommandContext call, KucoinError.OutcomeUnknown unknown) =>
        $"Wait two minutes, then see whether it happened:\n  {Resolve.LineFor(call, unknown)}";

    private static bool TryClientOid(string text, out string clientOid)
    {
        clientOid = text;
        return text.Length is > 0 and <= LongestClientOid;
    }

    private static string Describe(WalletSide side, (string UserId, string Label)? sub) =>
        $"{new WalletName(side.Wallet, side.Pair)} of {(side.Sub is null ? "this account" : $"sub-account {sub?.Label}")}";

    private sealed record Accepted(string OrderId, string ClientOid, string Asset, decimal Amount, WalletSide From, WalletSide To);
}
