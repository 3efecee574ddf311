using Kucoin.Client;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli.Input;

/// <summary>The exchange that a command calls, and the key for it.</summary>
/// <param name="Environment">The exchange.</param>
/// <param name="Credentials">The key; <see langword="null"/> if nothing is signed.</param>
/// <param name="Source">Where the key was found.</param>
internal sealed record Access(KucoinEnvironment Environment, KucoinCredentials? Credentials, string Source)
{
    private const string OfEnvironment = "the environment";

    private const string Nowhere = "nowhere";

    private const string NoCredentials =
        "There are no credentials. Set KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE, name a profile with --profile "
        + "('kucoin profiles add NAME' creates one), or add --demo to try it on a local exchange with made-up funds.";

    /// <summary>The error to report if a required key was not found.</summary>
    public CliException? Lack { get; private init; }

    public static Access FromProfile(Profile profile) => new(profile.Environment, profile.Credentials, $"profile {profile.Name}");

    /// <summary>
    /// Resolves exchange and key. A profile named on the command line has precedence and defines the exchange; then the credentials in the
    /// environment variables; then the profile named in the environment variables.
    /// </summary>
    public static Access Resolve(CommandEnvironment world, string? profile, bool isShown, KeyUse key)
    {
        if (profile is not null)
        {
            return FromProfile(world.Profiles.Get(profile));
        }

        if (isShown)
        {
            return new(Address(world), new("shown", "shown", "shown"), Nowhere);
        }

        return key switch
        {
            KeyUse.None => new(Address(world), Credentials: null, Nowhere),
            KeyUse.IfThere => Find(world),
            _ => Find(world) is var found && found.Lack is { } lack ? throw lack : found,
        };
    }

    /// <summary>The exchange address of the environment variables.</summary>
    public static KucoinEnvironment Address(CommandEnvironment world)
    {
        try
        {
            return world.Exchange();
        }
        catch (ArgumentException refused)
        {
            throw CliException.Usage($"KUCOIN_API_ENDPOINT: {CliException.Sentence(refused)}");
        }
        catch (InvalidOperationException unreadable)
        {
            throw CliException.Usage(CliException.Sentence(unreadable));
        }
    }

    private static Access Find(CommandEnvironment world)
    {
        try
        {
            return world.Credentials() is { } credentials ? new(Address(world), credentials, OfEnvironment)
                : world.ProfileName() is { } name ? FromProfile(world.Profiles.Get(name))
                : Without(new(ExitCodes.Credentials, NoCredentials));
        }
        catch (Exception incomplete) when (incomplete is InvalidOperationException or ArgumentException)
        {
            return Without(new(ExitCodes.Credentials, CliException.Sentence(incomplete)));
        }

        Access Without(CliException lack) => new(Address(world), Credentials: null, Nowhere) { Lack = lack };
    }
}

/// <summary>Whether a command needs a key.</summary>
internal enum KeyUse
{
    /// <summary>No key: the command sends no signed request.</summary>
    None,

    /// <summary>A key is used if there is one.</summary>
    IfThere,

    /// <summary>A key is required.</summary>
    Needed,
}
