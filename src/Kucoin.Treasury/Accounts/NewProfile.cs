using System.Diagnostics;

namespace Kucoin.Treasury.Accounts;

/// <summary>What <see cref="ProfileStore.Add"/> keeps under a name: the three parts of an API key. It never prints any of them.</summary>
[DebuggerDisplay("NewProfile (hidden)")]
public sealed record NewProfile
{
    /// <summary>The API key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Key { get; init; }

    /// <summary>The secret of the key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Secret { get; init; }

    /// <summary>The passphrase given when the key was made, in the clear.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Passphrase { get; init; }

    /// <summary>
    /// The address of the exchange, for example <c>http://127.0.0.1:8080</c>; <see langword="null"/>, the default, for the live one.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>Says that the parts are hidden.</summary>
    public override string ToString() => "NewProfile (hidden)";
}
