using Kucoin.Client;

namespace Kucoin.Cli.Profiles;

/// <summary>An API key under a name, and the exchange it belongs to.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Environment">The exchange.</param>
/// <param name="Credentials">The key with its secret and passphrase.</param>
internal sealed record Profile(string Name, KucoinEnvironment Environment, KucoinCredentials Credentials)
{
    public const string AllowedName = "1 to 64 letters, digits, dashes, dots and underscores";

    private const int LongestName = 64;

    public static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');
}
