using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market prices</c></summary>
internal static class Prices
{
    private static readonly Columns<KeyValuePair<string, decimal>> Columns = new Columns<KeyValuePair<string, decimal>>()
        .Name(NameKind.Asset, "asset", price => price.Key)
        .Amount("price", price => price.Value);

    private static readonly Option<string> In = Options.Parsed<string>(
        "--in", "CURRENCY", "The currency of the prices. Default: USD.", AssetCode.TryParse, AssetCode.Allowed);

    private static readonly Argument<string[]> Assets = new("ASSET")
    {
        Description = "Some assets, for example BTC ETH. Default: all of them.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "prices",
        "Lists the prices of assets in a currency.",
        "kucoin market prices BTC ETH --in EUR",
        [KucoinEndpoints.Market.FiatPrices],
        [Assets, In],
        Show);

    private static async Task<int> Show(CommandContext call)
    {
        string[] asked = [.. (call.GetValue(Assets) ?? []).Select(asset => asset.ToUpperInvariant()).Distinct()];
        var prices = call.Data(await call.Market.GetFiatPricesAsync(call.GetValue(In), asked.Length > 0 ? asked : null, call.Ct));
        var missing = asked.Where(asset => !prices.ContainsKey(asset)).Select(
            asset => new Problem(asset, $"KuCoin has no price in {call.GetValue(In) ?? "USD"}, or no such asset."));
        return call.Report.Rows(Columns, [.. prices.OrderBy(price => price.Key, StringComparer.Ordinal)], problems: [.. missing]);
    }
}
