using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Kucoin.Client.Pipeline;

/// <summary>Sends one message and reads its whole answer, or says how that failed. The only place that touches the network.</summary>
internal sealed class Transport(HttpClient http, KucoinClientOptions options)
{
    private const int FirstBuffer = 16 * 1024;

    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new DirectToThisMachine(HttpClient.DefaultProxy),
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PlaintextStreamFilter = static (connection, _) => new(new SingleArrivalStream(connection.PlaintextStream)),
    };

    /// <summary>The timeout covers connecting, headers and body; a synchronous call is ended by closing its connection.</summary>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "What a caller's own handler throws is a failure to reach the exchange.")]
    public async ValueTask<Exchange> Send(HttpRequestMessage message, bool async, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var response = async
                ? await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ending.Token).ConfigureAwait(false)
                : http.Send(message, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            using var closing = async ? default : ending.Token.Register(response.Dispose);
            return await ReadBody(response, async, ending.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            return Exchange.Failed(
                Describe(failure, timeout.IsCancellationRequested),
                neverSent: message.Content is SentContent { Started: false } && (NeverLeft(failure) || ending.IsCancellationRequested),
                cancelled: ct.IsCancellationRequested);
        }
    }

    private async ValueTask<Exchange> ReadBody(HttpResponseMessage response, bool async, CancellationToken ct)
    {
        var expected = response.Content.Headers.ContentLength;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected + 1 ?? FirstBuffer, 1, options.MaxResponseBytes + 1L));
        var length = 0;
        try
        {
            using var body = async
                ? await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false)
                : response.Content.ReadAsStream(ct);
            while (true)
            {
                var read = async
                    ? await body.ReadAsync(buffer.AsMemory(length), ct).ConfigureAwait(false)
                    : body.Read(buffer, length, buffer.Length - length);
                length += read;
                if (read == 0)
                {
                    ct.ThrowIfCancellationRequested();
                    return Exchange.Answered(response.StatusCode, buffer, length, RateLimitHeaders.Read(response));
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
