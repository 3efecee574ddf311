using Kucoin.Client;

namespace Kucoin.Treasury.Accounts;

/// <summary>A profile: an API key under a name of your own, with the exchange that it belongs to. The key is never printed.</summary>
/// <param name="Name">The name; see <see cref="IsValidName"/>.</param>
/// <param name="Environment">The exchange.</param>
/// <param name="Credentials">The API key with its secret and passphrase.</param>
public sealed record Profile(string Name, KucoinEnvironment Environment, KucoinCredentials Credentials)
{
    /// <summary>The rule for names, in words, for messages and help.</summary>
    public const string AllowedName = "1 to 64 letters, digits, dashes, dots and underscores";

    private const int LongestName = 64;

    /// <summary>Whether a text can be the name of a profile: 1 to 64 ASCII letters, digits, dashes, dots and underscores.</summary>
    /// <param name="name">The text.</param>
    public static bool IsValidName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= LongestName
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');
    }
}
