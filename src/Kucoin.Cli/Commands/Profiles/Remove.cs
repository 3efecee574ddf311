namespace Kucoin.Cli.Commands.Profiles;

/// <summary><c>kucoin profiles remove</c></summary>
internal static class Remove
{
    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "remove",
        "Forgets an API key. KuCoin still knows it: delete it there if nobody shall use it.",
        "kucoin profiles remove desk1",
        [ProfileRows.Name],
        (world, line, ct) =>
        {
            world.Profiles.Remove(line.GetValue(ProfileRows.Name)!);
            return Task.FromResult(ExitCodes.Done);
        });
}
