using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market assets</c></summary>
internal static class Assets
{
    private static readonly Columns<KucoinAssetDetails> Columns = new Columns<KucoinAssetDetails>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Text("name", row => row.FullName)
        .Whole("precision", row => row.Precision)
        .Text("networks", row => string.Join(' ', (row.Networks ?? []).Select(network => network.NetworkId)))
        .Flag("margin", row => row.IsMarginEnabled, ColumnVisibility.WhenWide)
        .Flag("canBorrow", row => row.IsDebitEnabled, ColumnVisibility.DataOnly);

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "assets",
        "Lists every asset with its chains.",
        "kucoin market assets --csv",
        KucoinEndpoints.Market.Assets,
        Columns,
        [],
        call => call.Market.GetAssetsAsync(call.Ct));
}
