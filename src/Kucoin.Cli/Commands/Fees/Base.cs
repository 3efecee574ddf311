using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Fees;

namespace Kucoin.Cli.Commands.Fees;

/// <summary><c>kucoin fees base</c></summary>
internal static class Base
{
    private static readonly Columns<KucoinUserFee> Columns = new Columns<KucoinUserFee>()
        .Amount("maker", row => row.MakerFeeRate)
        .Amount("taker", row => row.TakerFeeRate);

    private static readonly Option<AssetType?> Type = Options.OneOf(
        "--type",
        "Fees on pairs with crypto or with fiat. Default: crypto.",
        ("crypto", AssetType.CryptoCurrency),
        ("fiat", AssetType.Fiat));

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "base",
        "Shows the base trading fees of the account, as fractions of 1.",
        "kucoin fees base",
        KucoinEndpoints.Fees.Base,
        Columns,
        [Type],
        call => call.Account.GetBasicUserFeeAsync(call.GetValue(Type), call.Ct));
}
