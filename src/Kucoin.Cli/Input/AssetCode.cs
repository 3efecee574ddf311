namespace Kucoin.Cli.Input;

/// <summary>Parses an asset code on the command line, in upper or lower case.</summary>
internal static class AssetCode
{
    public const string Allowed = "a code of letters and digits such as BTC";

    public static bool Is(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);

    public static bool TryParse(string text, out string code)
    {
        code = text.ToUpperInvariant();
        return Is(code);
    }
}
