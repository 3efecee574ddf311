using Kucoin.Cli.Output;

namespace Kucoin.Cli.Help;

/// <summary>A page of help that is not about one command.</summary>
/// <param name="Name">The word after <c>kucoin help</c>.</param>
/// <param name="Summary">What it lists, in a sentence.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record HelpTopic(string Name, string Summary, Func<CommandEnvironment, IReadOnlyList<HelpEntry>> Entries)
{
    private const int Indent = 4;

    public static IReadOnlyList<HelpTopic> All { get; } =
    [
        new("exit-codes", "What the exit code of a command says.", static _ => ExitCodeList.All),
        new("environment", "The environment variables that the command reads.", static _ => EnvironmentVariables.All),
        new("files", "The files that the command reads and writes.", UserFiles.Get),
    ];

    public static HelpTopic? Find(string name) => All.FirstOrDefault(topic => topic.Name == name);

    /// <summary>Writes the page.</summary>
    public int Write(CommandEnvironment world)
    {
        var terminal = world.Terminal;
        terminal.WriteSentence(Summary);
        foreach (var (name, text) in Entries(world))
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(TableText.Harmless(name));
            terminal.WriteSentence($"{new string(' ', Indent)}{text}", Indent);
        }

        return ExitCodes.Done;
    }
}

/// <summary>An entry of a page of help.</summary>
/// <param name="Name">Its name: an exit code, an environment variable, the path of a file.</param>
/// <param name="Text">What it means.</param>
internal sealed record HelpEntry(string Name, string Text);
