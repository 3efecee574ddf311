using System.CommandLine;
using System.Reflection;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Market;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands;

/// <summary>
/// Finds out whether a list is empty because a filter names something that does not exist. KuCoin responds to an unknown asset with an
/// empty list.
/// </summary>
internal static class EmptyResult
{
    /// <summary>KuCoin's codes of business types. KuCoin can add more, so that an unknown one is an error only if it has no rows.</summary>
    private static readonly string[] KnownCodes =
    [
        .. typeof(BizType).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(BizType))
            .Select(property => ((BizType)property.GetValue(null)!).Value).Distinct(),
    ];

    /// <summary>Throws if a filter names an unknown asset, network or business type.</summary>
    /// <param name="call">The command.</param>
    /// <param name="symbols">Its options and arguments.</param>
    /// <exception cref="CliException">The error, with the unknown value.</exception>
    public static async Task Explain(CommandContext call, IEnumerable<Symbol> symbols)
    {
        var options = symbols.OfType<Option<string>>().ToArray();
        if (Given(Options.BusinessName) is { } code && !KnownCodes.Contains(new BizType(code).Value))
        {
            throw CliException.Usage(TableText.Harmless(
                $"KuCoin has no business type '{code}' that this version knows, and there are no such rows in the range."
                + $"{Suggestion.DidYouMean(code, KnownCodes)}"));
        }

        if (Given(Options.AssetName) is { } asset && await Find(call, asset) is { } problem)
        {
            throw CliException.Usage(problem);
        }

        string? Given(string name) => options.FirstOrDefault(option => option.Name == name) is { } option ? call.GetValue(option) : null;

        async Task<string?> Find(CommandContext context, string code)
        {
            var known = await context.Market.GetAssetsAsync(context.Ct);
            if (!known.Success)
            {
                return null;
            }

            var found = known.Data.FirstOrDefault(one => one.Asset == code || one.Asset == WalletSources.GetAsset(code));
            return found is null
                ? $"KuCoin has no asset '{code}'.{Suggestion.DidYouMean(code, known.Data.Select(one => one.Asset))} "
                    + "'kucoin market assets' lists them all."
                : Given(Options.NetworkName) is { } network ? WithoutNetwork(found, network) : null;
        }
    }

    private static string? WithoutNetwork(KucoinAssetDetails asset, string network)
    {
        var ids = (asset.Networks ?? []).Select(one => one.NetworkId).ToArray();
        return ids.Contains(network, StringComparer.OrdinalIgnoreCase) ? null : TableText.Harmless(
            $"{asset.Asset} has no network '{network}': it has {string.Join(", ", ids)}.");
    }
}
