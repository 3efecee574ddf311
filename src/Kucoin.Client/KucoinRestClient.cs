using Kucoin.Client.FuturesApi;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client;

/// <summary>
/// A REST client for KuCoin that uses one API key. It is thread-safe; create one instance and keep it for the lifetime of the program.
/// </summary>
public sealed class KucoinRestClient : IKucoinRestClient, IDisposable
{
    private readonly HttpMessageInvoker? _ownHttp;
    private readonly RequestPipeline _pipeline;

    /// <summary>Creates a client with options from environment variables, see <see cref="KucoinClientOptions.FromEnvironment"/>.</summary>
    public KucoinRestClient()
        : this(KucoinClientOptions.FromEnvironment())
    {
    }

    /// <summary>Creates a client with its own connection pool.</summary>
    /// <param name="options">The options of the client.</param>
    public KucoinRestClient(KucoinClientOptions options)
        : this(options, new HttpMessageInvoker(Transport.NewHandler()), isGated: false, isOwn: true)
    {
    }

    /// <summary>
    /// Creates a client with its own connection pool and with custom handlers on top, for example for logging, metrics or retries.
    /// Regardless of the handlers, the exchange receives a request at most once per attempt of the client; only the client retries reads.
    /// </summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="handlers">Wraps the given handler and returns the outermost handler. The client disposes of it.</param>
    public KucoinRestClient(KucoinClientOptions options, Func<HttpMessageHandler, HttpMessageHandler> handlers)
        : this(options, Transport.NewHandler(), handlers ?? throw new ArgumentNullException(nameof(handlers)))
    {
    }

    /// <summary>
    /// Creates a client over a custom primary handler, for example a test double of the exchange, with optional custom handlers on top. The
    /// primary handler receives a request at most once per attempt of the client.
    /// </summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="network">
    /// The primary handler, which sends messages. If it is a <see cref="SocketsHttpHandler"/> or an <see cref="HttpClientHandler"/> that is
    /// not in use yet, redirects are disabled on it. The client disposes of it.
    /// </param>
    /// <param name="handlers">Wraps the given handler and returns the outermost handler. Default: none.</param>
    public KucoinRestClient(
        KucoinClientOptions options, HttpMessageHandler network, Func<HttpMessageHandler, HttpMessageHandler>? handlers = null)
        : this(options, Over(network, handlers), isGated: true, isOwn: true)
    {
    }

    /// <summary>
    /// Creates a client over an existing <see cref="HttpClient"/>, which the caller disposes of. The timeout of the
    /// <see cref="HttpClient"/> applies if it is shorter than the timeout in the options. The guarantees are weaker than with
    /// <see cref="KucoinRestClient(KucoinClientOptions, HttpMessageHandler, Func{HttpMessageHandler, HttpMessageHandler})"/>: a request
    /// that changes something is written to a connection only once, and fails when a handler retries it or copies its body; but a handler
    /// may retry reads, and the rate limiter does not count those. The response to a redirected request is never accepted.
    /// </summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="http">The client that sends the requests.</param>
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
    /// Cancels every wait and closes the connections that the client owns. Calls that are waiting (for a permit, for a host that blocks
    /// this machine, or before a retry) and all later calls throw <see cref="ObjectDisposedException"/>; they had no effect. A request in
    /// flight continues until its response arrives, for at most <see cref="KucoinClientOptions.Timeout"/>. If no response arrives, a
    /// request that changes something ends as <see cref="KucoinError.OutcomeUnknown"/>, and a read throws.
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
