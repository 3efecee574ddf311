using System.CommandLine;
using Kucoin.Cli.Completion;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands;

/// <summary><c>kucoin completion</c></summary>
internal static class CompletionCommand
{
    private static readonly Argument<string> Shell = Options.OneOfArgument(
        "SHELL", "The shell.", [.. CompletionScript.Shells.Select(shell => (shell, shell))]);

    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "completion",
        "Prints a script that completes command lines in a shell. To install it, run in "
        + string.Join("; in ", CompletionScript.Installing.Select(way => $"{way.Shell}: {way.Line}")) + ".",
        "kucoin completion bash",
        [Shell],
        (world, line, ct) =>
        {
            world.Terminal.Out.Write(CompletionScript.Read(line.GetValue(Shell)!));
            return Task.FromResult(ExitCodes.Done);
        });
}
