namespace Kucoin.Cli.Output;

/// <summary>Quotes the words of a command line, so that it can be copied into a shell.</summary>
internal static class ShellText
{
    /// <summary>
    /// Quotes a word with single quotes, in which a shell interprets nothing; a single quote in it is escaped outside of them.
    /// </summary>
    public static string Quote(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>The word, quoted only if a shell would interpret it.</summary>
    public static string Word(string word) => word.Length > 0 && word.All(IsPlain) ? word : Quote(word);

    private static bool IsPlain(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '@' or '/' or ',';
}
