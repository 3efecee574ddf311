using System.CommandLine;
using System.CommandLine.Parsing;
using Kucoin.Cli.Help;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli;

/// <summary>Explains what is wrong with a command line: the wrong word, and the word that was probably meant.</summary>
internal static class ParseErrors
{
    /// <summary>The explanation; <see langword="null"/> if the command line is valid.</summary>
    public static string? Explain(ParseResult line)
    {
        var command = line.CommandResult.Command;
        return command is not CommandDefinition && line.UnmatchedTokens is [var first, ..] && !first.StartsWith('-')
                ? $"{WithoutCommand(line)} {Help(line)}"
            : UnknownOption(line) is { } unknown
                ? $"There is no option '{TableText.Harmless(unknown)}'.{Suggestion.DidYouMean(unknown, OptionsOf(command))} {Help(line)}"
            : command is not CommandDefinition ? $"{WithoutCommand(line)} {Help(line)}"
            : line.UnmatchedTokens.Count > 0 ? $"{TooMany(line, (CommandDefinition)command)} {Help(line)}"
            : line.Errors.Count > 0 ? $"{TableText.Harmless(string.Join(' ', line.Errors.Select(Sentence).Distinct()))} {Help(line)}"
            : null;
    }

    /// <summary>
    /// The explanation of a request for help on an unknown command or topic; <see langword="null"/> if there is help for the line.
    /// </summary>
    public static string? ExplainHelp(ParseResult line) =>
        line.CommandResult.Command is var command and not CommandDefinition { Subcommands.Count: 0 }
        && line.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? command is RootCommand && Suggestion.Find(word, HelpTopic.All.Select(topic => topic.Name)) is { } topic
                ? $"There is no command or topic '{TableText.Harmless(word)}'. "
                    + $"Did you mean 'kucoin {ArgumentOrder.Help} {topic}'? {Help(line)}"
                : $"{WithoutCommand(line)} {Help(line)}"
            : null;

    /// <summary>
    /// Finds a misspelled option. The parser accepts it as a value where one is allowed, and the command would use it. The value after it
    /// can be a secret.
    /// </summary>
    private static string? UnknownOption(ParseResult line) => line.Tokens
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        ?.Value.Split('=', ':')[0];

    private static IEnumerable<string> OptionsOf(Command command) => command.Options.Select(option => option.Name);

    private static string WithoutCommand(ParseResult line)
    {
        var group = line.CommandResult.Command;
        var names = group.Subcommands.Select(child => child.Name).ToArray();
        if (line.UnmatchedTokens is [var word, ..])
        {
            var named = IsBesideSecret(line, group) && Suggestion.Find(word, names) is null
                ? "There is no such command."
                : $"There is no command '{TableText.Harmless($"{Below(line)}{word}")}'.";
            return $"{named}{Suggest(line, group, names, word)}";
        }

        return $"The command is missing: '{Path(line)}' takes one of {string.Join(", ", names)}.";
    }

    /// <summary>
    /// Whether the wrong word can be a misplaced secret: the group has commands that take one, or the line names one of them.
    /// </summary>
    private static bool IsBesideSecret(ParseResult line, Command group)
    {
        var taking = SecretCommands(group).ToArray();
        return group is RootCommand ? taking.Any(command => line.UnmatchedTokens.Contains(command.Name)) : taking.Length > 0;
    }

    private static IEnumerable<Command> SecretCommands(Command command) =>
        command.Subcommands.SelectMany(SecretCommands).Concat(command is CommandDefinition { TakesSecret: true } ? [command] : []);

    /// <summary>Suggests a command of the group with a similar name, or a command of another group with the same name.</summary>
    private static string Suggest(ParseResult line, Command group, string[] names, string word)
    {
        if (Suggestion.Find(word, names) is { } similar)
        {
            return $" Did you mean '{Path(line)} {similar}'?";
        }

        var elsewhere = CommandTree.All.Select(verb => verb.Path).Where(path => path.Split(' ')[^1] == word).ToArray();
        return elsewhere.Length > 0
            ? $" Did you mean {string.Join(" or ", elsewhere.Select(path => $"'kucoin {path}'"))}?"
            : group is RootCommand ? "" : $" '{Path(line)}' takes one of {string.Join(", ", names)}.";
    }

    private static string TooMany(ParseResult line, CommandDefinition command) => command switch
    {
        { TakesSecret: true } => "There are too many arguments.",
        { Subcommands.Count: > 0 } => WithoutCommand(line),
        _ => $"There is one argument too many: '{TableText.Harmless(line.UnmatchedTokens[0])}'.",
    };

    private static string Sentence(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult { Option: var option } } => Missing(option),
        OptionResult { Option: var option, Tokens.Count: 0, Implicit: false } when option is not Option<bool> => Missing(option),
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => Missing(argument),
        CommandResult { Command: var command } result when command.Arguments.FirstOrDefault(argument => IsMissing(result, argument))
            is { } argument && error.Message.Contains("argument missing", StringComparison.Ordinal) => Missing(argument),
        _ => error.Message,
    };

    private static bool IsMissing(CommandResult line, Argument argument) =>
        argument.Arity.MinimumNumberOfValues > 0 && line.GetResult(argument) is not { Tokens.Count: > 0 };

    private static string Missing(Option option) =>
        $"The value of {option.Name} is missing{(option.HelpName is { Length: > 0 } name ? $": {option.Name} {name}" : "")}.";

    private static string Missing(Argument argument) => $"The argument {argument.Name} is missing: {argument.Description}";

    private static string Help(ParseResult line) => $"Try '{Path(line)} --help'.";

    private static string Below(ParseResult line) => line.CommandResult.Command is RootCommand ? "" : $"{Path(line)["kucoin ".Length..]} ";

    private static string Path(ParseResult line)
    {
        var names = new Stack<string>();
        for (var command = line.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            names.Push(command.Command is RootCommand ? "kucoin" : command.Command.Name);
        }

        return string.Join(' ', names);
    }
}
