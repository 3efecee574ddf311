using System.Diagnostics;

namespace Kucoin.Client;

/// <summary>An API key of KuCoin with its secret and passphrase. It never prints any of the three.</summary>
[DebuggerDisplay("KucoinCredentials (hidden)")]
public sealed class KucoinCredentials
{
    /// <summary>Takes the three parts that KuCoin shows when a key is made.</summary>
    /// <param name="key">The API key.</param>
    /// <param name="secret">The secret of the key.</param>
    /// <param name="passphrase">The passphrase given when the key was made, in the clear.</param>
    /// <exception cref="ArgumentException">A part is empty, or holds a character that an HTTP header cannot carry.</exception>
    public KucoinCredentials(string key, string secret, string passphrase)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        ArgumentException.ThrowIfNullOrWhiteSpace(passphrase);
        if (key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("An API key holds visible ASCII characters only.", nameof(key));
        }

        Key = key;
        Secret = secret;
        Passphrase = passphrase;
    }

    /// <summary>
    /// What tells this key from others in journals and in <see cref="Results.KucoinError.OutcomeUnknown"/>: the first 16 hexadecimal digits
    /// of the key's SHA-256. The key cannot be had back from it.
    /// </summary>
    public string KeyId => field ??= Journals.KeyId.Compute(Key);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Key { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Secret { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Passphrase { get; }

    /// <summary>
    /// The credentials in <c>KUCOIN_API_KEY</c>, <c>KUCOIN_API_SECRET</c> and <c>KUCOIN_API_PASSPHRASE</c>,
    /// or <see langword="null"/> when none of the three is set.
    /// </summary>
    /// <exception cref="InvalidOperationException">Some of the three are set and some are not.</exception>
    public static KucoinCredentials? FromEnvironment() => KucoinVariables.Credentials();

    /// <summary>Says that the credentials are hidden.</summary>
    public override string ToString() => "KucoinCredentials (hidden)";
}
