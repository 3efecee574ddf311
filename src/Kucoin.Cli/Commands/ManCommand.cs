using Kucoin.Cli.Help;

namespace Kucoin.Cli.Commands;

/// <summary><c>kucoin man</c></summary>
internal static class ManCommand
{
    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "man",
        "Prints the manual page kucoin(1) in roff, for 'man -l -' or a folder of manual pages.",
        "kucoin man",
        [],
        (world, line, ct) =>
        {
            world.Terminal.Out.Write(ManPage.Write());
            return Task.FromResult(ExitCodes.Done);
        });
}
