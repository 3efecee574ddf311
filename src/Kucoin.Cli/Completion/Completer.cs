using System.CommandLine;
using Kucoin.Cli.Help;

namespace Kucoin.Cli.Completion;

/// <summary>Finds the words that can stand at one place of a command line. It sends nothing.</summary>
internal sealed class Completer(CommandEnvironment world)
{
    /// <summary>Options of which a command line has at most one.</summary>
    private static readonly string[][] Alternatives =
        [["--json", "--csv"], ["--json", "--env"], ["--demo", "--profile"], ["--all-profiles", "--profile"], ["--all-profiles", "--demo"]];

    /// <param name="words">The complete words before the cursor, unquoted and without the name of the program.</param>
    /// <param name="current">The incomplete word, up to the cursor.</param>
    public Suggestions Complete(IReadOnlyList<string> words, string current)
    {
        var line = PartialLine.Parse(words);
        if (line.Pending is { } pending)
        {
            return Values(line, line.FindOption(pending), current, "");
        }

        if (line.IsHelp)
        {
            return new([.. Commands(line).Concat(Topics(line)).Where(candidate => Begins(candidate, current))]);
        }

        if (!line.IsAfterEnd && current.StartsWith('-'))
        {
            return current.IndexOfAny(['=', ':']) is >= 0 and var separator
                ? Values(line, line.FindOption(current[..separator]), current[(separator + 1)..], current[..(separator + 1)])
                : new([.. OfOptions(line).Where(candidate => Begins(candidate, current))]);
        }

        if (line.Command is not CommandDefinition && line.Arguments > 0)
        {
            return Suggestions.None;
        }

        var commands = line.IsAfterEnd || line.Arguments > 0 ? [] : Commands(line).Concat(Words(line));
        var argument = line.Command.Arguments is { Count: > 0 } arguments
            ? arguments.ElementAtOrDefault(line.Arguments) ?? (arguments[^1].Arity.MaximumNumberOfValues > 1 ? arguments[^1] : null)
            : null;
        var values = Values(line, argument, current, "");
        Candidate[] found = [.. commands.Where(candidate => Begins(candidate, current)), .. values.Candidates];
        return values.IsFile ? values
            : found.Length == 0 && current.Length == 0 && argument is null && !line.IsAfterEnd ? new([.. OfOptions(line)])
            : new(found);
    }

    private static bool Begins(Candidate candidate, string current) => candidate.Value.StartsWith(current, StringComparison.Ordinal);

    private static IEnumerable<Candidate> Commands(PartialLine line) => line.Command.Subcommands
        .Where(child => !child.Hidden)
        .Select(child => new Candidate(child.Name, HelpText.FirstSentence(child.Description)));

    /// <summary>The words that are accepted in place of options.</summary>
    private static IEnumerable<Candidate> Words(PartialLine line) => line.Command is RootCommand
        ? [new(ArgumentOrder.Help, "Describes a command or a topic."), new(ArgumentOrder.VersionWord, "Shows what this command is.")]
        : [];

    private static IEnumerable<Candidate> Topics(PartialLine line) =>
        line.Command is RootCommand ? HelpTopic.All.Select(topic => new Candidate(topic.Name, HelpText.FirstSentence(topic.Summary))) : [];

    private static IEnumerable<Candidate> OfOptions(PartialLine line) => line.Options()
        .Where(option => !IsExcluded(option.Name, line.Given))
        .Where(option => option.Name != ArgumentOrder.Version || line.Command is RootCommand)
        .OrderByDescending(option => line.Command is CommandDefinition && option.Required)
        .Select(option => new Candidate(option.Name, HelpText.FirstSentence(option.Description)));

    private static bool IsExcluded(string name, IReadOnlyCollection<string> given) =>
        given.Contains(name) || Alternatives.Any(names => names.Contains(name) && names.Any(given.Contains));

    private Suggestions Values(PartialLine line, Symbol? symbol, string typed, string before)
    {
        if (symbol is null)
        {
            return Suggestions.None;
        }

        var values = new ValueSource(world, line);
        return ValueSource.IsPath(symbol)
            ? Suggestions.Files
            : new([.. values.Get(symbol, typed).Distinct(StringComparer.Ordinal).Select(value => new Candidate($"{before}{value}"))]);
    }
}
