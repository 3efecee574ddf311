using System.Text.RegularExpressions;

namespace Kucoin.Catalog.Addresses;

/// <summary>
/// Matches a whole text against a regular expression that came from the exchange. The expression is data from outside: it may be invalid
/// or slow, and then it decides nothing.
/// </summary>
internal static class AddressExpression
{
    /// <summary>Bounds an expression that backtracks without end. A sound one takes microseconds.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    public static ExpressionVerdict Match(string? expression, string text)
    {
        if (string.IsNullOrEmpty(expression))
        {
            return ExpressionVerdict.NotGiven;
        }

        try
        {
            // Alone first: wrapping could make an expression with stray parentheses valid, with another meaning.
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
            // Lookarounds and back references need the backtracking engine.
            return new(expression, Options, Timeout);
        }
    }

    /// <summary>
    /// The exchange's <c>\d</c> and <c>\w</c> mean ASCII; here they would take the digits and letters of every script. A replacement
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

/// <summary>What an expression says of a text.</summary>
internal enum ExpressionVerdict
{
    NotGiven,
    Invalid,
    TooSlow,
    Matches,
    Differs,
}
