using System.Net;

namespace Kucoin.Client.Journals;

/// <summary>Determines which addresses belong to the same exchange. Requests sent to one of them are visible at all of them.</summary>
internal static class ExchangeAddress
{
    private const string Localhost = "localhost";

    private static readonly string[] LiveHosts = [KucoinEnvironment.Live.Spot.IdnHost, KucoinEnvironment.Live.Futures.IdnHost];

    /// <summary>
    /// Whether two addresses belong to the same exchange. Only host and port are compared; all loopback names count as one host, and so do
    /// the addresses of the live exchange.
    /// </summary>
    public static bool AreSame(Uri one, Uri other) => one.Port == other.Port && GetHost(one) == GetHost(other);

    /// <summary>The name of the address in messages.</summary>
    public static string GetName(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static string GetHost(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        return LiveHosts.Contains(host) ? LiveHosts[0] : IsThisMachine(host) ? Localhost : host;
    }

    private static bool IsThisMachine(string host) =>
        host == Localhost
        || host.EndsWith($".{Localhost}", StringComparison.Ordinal)
        || (IPAddress.TryParse(host, out var ip) && (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
}
