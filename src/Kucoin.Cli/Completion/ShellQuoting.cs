using System.Text;

namespace Kucoin.Cli.Completion;

/// <summary>Quotes a word for the shell that inserts it into a command line, so that the shell interprets nothing in it.</summary>
internal static class ShellQuoting
{
    /// <summary>The characters that PowerShell treats as a single quote.</summary>
    private const string PowerShellQuotes = "'\u2018\u2019\u201A\u201B";

    /// <summary>
    /// The rest of a word for bash, after an opening quote if there is one; <see langword="null"/> if the word cannot be written there.
    /// </summary>
    public static string? ForBash(string rest, char? openQuote) => EscapeForBash(rest, openQuote) is not { } escaped ? null
        // Readline closes the quote, unless the text already ends like that.
        : openQuote is { } quote && escaped.EndsWith(quote) ? $"{escaped}{quote}"
        : escaped;

    /// <summary>A whole word for PowerShell.</summary>
    public static string ForPowerShell(string word)
    {
        // PowerShell splats a variable at a word that starts with an at sign.
        if (word.Length > 0 && word[0] != '@' && word.All(IsPlain))
        {
            return word;
        }

        var quoted = new StringBuilder("'");
        foreach (var letter in word)
        {
            quoted.Append(letter, PowerShellQuotes.Contains(letter, StringComparison.Ordinal) ? 2 : 1);
        }

        return quoted.Append('\'').ToString();
    }

    private static string? EscapeForBash(string rest, char? openQuote) => openQuote switch
    {
        '\'' => rest.Replace("'", @"'\''", StringComparison.Ordinal),

        // Within double quotes a backslash stays in the word if it prevents the history expansion of an exclamation mark.
        '"' => rest.Contains('!', StringComparison.Ordinal) ? null : Escape(rest, static letter => letter is '"' or '\\' or '$' or '`'),
        _ => Escape(rest, static letter => !IsPlain(letter)),
    };

    private static string Escape(string text, Func<char, bool> isSpecial)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            // A character outside ASCII is not special to bash, and a backslash between the halves of a surrogate pair would break it.
            escaped.Append(letter < 128 && isSpecial(letter) ? "\\" : "").Append(letter);
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '@' or '/' or '=';
}
