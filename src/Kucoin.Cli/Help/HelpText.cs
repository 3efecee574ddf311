namespace Kucoin.Cli.Help;

/// <summary>Text of the help in a shorter form.</summary>
internal static class HelpText
{
    /// <summary>The first sentence of a description; empty if there is none.</summary>
    public static string FirstSentence(string? description)
    {
        var end = description?.IndexOf(". ", StringComparison.Ordinal) ?? -1;
        return end < 0 ? description ?? "" : description![..(end + 1)];
    }
}
