using System.Diagnostics;

namespace Kucoin.Treasury.Accounts;

/// <summary>The three parts of an API key, to be stored by <see cref="ProfileStore.Add"/>. None of them is ever printed.</summary>
[DebuggerDisplay("NewProfile (hidden)")]
public sealed record NewProfile
{
    /// <summary>The API key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Key { get; init; }

    /// <summary>The secret of the key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Secret { get; init; }

    /// <summary>The passphrase given when the key was created, unencrypted.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Passphrase { get; init; }

    /// <summary>
    /// The address of the exchange, for example <c>http://127.0.0.1:8080</c>; <see langword="null"/>, the default, for the live one.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>Returns a text without the key.</summary>
    public override string ToString() => "NewProfile (hidden)";
}
