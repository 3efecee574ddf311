using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Kucoin.Client.Pipeline;

/// <summary>Sends one message and reads its whole answer, or says how that failed. The only place that touches the network.</summary>
internal sealed class Transport(HttpMessageInvoker http, KucoinClientOptions options)
{
    /// <summary>How a body may be packed. It is unpacked here, because a handler that unpacks takes each request's headers apart.</summary>
    private const string Packing = "gzip";

    private const int FirstBuffer = 16 * 1024;

    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new DirectToThisMachine(HttpClient.DefaultProxy),
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PlaintextStreamFilter = static (connection, _) => new(new SingleArrivalStream(connection.PlaintextStream)),
    };

    /// <summary>The timeout covers connecting, headers and body; a synchronous call is ended by closing its connection.</summary>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "What a caller's own handler throws is a failure to reach the exchange.")]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Exchange> Send(HttpRequestMessage message, bool isDated, bool async, CancellationToken ct)
    {
        message.Headers.TryAddWithoutValidation("Accept-Encoding", Packing);
        using var ending = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var cancelling = ct.UnsafeRegister(static ending => ((CancellationTokenSource)ending!).Cancel(), ending);
        try
        {
            using var response = async
                ? await SendAsync(message, ending.Token).ConfigureAwait(false)
                : Send(message, ending.Token);
            using var closing = async ? default : ending.Token.Register(response.Dispose);
            return await ReadBody(response, isDated, async, ending.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            return Exchange.Failed(
                Describe(failure, timedOut: ending.IsCancellationRequested && !ct.IsCancellationRequested),
                neverSent: message.Content is SentContent { Started: false } && (NeverLeft(failure) || ending.IsCancellationRequested),
                cancelled: ct.IsCancellationRequested);
        }
    }

    /// <summary>A caller's <see cref="HttpClient"/> reads whole bodies unless it is told not to; a handler never does.</summary>
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken ct) => http is HttpClient client
        ? client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct)
        : http.SendAsync(message, ct);

    /// <inheritdoc cref="SendAsync"/>
    private HttpResponseMessage Send(HttpRequestMessage message, CancellationToken ct) => http is HttpClient client
        ? client.Send(message, HttpCompletionOption.ResponseHeadersRead, ct)
        : http.Send(message, ct);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Exchange> ReadBody(HttpResponseMessage response, bool isDated, bool async, CancellationToken ct)
    {
        var headers = response.Content.Headers;
        var isPacked = headers.NonValidated.TryGetValues("Content-Encoding", out var encoding)
            && string.Equals(encoding.ToString(), Packing, StringComparison.OrdinalIgnoreCase);
        var expected = isPacked ? null : headers.ContentLength;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected + 1 ?? FirstBuffer, 1, options.MaxResponseBytes + 1L));
        var length = 0;
        try
        {
            var sent = async
                ? await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false)
                : response.Content.ReadAsStream(ct);
            using var body = isPacked ? new GZipStream(sent, CompressionMode.Decompress) : sent;
            while (true)
            {
                var read = async
                    ? await body.ReadAsync(buffer.AsMemory(length), ct).ConfigureAwait(false)
                    : body.Read(buffer, length, buffer.Length - length);
                length += read;
                if (read == 0)
                {
                    ct.ThrowIfCancellationRequested();
                    var date = isDated ? response.Headers.Date : null;
                    return Exchange.Answered(response.StatusCode, buffer, length, RateLimitHeaders.Read(response), date);
                }

                if (length > options.MaxResponseBytes)
                {
                    throw new InvalidDataException($"The body is longer than {options.MaxResponseBytes} bytes.");
                }

                if (length == buffer.Length)
                {
                    Grow(ref buffer);
                }
            }
        }
        catch (InvalidDataException flaw) when (!ct.IsCancellationRequested)
        {
            return Exchange.Flawed(response.StatusCode, buffer, length, RateLimitHeaders.Read(response), flaw.Message);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static void Grow(ref byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static bool NeverLeft(Exception failure) => failure is ObjectDisposedException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private string Describe(Exception failure, bool timedOut) =>
        timedOut
            ? string.Create(CultureInfo.InvariantCulture, $"no answer within {options.Timeout.TotalSeconds:0.###} s")
            : (failure.InnerException ?? failure).Message.TrimEnd('.');
}
