using System.CommandLine;

namespace Kucoin.Cli;

/// <summary>A group of commands: the first word of a command line.</summary>
internal sealed class CommandGroup : Command
{
    public CommandGroup(string name, string summary, params ReadOnlySpan<Command> verbs)
        : base(name, summary)
    {
        foreach (var verb in verbs)
        {
            Add(verb);
        }
    }
}
