using Kucoin.Catalog;
using Kucoin.Client.Journals;

namespace Kucoin.Client;

/// <summary>Where the exchange is.</summary>
public sealed record KucoinEnvironment
{
    private KucoinEnvironment(Uri spot, Uri futures)
    {
        Spot = spot;
        Futures = futures;
    }

    /// <summary>The live exchange: <c>https://api.kucoin.com</c> and <c>https://api-futures.kucoin.com</c>.</summary>
    public static KucoinEnvironment Live { get; } = new(new("https://api.kucoin.com/"), new("https://api-futures.kucoin.com/"));

    /// <summary>The address of accounts, funding, sub-accounts, margin and market data.</summary>
    public Uri Spot { get; }

    /// <summary>The address of futures.</summary>
    public Uri Futures { get; }

    /// <summary>Whether every address leads to this machine, so that nothing real can be moved.</summary>
    public bool IsLoopback => Spot.IsLoopback && Futures.IsLoopback;

    /// <summary>One address for everything, for example that of a local exchange.</summary>
    /// <exception cref="ArgumentException">
    /// The address is not http or https, has a path, or is plain http to another machine, which would show the signed requests to
    /// everybody between.
    /// </exception>
    public static KucoinEnvironment FromAddress(Uri address) => FromAddress(address, address);

    /// <summary>One address for spot and another for futures.</summary>
    /// <inheritdoc cref="FromAddress(Uri)"/>
    public static KucoinEnvironment FromAddress(Uri spot, Uri futures) => new(Checked(spot), Checked(futures));

    /// <summary>The address in <c>KUCOIN_API_ENDPOINT</c>, or <see cref="Live"/> when it is not set.</summary>
    /// <exception cref="InvalidOperationException">It is no address.</exception>
    /// <exception cref="ArgumentException">The address is refused, see <see cref="FromAddress(Uri)"/>.</exception>
    public static KucoinEnvironment FromEnvironment() => KucoinVariables.Environment();

    /// <summary>
    /// Whether an address, for example that of an entry in a journal, leads to this exchange. Only host and port count: all names of this
    /// machine are one host, and so are the two of the live exchange.
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
            throw new ArgumentException("The address of an exchange starts with https:// (or http:// on this machine).", nameof(address));
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new ArgumentException(
                $"Plain http to {address.Host} is refused: signed requests would be readable on the way. Use https, or a loopback address.",
                nameof(address));
        }

        return address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address
            : throw new ArgumentException("The address of an exchange has neither a path, a query nor a user.", nameof(address));
    }
}
