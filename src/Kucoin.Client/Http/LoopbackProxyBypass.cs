using System.Net;

namespace Kucoin.Client.Http;

/// <summary>
/// The proxy of this machine for everything but the machine itself: plain http to a loopback address is allowed because nobody stands
/// between, and a proxy would.
/// </summary>
internal sealed class LoopbackProxyBypass(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials { get => proxy.Credentials; set => proxy.Credentials = value; }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
