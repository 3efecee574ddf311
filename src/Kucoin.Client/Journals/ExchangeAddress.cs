using System.Net;

namespace Kucoin.Client.Journals;

/// <summary>The one rule for which addresses lead to the same exchange: what was sent to one of them has its rows at all of them.</summary>
internal static class ExchangeAddress
{
    private const string Localhost = "localhost";

    private static readonly string[] LiveHosts = [KucoinEnvironment.Live.Spot.IdnHost, KucoinEnvironment.Live.Futures.IdnHost];

    /// <summary>
    /// Whether both lead to one exchange. Only host and port count: the names of this machine are one host, and the addresses of the live
    /// exchange are one.
    /// </summary>
    public static bool AreSame(Uri one, Uri other) => one.Port == other.Port && GetHost(one) == GetHost(other);

    /// <summary>The address as sentences name it.</summary>
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
