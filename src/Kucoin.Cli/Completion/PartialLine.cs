using System.CommandLine;

namespace Kucoin.Cli.Completion;

/// <summary>The words before the incomplete one, assigned to commands, options and arguments.</summary>
internal sealed class PartialLine
{
    private const string EndOfOptions = "--";

    private readonly Dictionary<string, string?> _given = new(StringComparer.Ordinal);

    /// <summary>The command that the words name.</summary>
    public Command Command { get; private set; } = CommandTree.Root;

    /// <summary>Whether the line asks for help on a command or a topic.</summary>
    public bool IsHelp { get; private set; }

    /// <summary>The number of arguments of the command.</summary>
    public int Arguments { get; private set; }

    /// <summary>Whether only arguments can follow.</summary>
    public bool IsAfterEnd { get; private set; }

    /// <summary>The option whose value is the next word.</summary>
    public string? Pending { get; private set; }

    /// <summary>The options on the line.</summary>
    public IReadOnlyCollection<string> Given => _given.Keys;

    public static PartialLine Parse(IReadOnlyList<string> words)
    {
        var line = new PartialLine();
        foreach (var (index, word) in words.Index())
        {
            line.Add(word, isFirst: index == 0);
        }

        return line;
    }

    /// <summary>The value of an option; <see langword="null"/> if it has none.</summary>
    public string? ValueOf(string option) => _given.GetValueOrDefault(option);

    /// <summary>The option of the command. If the command is not complete, an option of that name of any command below it.</summary>
    public Option? FindOption(string name) => Options().FirstOrDefault(option => option.Name == name);

    /// <summary>The options that the command takes, or that a command below it takes, each name once.</summary>
    public IEnumerable<Option> Options() => (Command is CommandDefinition
            ? Command.Options
            : Below(Command).SelectMany(verb => verb.Options))
        .Concat(CommandTree.Root.Options)
        .Where(option => !option.Hidden)
        .DistinctBy(option => option.Name);

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(child => Below(child).Prepend(child));

    private void Add(string word, bool isFirst)
    {
        if (Pending is { } option)
        {
            _given[option] = word;
            Pending = null;
        }
        else if (IsAfterEnd)
        {
            Arguments++;
        }
        else if (word == EndOfOptions)
        {
            IsAfterEnd = true;
        }
        else if (word.StartsWith('-'))
        {
            AddOption(word);
        }
        else if (isFirst && word == ArgumentOrder.Help)
        {
            IsHelp = true;
        }
        else if (Arguments == 0 && Command.Subcommands.FirstOrDefault(child => child.Name == word) is { } child)
        {
            Command = child;
        }
        else
        {
            Arguments++;
        }
    }

    private void AddOption(string word)
    {
        var separator = word.IndexOfAny(['=', ':']);
        var name = separator < 0 ? word : word[..separator];
        _given[name] = separator < 0 ? null : word[(separator + 1)..];
        Pending = separator < 0 && FindOption(name) is { } option && TakesValue(option) ? name : null;
    }

    private static bool TakesValue(Option option) => option is not Option<bool> && option.Arity.MaximumNumberOfValues > 0;
}
