using System.CommandLine;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Margin;

/// <summary>The options that the margin wallet commands share.</summary>
internal static class MarginOptions
{
    private static readonly string[] QuoteAssets = ["USDT", "BTC", "KCS"];

    /// <summary>The asset that the totals are converted to.</summary>
    public static Option<string> In(string usual) => Options.Parsed<string>(
        "--in", string.Join('|', QuoteAssets), $"The asset that the totals are given in. Default: {usual}.", TryParse, "USDT, BTC or KCS");

    private static bool TryParse(string text, out string asset)
    {
        asset = text.ToUpperInvariant();
        return QuoteAssets.Contains(asset);
    }
}
