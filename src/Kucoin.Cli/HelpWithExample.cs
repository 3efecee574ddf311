using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kucoin.Cli;

/// <summary>The standard help followed by an example command line.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    private const string ExitCodes =
        """
        Exit codes:
          0 done                     5 the result is a part of the whole
          1 unexpected               6 it may have happened, or did and could not be printed: look before you repeat it
          2 usage                    7 the exchange is unreachable, or takes no more requests for now
          3 refused by the exchange  8 a check failed
          4 credentials, permission  9 refused here, nothing was sent: you said no, or a guard did
          130 interrupted


        """;

    private readonly HelpAction _usual = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exit = _usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(parseResult.CommandResult.Command switch
        {
            CommandDefinition verb => $"Example:\n  {verb.Example}\n\n",
            RootCommand => ExitCodes,
            _ => "",
        });
        return exit;
    }
}
