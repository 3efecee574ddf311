using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kucoin.Cli;

/// <summary>The usual help, and a command line that works.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exit = _usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {verb.Example}\n");
        }

        return exit;
    }
}
