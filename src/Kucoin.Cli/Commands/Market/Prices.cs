using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market prices</c></summary>
internal static class Prices
{
    private static readonly Columns<KeyValuePair<string, decimal>> Columns = new Columns<KeyValuePair<string, decimal>>()
        .Text("asset", price => price.Key)
        .Amount("price", price => price.Value);

    private static readonly Option<string> In = Options.Parsed<string>(
        "--in", "CURRENCY", "The currency of the prices. Default: USD.", AssetCode.TryParse, AssetCode.Allowed);

    private static readonly Argument<string[]> Assets = new("ASSET")
    {
        Description = "Some assets, for example BTC ETH. Default: all of them.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "prices",
        "Lists the prices of assets in a currency.",
        "kucoin market prices BTC ETH --in EUR",
        KucoinEndpoints.Market.FiatPrices,
        Columns,
        [Assets, In],
        call => call.Market.GetFiatPricesAsync(
            call.GetValue(In), call.GetValue(Assets) is { Length: > 0 } some
                ? some.Select(asset => asset.ToUpperInvariant())
                : null, call.Ct),
        prices => prices.OrderBy(price => price.Key, StringComparer.Ordinal));
}
