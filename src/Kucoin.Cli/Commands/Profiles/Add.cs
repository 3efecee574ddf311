using System.CommandLine;
using Kucoin.Cli.Diagnosis;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli.Commands.Profiles;

/// <summary><c>kucoin profiles add</c></summary>
internal static class Add
{
    private static readonly Option<string> Endpoint = Options.Text(
        "--endpoint", "URL", "The address of an exchange other than the live one, for example of 'kucoin emulator'.");

    private static readonly Option<bool> NoCheck = Options.Flag(
        "--no-check", "Store the key without asking the exchange whether it accepts it.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "add",
        "Stores an API key under a name. Asks for key, secret and passphrase, or reads them from standard input, one per line. A key that "
        + "the exchange does not accept is not stored.",
        "kucoin profiles add desk1 < three-lines.txt",
        [ProfileRows.Name, Endpoint, NoCheck],
        Store).WithSecret();

    private static async Task<int> Store(CommandEnvironment world, ParseResult line, CancellationToken ct)
    {
        var (name, endpoint) = (line.GetValue(ProfileRows.Name)!, line.GetValue(Endpoint));
        Require(world.Profiles, name, endpoint);
        var profile = new NewProfile
        {
            Key = await Secret(world.Terminal, "API key", ct),
            Secret = await Secret(world.Terminal, "secret", ct),
            Passphrase = await Secret(world.Terminal, "passphrase", ct),
            Endpoint = endpoint,
        };
        if (!line.GetValue(NoCheck))
        {
            await Check(world, ProfileStore.Create(name, profile), ct);
        }

        world.Profiles.Add(name, profile);
        world.Terminal.Error.WriteLine($"Profile '{name}' is stored in {world.Profiles.Path}.");
        return ExitCodes.Done;
    }

    /// <summary>Checks what is known before the key is asked for.</summary>
    private static void Require(ProfileStore profiles, string name, string? endpoint)
    {
        profiles.RequireFree(name);
        _ = ProfileStore.Create(name, new() { Key = "key", Secret = "secret", Passphrase = "passphrase", Endpoint = endpoint });
    }

    /// <summary>Asks the exchange for the key, and shows what it may do.</summary>
    private static async Task Check(CommandEnvironment world, Profile profile, CancellationToken ct)
    {
        await using var session = Session.Create(Access.FromProfile(profile), world, showing: null, "Checking the key");
        session.Progress.Start();
        var key = await session.Client.SpotApi.Account.GetApiKeyInfoAsync(ct);
        if (!key.Success)
        {
            throw new CliException(
                ExitCodes.FromError(key.Error),
                $"Nothing was stored, because the key could not be checked at {profile.Environment.Spot.Authority}. "
                + $"{CliException.Sentence(key.Error)} Add {NoCheck.Name} to store it all the same.");
        }

        CheckResult[] found = [KeyChecks.Owner(key.Data), KeyChecks.Permissions(key.Data), KeyChecks.Whitelist(key.Data, address: null)];
        foreach (var result in found)
        {
            world.Terminal.Error.WriteLine(TableText.Harmless($"{result.Found} {result.Advice}".TrimEnd()));
        }
    }

    private static async Task<string> Secret(Terminal terminal, string name, CancellationToken ct) =>
        terminal.CanAsk
            ? await terminal.AskSecret(name, ct)
            : await terminal.ReadLine(ct)
            ?? throw CliException.Usage($"The {name} is missing: give API key, secret and passphrase on standard input, one per line.");
}
