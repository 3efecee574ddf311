using System.Net;

namespace Kucoin.Client.Http;

/// <summary>
/// The system proxy, bypassed for loopback addresses. Plain http is allowed to a loopback address because the traffic stays on this
/// machine; a proxy would break that.
/// </summary>
internal sealed class LoopbackProxyBypass(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials { get => proxy.Credentials; set => proxy.Credentials = value; }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
