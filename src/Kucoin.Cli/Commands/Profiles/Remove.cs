namespace Kucoin.Cli.Commands.Profiles;

/// <summary><c>kucoin profiles remove</c></summary>
internal static class Remove
{
    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "remove",
        "Removes a stored API key. It stays valid at KuCoin until you delete it there.",
        "kucoin profiles remove desk1",
        [ProfileRows.Existing],
        (world, line, ct) =>
        {
            world.Profiles.Remove(line.GetValue(ProfileRows.Existing)!);
            return Task.FromResult(ExitCodes.Done);
        });
}
