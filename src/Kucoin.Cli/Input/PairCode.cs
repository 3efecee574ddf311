namespace Kucoin.Cli.Input;

/// <summary>Parses a pair on the command line, in upper or lower case.</summary>
internal static class PairCode
{
    public const string Allowed = "two assets joined by a dash such as BTC-USDT";

    public static bool Is(string text) => text.Split('-') is [var first, var second] && AssetCode.Is(first) && AssetCode.Is(second);

    public static bool TryParse(string text, out string pair)
    {
        pair = text.ToUpperInvariant();
        return Is(pair);
    }
}
