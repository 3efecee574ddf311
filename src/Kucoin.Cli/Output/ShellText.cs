namespace Kucoin.Cli.Output;

/// <summary>Words of a command line, so that it can be copied into a shell.</summary>
internal static class ShellText
{
    /// <summary>Between single quotes a shell takes everything as it is; a single quote itself is stepped out for.</summary>
    public static string Quote(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>The word, quoted only where a shell would read something else in it.</summary>
    public static string Word(string word) => word.Length > 0 && word.All(IsPlain) ? word : Quote(word);

    private static bool IsPlain(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '@' or '/' or ',';
}
