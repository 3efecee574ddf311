using System.Globalization;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Completion;

/// <summary>
/// A request of a completion script. It is not a command of the tree, because its words are an incomplete command line. Bash sends
/// <c>complete bash -- LINE WORD</c>: the line up to the cursor, and the part of it that a completion replaces. Other shells send
/// <c>complete SHELL POSITION -- WORD…</c>: unquoted words, and the position of the incomplete one, which may be missing if it is empty.
/// The response is a line <c>files</c> or <c>words</c>, then lines of a word and its description, separated by a tab.
/// </summary>
internal sealed class CompletionRequest
{
    private const string Verb = "complete";
    private const string Bash = "bash";
    private const string PowerShell = "pwsh";
    private const string EndOfOptions = "--";

    private readonly string _shell;
    private readonly IReadOnlyList<string> _words;
    private readonly string _current;
    private readonly Func<Candidate, string?> _insert;

    private CompletionRequest(string shell, IReadOnlyList<string> words, string current, Func<Candidate, string?> insert) =>
        (_shell, _words, _current, _insert) = (shell, words, current, insert);

    /// <summary>Parses the arguments of the command; <see langword="null"/> if they are not a request.</summary>
    public static CompletionRequest? Parse(string[] args) => args switch
    {
        [Verb, Bash, EndOfOptions, var line, var replaced] => FromBash(line, replaced),
        [Verb, var shell, var position, EndOfOptions, .. var words] when shell != Bash && CompletionScript.Shells.Contains(shell)
            && int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => new(
                shell,
                words[..Math.Min(index, words.Length)],
                words.ElementAtOrDefault(index) ?? "",
                shell == PowerShell ? candidate => ShellQuoting.ForPowerShell(candidate.Value) : candidate => candidate.Value),
        _ => null,
    };

    /// <summary>Writes the response. Nothing is ever written to standard error, which is the prompt of the user.</summary>
    public int Write(CommandEnvironment world)
    {
        var found = new Completer(world).Complete(_words, _current);
        var output = world.Terminal.Out;
        output.WriteLine(found.IsFile ? "files" : "words");
        foreach (var candidate in found.Candidates)
        {
            if (TableText.Harmless(candidate.Value) == candidate.Value && _insert(candidate) is { } word)
            {
                output.WriteLine(candidate.Description.Length == 0 || _shell == Bash ? word : $"{word}\t{candidate.Description}");
            }
        }

        return ExitCodes.Done;
    }

    private static CompletionRequest FromBash(string line, string replaced)
    {
        var words = BashWords.Split(line);

        // The first word is the program. What precedes the replaced part, for example "trade@", stays on the line.
        var isPart = line.EndsWith(replaced, StringComparison.Ordinal);
        var kept = BashWords.Split(isPart ? line[..^replaced.Length] : line);
        return new(Bash, [.. words.Words.Skip(1)], words.Current, candidate =>
            isPart && kept.Words.Count == words.Words.Count && candidate.Value.StartsWith(kept.Current, StringComparison.Ordinal)
                ? ShellQuoting.ForBash(candidate.Value[kept.Current.Length..], kept.OpenQuote)
                : null);
    }
}
