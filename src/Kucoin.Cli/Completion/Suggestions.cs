namespace Kucoin.Cli.Completion;

/// <summary>A word that completion offers.</summary>
/// <param name="Value">The word, unquoted.</param>
/// <param name="Description">What it means, on one line; may be empty.</param>
internal readonly record struct Candidate(string Value, string Description = "");

/// <summary>What completion offers at one place of a command line.</summary>
/// <param name="Candidates">The words that begin like the incomplete one.</param>
/// <param name="IsFile">Whether the shell completes the path of a file instead.</param>
internal sealed record Suggestions(IReadOnlyList<Candidate> Candidates, bool IsFile = false)
{
    public static Suggestions None { get; } = new([]);

    public static Suggestions Files { get; } = new([], IsFile: true);
}
