using Kucoin.Client;

namespace Kucoin.Cli.Profiles;

/// <summary>Which exchange a verb talks to, and with which key.</summary>
/// <param name="Environment">The exchange.</param>
/// <param name="Credentials">The key; none where nothing is signed.</param>
internal sealed record Access(KucoinEnvironment Environment, KucoinCredentials? Credentials)
{
    private const string NoCredentials =
        "There are no credentials. Set KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE, name a profile with --profile "
        + "('kucoin profiles add NAME' makes one), or add --demo to try it on a local exchange with made-up funds.";

    public static Access Of(Profile profile) => new(profile.Environment, profile.Credentials);

    /// <summary>
    /// A profile named on the command line comes first and brings its own exchange; then the credentials in the environment; then the
    /// profile
    /// named there.
    /// </summary>
    public static Access For(World world, string? profile, bool isShown, bool isSigned)
    {
        if (profile is not null)
        {
            return Of(world.Profiles.Get(profile));
        }

        if (isShown)
        {
            return new(Address(world), new("shown", "shown", "shown"));
        }

        if (!isSigned)
        {
            return new(Address(world), Credentials: null);
        }

        return Credentials(world) is { } credentials ? new(Address(world), credentials)
            : world.ProfileName() is { } name ? Of(world.Profiles.Get(name))
            : throw new Failure(Exit.Credentials, NoCredentials);

        static KucoinCredentials? Credentials(World world)
        {
            try
            {
                return world.Credentials();
            }
            catch (Exception incomplete) when (incomplete is InvalidOperationException or ArgumentException)
            {
                throw new Failure(Exit.Credentials, Failure.Sentence(incomplete));
            }
        }
    }

    private static KucoinEnvironment Address(World world)
    {
        try
        {
            return world.Exchange();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            throw Failure.Usage($"KUCOIN_API_ENDPOINT: {Failure.Sentence(wrong)}");
        }
    }
}
