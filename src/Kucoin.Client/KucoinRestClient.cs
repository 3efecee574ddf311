using Kucoin.Client.FuturesApi;
using Kucoin.Client.Pipeline;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client;

/// <summary>
/// KuCoin over REST, for one API key. It is safe to use from many threads at once, and made to be kept as long as the program runs.
/// </summary>
public sealed class KucoinRestClient : IKucoinRestClient, IDisposable
{
    private readonly HttpClient? _ownHttp;
    private readonly KucoinPipeline _pipeline;

    /// <summary>A client for what the environment variables say, see <see cref="KucoinClientOptions.FromEnvironment"/>.</summary>
    public KucoinRestClient()
        : this(KucoinClientOptions.FromEnvironment())
    {
    }

    /// <summary>A client with a connection pool of its own.</summary>
    public KucoinRestClient(KucoinClientOptions options)
        : this(options, new HttpClient(Transport.NewHandler()) { Timeout = System.Threading.Timeout.InfiniteTimeSpan }) =>
        _ownHttp = Http;

    /// <summary>
    /// A client over a caller's <see cref="HttpClient"/>, which the caller disposes of. Its handler must not follow redirects, and its own
    /// timeout ends a call if it is shorter than that of the options.
    /// </summary>
    public KucoinRestClient(KucoinClientOptions options, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(http);
        Http = http;
        _pipeline = new KucoinPipeline(http, options);
        SpotApi = new KucoinRestClientSpotApi(_pipeline);
        FuturesApi = new KucoinRestClientFuturesApi(_pipeline);
    }

    /// <inheritdoc/>
    public IKucoinRestClientSpotApi SpotApi { get; }

    /// <inheritdoc/>
    public IKucoinRestClientFuturesApi FuturesApi { get; }

    private HttpClient Http { get; }

    /// <summary>Closes the connections, unless they are the caller's.</summary>
    public void Dispose()
    {
        _pipeline.Dispose();
        _ownHttp?.Dispose();
    }
}
