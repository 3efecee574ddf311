using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Help;

/// <summary>The standard help followed by an example command line.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Writes the help, as wide as the terminal.</summary>
    public static int Write(ParseResult line, Terminal terminal)
    {
        var usual = new HelpAction { MaxWidth = terminal.OutIsTerminal ? terminal.Width : Terminal.UsualWidth };
        line.InvocationConfiguration.Output = terminal.Out;
        var exit = usual.Invoke(line);
        switch (line.CommandResult.Command)
        {
            case CommandDefinition verb:
                terminal.Out.WriteLine("Example:");
                terminal.WriteSentence($"  {verb.Example}", hanging: 4);
                terminal.Out.WriteLine();
                break;
            case RootCommand:
                WriteSection(terminal, "Exit codes:", ExitCodeList.All);
                WriteSection(
                    terminal,
                    "Topics:",
                    HelpTopic.All.Select(topic => new HelpEntry($"kucoin {ArgumentOrder.Help} {topic.Name}", topic.Summary)));
                break;
        }

        return exit;
    }

    public override int Invoke(ParseResult parseResult) => throw new NotSupportedException("The help needs a terminal: call Write.");

    private static void WriteSection(Terminal terminal, string heading, IEnumerable<HelpEntry> entries)
    {
        terminal.Out.WriteLine(heading);
        foreach (var (name, text) in entries)
        {
            terminal.WriteSentence($"  {name} {text}", hanging: 4);
        }

        terminal.Out.WriteLine();
    }
}
