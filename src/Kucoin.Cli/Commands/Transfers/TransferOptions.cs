using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary>The options that describe a transfer. The commands that create and resolve one share them.</summary>
internal sealed class TransferOptions
{
    private readonly Option<string> _asset = Options.Asset("The asset, for example USDT.");
    private readonly Option<decimal> _amount = Options.Amount("How much: a number above 0, in steps of the asset's precision.");
    private readonly Option<WalletSide> _from = Options.Wallet("--from", "The paying wallet.");
    private readonly Option<WalletSide> _to = Options.Wallet("--to", "The receiving wallet.");

    private TransferOptions(bool areRequired)
    {
        foreach (var option in All)
        {
            option.Required = areRequired;
        }
    }

    /// <summary>The options, all required.</summary>
    public static TransferOptions Required { get; } = new(areRequired: true);

    /// <summary>The options, all optional.</summary>
    public static TransferOptions Optional { get; } = new(areRequired: false);

    public Option[] All => [_asset, _amount, _from, _to];

    public (string Asset, decimal Amount, WalletSide From, WalletSide To) Of(CommandContext call) =>
        (call.GetValue(_asset)!, call.GetValue(_amount), call.GetValue(_from)!, call.GetValue(_to)!);

    public static TransferType Type(WalletSide from, WalletSide to) => (from.Sub, to.Sub) switch
    {
        (null, null) when from == to => throw CliException.Usage($"--from and --to are the same wallet, {from}: give two different ones."),
        (null, null) => TransferType.Internal,
        (null, _) => TransferType.ParentToSub,
        (_, null) => TransferType.SubToParent,
        _ => throw CliException.Usage(
            "KuCoin moves nothing between two sub-accounts directly: move it to the master first, and on from there."),
    };
}
