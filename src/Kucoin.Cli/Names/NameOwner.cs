using Kucoin.Cli.Input;

namespace Kucoin.Cli.Names;

/// <summary>The exchange and the key that names belong to, so that the names of one fund are not offered for another.</summary>
/// <param name="Exchange">The host and port of the exchange.</param>
/// <param name="Key">The fingerprint of the API key; empty for public data.</param>
internal sealed record NameOwner(string Exchange, string Key)
{
    /// <summary>The owner of the public data of the same exchange.</summary>
    public NameOwner Public => this with { Key = "" };

    public static NameOwner From(Access access) => new(access.Environment.Spot.Authority, access.Credentials?.KeyId ?? "");
}
