using System.CommandLine;

namespace Kucoin.Cli;

/// <summary>
/// Accepts the usual forms of a command line that the parser does not know: <c>help</c>, <c>version</c>, and options before the command.
/// </summary>
internal static class ArgumentOrder
{
    /// <summary>The word before a command or topic.</summary>
    public const string Help = "help";

    /// <summary>The word for <see cref="Version"/>.</summary>
    public const string VersionWord = "version";

    public const string Version = "--version";

    private const string HelpOption = "--help";
    private const string EndOfOptions = "--";

    /// <summary>Returns the arguments in the order that the parser expects.</summary>
    public static string[] Arrange(string[] args) => args switch
    {
        [] => [HelpOption],
        [Help, .. var command] => [.. command, HelpOption],
        [VersionWord or "-v" or "-V", .. var others] => [Version, .. others],
        _ => CommandFirst(args),
    };

    /// <summary>Moves the options before a command behind its arguments.</summary>
    private static string[] CommandFirst(string[] args)
    {
        Command command = CommandTree.Root;
        var (path, options) = (new List<string>(), new List<string>());
        var index = 0;
        while (index < args.Length && command is not CommandDefinition { Subcommands.Count: 0 } && args[index] != EndOfOptions)
        {
            var length = IsOption(args[index]) ? OptionLength(args.AsSpan(index)) : 1;
            if (IsOption(args[index]))
            {
                options.AddRange(args[index..(index + length)]);
            }
            else if (command.Subcommands.FirstOrDefault(child => child.Name == args[index]) is { } child)
            {
                command = child;
                path.Add(args[index]);
            }
            else
            {
                break;
            }

            index += length;
        }

        // Without a command, the parser reports the arguments as they are.
        return command is CommandDefinition ? [.. path, .. BeforeEnd(args[index..], options)] : args;
    }

    private static IEnumerable<string> BeforeEnd(string[] rest, List<string> options)
    {
        var end = Array.IndexOf(rest, EndOfOptions) is >= 0 and var found ? found : rest.Length;
        return rest[..end].Concat(options).Concat(rest[end..]);
    }

    private static bool IsOption(string argument) => argument.StartsWith('-');

    /// <summary>The number of arguments that an option consists of: two if it has a value that is not part of the first.</summary>
    private static int OptionLength(ReadOnlySpan<string> args)
    {
        var name = args[0];
        return args.Length > 1 && CommandTree.All.SelectMany(verb => verb.Definition.Options).FirstOrDefault(option => option.Name == name)
            is { } known and not Option<bool> ? 2 : 1;
    }
}
