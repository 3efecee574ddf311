using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Profiles;

/// <summary><c>kucoin profiles list</c></summary>
internal static class List
{
    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "list",
        "Lists the profiles and their exchanges, without secrets.",
        "kucoin profiles list",
        [CommonOptions.Json, CommonOptions.Csv],
        (world, line, ct) => Task.FromResult(
            new Report(world.Terminal, CommandDefinition.GetFormat(line)).Rows(ProfileRows.Columns, world.Profiles.List())));
}
