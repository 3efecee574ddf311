using Kucoin.Catalog;
using Kucoin.Client.Journals;

namespace Kucoin.Client;

/// <summary>The base addresses of the exchange.</summary>
public sealed record KucoinEnvironment
{
    private KucoinEnvironment(Uri spot, Uri futures)
    {
        Spot = spot;
        Futures = futures;
    }

    /// <summary>The live exchange: <c>https://api.kucoin.com</c> and <c>https://api-futures.kucoin.com</c>.</summary>
    public static KucoinEnvironment Live { get; } = new(new("https://api.kucoin.com/"), new("https://api-futures.kucoin.com/"));

    /// <summary>The base address for accounts, funding, sub-accounts, margin and market data.</summary>
    public Uri Spot { get; }

    /// <summary>The base address for futures.</summary>
    public Uri Futures { get; }

    /// <summary>Whether every address is a loopback address, so that no real funds can be moved.</summary>
    public bool IsLoopback => Spot.IsLoopback && Futures.IsLoopback;

    /// <summary>Creates an environment with one address for all endpoints, for example the address of a local exchange.</summary>
    /// <exception cref="ArgumentException">
    /// The address is not http or https, has a path, or is plain http to another machine. Plain http would expose signed requests on the
    /// network.
    /// </exception>
    public static KucoinEnvironment FromAddress(Uri address) => FromAddress(address, address);

    /// <summary>Creates an environment with one address for spot and one for futures.</summary>
    /// <inheritdoc cref="FromAddress(Uri)"/>
    public static KucoinEnvironment FromAddress(Uri spot, Uri futures) => new(Checked(spot), Checked(futures));

    /// <summary>Reads the address from <c>KUCOIN_API_ENDPOINT</c>, or returns <see cref="Live"/> when it is not set.</summary>
    /// <exception cref="InvalidOperationException">The value is not an absolute URI.</exception>
    /// <exception cref="ArgumentException">The address is not allowed, see <see cref="FromAddress(Uri)"/>.</exception>
    public static KucoinEnvironment FromEnvironment() => KucoinVariables.Environment();

    /// <summary>
    /// Whether an address, for example the address in a journal entry, belongs to this exchange. Only host and port are compared. All
    /// loopback names count as one host, and so do the two hosts of the live exchange.
    /// </summary>
    public bool IsExchangeAt(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return ExchangeAddress.AreSame(Spot, address);
    }

    internal Uri this[KucoinHost host] => host == KucoinHost.Futures ? Futures : Spot;

    private static Uri Checked(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException(
                "The address of an exchange must start with https:// (or http:// for a loopback address).", nameof(address));
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new ArgumentException(
                $"Plain http to {address.Host} is not allowed: it would expose signed requests. Use https or a loopback address.",
                nameof(address));
        }

        return address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address
            : throw new ArgumentException(
                "The address of an exchange must not contain a path, a query or user information.", nameof(address));
    }
}
