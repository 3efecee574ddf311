using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Kucoin.Cli.Output;

namespace Kucoin.Cli;

/// <summary>The standard help followed by an example command line.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    /// <summary>The exit codes as in <see cref="Kucoin.Cli.ExitCodes"/>, with their meanings.</summary>
    private static readonly (int Code, string Meaning)[] Codes =
    [
        (ExitCodes.Done, "done"),
        (ExitCodes.Unexpected, "unexpected error"),
        (ExitCodes.Usage, "invalid command line"),
        (ExitCodes.Refused, "rejected by the exchange"),
        (ExitCodes.Credentials, "missing or invalid credentials, or missing permission"),
        (ExitCodes.Partial, "the output is incomplete, and says what is missing"),
        (ExitCodes.OutcomeUnknown, "sent, outcome unknown; or executed, but the output could not be written"),
        (ExitCodes.Unreachable, "the exchange is unreachable, or accepts no more requests for now"),
        (ExitCodes.CheckFailed, "a check failed"),
        (ExitCodes.RefusedHere, "not sent: you declined, or a check of the command or the library prevented it"),
        (ExitCodes.Interrupted, "interrupted"),
    ];

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
                terminal.Out.WriteLine("Exit codes:");
                foreach (var (code, meaning) in Codes)
                {
                    terminal.WriteSentence($"  {code} {meaning}", hanging: 4);
                }

                terminal.Out.WriteLine();
                break;
        }

        return exit;
    }

    public override int Invoke(ParseResult parseResult) => throw new NotSupportedException("The help needs a terminal: call Write.");
}
