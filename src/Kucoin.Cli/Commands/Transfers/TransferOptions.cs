using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary>What names a transfer: the same words make one and look for it.</summary>
internal static class TransferOptions
{
    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<decimal> Amount = Options.Amount("How much: a number above 0, in steps of the asset's precision.");
    private static readonly Option<WalletSide> From = Options.Wallet("--from", "The paying wallet.");
    private static readonly Option<WalletSide> To = Options.Wallet("--to", "The receiving wallet.");

    public static Option[] All => [Asset, Amount, From, To];

    public static (string Asset, decimal Amount, WalletSide From, WalletSide To) Of(Call call) =>
        (call.Of(Asset)!, call.Of(Amount), call.Of(From)!, call.Of(To)!);

    /// <summary>A transfer as the log of this command has it.</summary>
    public static SentTransfer AsSent(Call call, string clientOid, DateTimeOffset time)
    {
        var (asset, amount, from, to) = Of(call);
        return new()
        {
            Time = time,
            ClientOid = clientOid,
            Asset = asset,
            Amount = amount,
            From = $"{from}",
            To = $"{to}",
            Exchange = call.Access.Environment.Spot.AbsoluteUri,
        };
    }

    public static TransferType Type(WalletSide from, WalletSide to) => (from.Sub, to.Sub) switch
    {
        (null, null) when from == to => throw Failure.Usage($"The wallet {from} cannot pay itself."),
        (null, null) => TransferType.Internal,
        (null, _) => TransferType.ParentToSub,
        (_, null) => TransferType.SubToParent,
        _ => throw Failure.Usage("KuCoin moves nothing between two sub-accounts directly: move it to the master first, and on from there."),
    };
}
