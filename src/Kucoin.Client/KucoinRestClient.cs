using Kucoin.Client.FuturesApi;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client;

/// <summary>
/// KuCoin over REST, for one API key. It is safe to use from many threads at once, and made to be kept as long as the program runs.
/// </summary>
public sealed class KucoinRestClient : IKucoinRestClient, IDisposable
{
    private readonly HttpMessageInvoker? _ownHttp;
    private readonly RequestPipeline _pipeline;

    /// <summary>A client for what the environment variables say, see <see cref="KucoinClientOptions.FromEnvironment"/>.</summary>
    public KucoinRestClient()
        : this(KucoinClientOptions.FromEnvironment())
    {
    }

    /// <summary>A client with a connection pool of its own.</summary>
    /// <param name="options">How it calls the exchange.</param>
    public KucoinRestClient(KucoinClientOptions options)
        : this(options, new HttpMessageInvoker(Transport.NewHandler()), isGated: false, isOwn: true)
    {
    }

    /// <summary>
    /// A client with a connection pool of its own and handlers of the caller's above it: to log, to measure, to retry. Whatever they do, a
    /// request arrives at most once for each attempt of the client, and it is the client that repeats reads.
    /// </summary>
    /// <param name="options">How it calls the exchange.</param>
    /// <param name="handlers">Puts handlers on top of the one given and returns the topmost. The client disposes of it.</param>
    public KucoinRestClient(KucoinClientOptions options, Func<HttpMessageHandler, HttpMessageHandler> handlers)
        : this(options, Transport.NewHandler(), handlers ?? throw new ArgumentNullException(nameof(handlers)))
    {
    }

    /// <summary>
    /// A client over a caller's connections, or over what stands in for the exchange in a test, with handlers of the caller's above it if
    /// need be. A request arrives there at most once for each attempt of the client.
    /// </summary>
    /// <param name="options">How it calls the exchange.</param>
    /// <param name="network">
    /// What carries messages. It is told not to follow redirects if it is a <see cref="SocketsHttpHandler"/> or an
    /// <see cref="HttpClientHandler"/> that is not in use yet. The client disposes of it.
    /// </param>
    /// <param name="handlers">Puts handlers on top of the one given and returns the topmost. Default: none.</param>
    public KucoinRestClient(
        KucoinClientOptions options, HttpMessageHandler network, Func<HttpMessageHandler, HttpMessageHandler>? handlers = null)
        : this(options, Over(network, handlers), isGated: true, isOwn: true)
    {
    }

    /// <summary>
    /// A client over a caller's <see cref="HttpClient"/>, which the caller disposes of. Its own timeout ends a call if it is shorter than
    /// that of the options. What its handlers do is seen less well than with
    /// <see cref="KucoinRestClient(KucoinClientOptions, HttpMessageHandler, Func{HttpMessageHandler, HttpMessageHandler})"/>: a request
    /// that changes something is written to a connection once and refused when a handler tries again or copies its body, but a handler may
    /// repeat reads, beyond the quota that the client counts. A redirect that it follows is never taken for an answer.
    /// </summary>
    /// <param name="options">How it calls the exchange.</param>
    /// <param name="http">What sends the requests.</param>
    public KucoinRestClient(KucoinClientOptions options, HttpClient http)
        : this(options, http, isGated: false, isOwn: false)
    {
    }

    internal KucoinRestClient(KucoinClientOptions options, HttpMessageInvoker http, bool isGated, bool isOwn)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(http);
        _ownHttp = isOwn ? http : null;
        _pipeline = new RequestPipeline(http, isGated, options);
        SpotApi = new KucoinRestClientSpotApi(_pipeline);
        FuturesApi = new KucoinRestClientFuturesApi(_pipeline);
    }

    /// <inheritdoc/>
    public IKucoinRestClientSpotApi SpotApi { get; }

    /// <inheritdoc/>
    public IKucoinRestClientFuturesApi FuturesApi { get; }

    /// <inheritdoc/>
    public DateTime ExchangeTime => _pipeline.ExchangeNow.UtcDateTime;

    /// <inheritdoc/>
    public Task<WebCallResult<DateTime>> SynchronizeClockAsync(CancellationToken ct = default) =>
        _pipeline.SynchronizeClock(async: true, ct).AsTask();

    /// <inheritdoc/>
    public IKucoinRestClient WithNotAfter(DateTime notAfter) => new BoundedKucoinRestClient(_pipeline.Before(UnixTime.Utc(notAfter)));

    /// <summary>
    /// Ends every wait and closes the connections, unless they are the caller's. Calls that wait (for their quota, for a host that blocks
    /// this machine, before a repeat) and all later ones throw <see cref="ObjectDisposedException"/>: nothing was carried out for them. A
    /// request that was sent already goes on to its answer, for at most <see cref="KucoinClientOptions.Timeout"/>; when none comes, one
    /// that changes something is <see cref="KucoinError.OutcomeUnknown"/>, and a read throws.
    /// </summary>
    public void Dispose()
    {
        _pipeline.Dispose();
        _ownHttp?.Dispose();
    }

    private static HttpMessageInvoker Over(HttpMessageHandler network, Func<HttpMessageHandler, HttpMessageHandler>? handlers)
    {
        ArgumentNullException.ThrowIfNull(network);
        var gate = SendGate.Over(network);
        return new(handlers?.Invoke(gate) ?? gate);
    }
}
