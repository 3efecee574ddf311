using System.Diagnostics;
using System.Globalization;

namespace Kucoin.Client;

/// <summary>A KuCoin API key with its secret and passphrase. <see cref="ToString"/> shows none of the three.</summary>
[DebuggerDisplay("KucoinCredentials (hidden)")]
public sealed class KucoinCredentials
{
    /// <summary>Creates credentials from the three parts of an API key.</summary>
    /// <param name="key">The API key.</param>
    /// <param name="secret">The secret of the key.</param>
    /// <param name="passphrase">The passphrase that was chosen when the key was created, as plain text.</param>
    /// <exception cref="ArgumentException">
    /// A part is empty, or contains a control character; or the key contains a character that is not visible ASCII.
    /// </exception>
    public KucoinCredentials(string key, string secret, string passphrase)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        ArgumentException.ThrowIfNullOrWhiteSpace(passphrase);
        if (key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("The API key contains characters that are not visible ASCII.", nameof(key));
        }

        ThrowIfControlCharacter(secret, nameof(secret));
        ThrowIfControlCharacter(passphrase, nameof(passphrase));
        Key = key;
        Secret = secret;
        Passphrase = passphrase;
    }

    /// <summary>
    /// The fingerprint that identifies this key in journals and in <see cref="Results.KucoinError.OutcomeUnknown"/>: the first 16
    /// hexadecimal digits of the key's SHA-256 hash. The key cannot be recovered from it.
    /// </summary>
    public string KeyId => field ??= Journals.KeyId.Compute(Key);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Key { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Secret { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Passphrase { get; }

    /// <summary>
    /// When the key expires, if known: requests are not signed with an expired key. Default: <see langword="null"/>, not known.
    /// </summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    internal string ExpiredMessage => string.Create(
        CultureInfo.InvariantCulture, $"The API key expired at {ExpiresAt?.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}. Create a new one.");

    internal bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;

    internal bool IsSameAs(KucoinCredentials other) => (Key, Secret, Passphrase, ExpiresAt)
        == (other.Key, other.Secret, other.Passphrase, other.ExpiresAt);

    /// <summary>
    /// Reads the credentials from <c>KUCOIN_API_KEY</c>, <c>KUCOIN_API_SECRET</c> and <c>KUCOIN_API_PASSPHRASE</c>, or returns
    /// <see langword="null"/> when none of the three is set.
    /// </summary>
    /// <exception cref="InvalidOperationException">Some of the three are set and some are not.</exception>
    public static KucoinCredentials? FromEnvironment() => KucoinVariables.Credentials();

    /// <summary>A line break at the end is usual in a file with a secret, and would make every signature invalid.</summary>
    private static void ThrowIfControlCharacter(string part, string name)
    {
        if (part.Any(char.IsControl))
        {
            throw new ArgumentException("It contains a line break or another control character.", name);
        }
    }

    /// <summary>Returns a placeholder that does not contain the credentials.</summary>
    public override string ToString() => "KucoinCredentials (hidden)";
}
