using System.Text.RegularExpressions;

namespace Kucoin.Catalog.Addresses;

/// <summary>
/// Matches a complete string against a regular expression from the exchange. The expression is untrusted input: if it is invalid or slow,
/// the match is inconclusive.
/// </summary>
internal static class AddressExpression
{
    /// <summary>Limits catastrophic backtracking. A normal expression takes microseconds.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    public static ExpressionVerdict Match(string? expression, string text)
    {
        if (string.IsNullOrEmpty(expression))
        {
            return ExpressionVerdict.NotGiven;
        }

        try
        {
            // Compile the expression unwrapped first: wrapping could make an expression with unbalanced parentheses valid, with another
            // meaning.
            _ = Compile(expression);
            return Compile($@"\A(?:{expression})\z").IsMatch(AsciiClasses(text)) ? ExpressionVerdict.Matches : ExpressionVerdict.Differs;
        }
        catch (ArgumentException)
        {
            return ExpressionVerdict.Invalid;
        }
        catch (RegexMatchTimeoutException)
        {
            return ExpressionVerdict.TooSlow;
        }
    }

    private static Regex Compile(string expression)
    {
        const RegexOptions Options = RegexOptions.CultureInvariant;
        try
        {
            return new(expression, Options | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            // Lookarounds and backreferences need the backtracking engine.
            return new(expression, Options, Timeout);
        }
    }

    /// <summary>
    /// The exchange's <c>\d</c> and <c>\w</c> are ASCII-only; in .NET they match the digits and letters of every script. The replacement
    /// character is in neither class.
    /// </summary>
    private static string AsciiClasses(string text) =>
        string.Create(text.Length, text, (copy, original) =>
        {
            for (var i = 0; i < copy.Length; i++)
            {
                copy[i] = char.IsAscii(original[i]) ? original[i] : '\uFFFD';
            }
        });
}

/// <summary>The result of matching an expression.</summary>
internal enum ExpressionVerdict
{
    NotGiven,
    Invalid,
    TooSlow,
    Matches,
    Differs,
}
