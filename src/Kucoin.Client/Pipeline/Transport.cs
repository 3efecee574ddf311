using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Kucoin.Client.Pipeline;

/// <summary>Sends one message and reads its whole answer, or says how that failed. The only place that touches the network.</summary>
/// <param name="http">What carries messages.</param>
/// <param name="isGated">Whether a <see cref="SendGate"/> lies between the handlers of <paramref name="http"/> and the network.</param>
/// <param name="options">Timeout and sizes.</param>
internal sealed class Transport(HttpMessageInvoker http, bool isGated, KucoinClientOptions options)
{
    /// <summary>How a body may be packed. It is unpacked here, because a handler that unpacks takes each request's headers apart.</summary>
    private const string Packing = "gzip";

    private const int FirstBuffer = 16 * 1024;

    /// <summary>
    /// How long the handlers of the host may go on after a request has failed. A retrying one would wait for seconds before a second
    /// sending that it does not get.
    /// </summary>
    private static readonly TimeSpan GraceForHandlers = TimeSpan.FromMilliseconds(250);

    private readonly FailureText _failureText = new(options);

    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new DirectToThisMachine(HttpClient.DefaultProxy),
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PlaintextStreamFilter = NoReplay(null),
    };

    /// <summary>
    /// A handler of the caller's, told neither to follow redirects nor to repeat by itself, as far as it can be told that.
    /// </summary>
    public static HttpMessageHandler WithoutRepeats(HttpMessageHandler network)
    {
        try
        {
            switch (network)
            {
                case SocketsHttpHandler sockets:
                    sockets.AllowAutoRedirect = false;
                    sockets.PlaintextStreamFilter = NoReplay(sockets.PlaintextStreamFilter);
                    break;
                case HttpClientHandler client:
                    client.AllowAutoRedirect = false;
                    break;
            }
        }
        catch (InvalidOperationException)
        {
            // It is in use already and takes no change. What it follows is found out by the gate.
        }

        return network;
    }

    /// <summary>The timeout covers connecting, headers and body; a synchronous call is ended by closing its connection.</summary>
    /// <param name="message">The message. The body of one that changes something is <see cref="SendOnceContent"/>.</param>
    /// <param name="async">Whether the call is asynchronous.</param>
    /// <param name="ct">The caller's token.</param>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "What a caller's own handler throws is a failure to reach the exchange.")]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Exchange> Send(HttpRequestMessage message, bool async, CancellationToken ct)
    {
        message.Headers.TryAddWithoutValidation("Accept-Encoding", Packing);
        using var ending = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var cancelling = ct.UnsafeRegister(static ending => ((CancellationTokenSource)ending!).Cancel(), ending);
        var (content, sentTo) = ((SendOnceContent?)message.Content, message.RequestUri);
        var ticket = isGated ? Issue(message, content) : null;
        try
        {
            using var response = ticket is null
                ? RedirectedException.ThrowIfRedirected(
                    async ? await SendAsync(message, ending.Token).ConfigureAwait(false) : Send(message, ending.Token), sentTo)
                : await Send(message, ticket, async, ending.Token).ConfigureAwait(false);

            // What is kept is here already, so that nothing can end it.
            var reading = response == ticket?.Response ? CancellationToken.None : ending.Token;
            using var closing = async ? default : reading.Register(response.Dispose);
            return await ReadBody(response, async, reading).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            var failure = ticket?.Failure ?? thrown;
            if (failure is RedirectedException redirected)
            {
                return Exchange.Flawed(redirected.Status, [], 0, rateLimit: null, redirected.Message);
            }

            var isEnding = ending.IsCancellationRequested;
            var isStopped = IsStopped(failure, content, ticket);
            return Exchange.Failed(
                _failureText.Describe(failure, message, timedOut: isEnding && !ct.IsCancellationRequested),
                isStopped,
                neverSent: isStopped || (IsOver(ticket) && content is { Started: false } && (isEnding || NeverLeft(failure))),
                cancelled: ct.IsCancellationRequested);
        }
    }

    /// <summary>
    /// Whether a handler kept the message from the network. A ticket that was not used is closed: a handler that has given up could still
    /// send what it holds.
    /// </summary>
    private static bool IsStopped(Exception failure, SendOnceContent? content, SendTicket? ticket) =>
        ticket?.TryClose() ?? (failure is SendRefusedException && content is { Started: false });

    private static bool IsOver(SendTicket? ticket) => ticket is null or { HasEnded: true };

    /// <summary>
    /// Handlers see a body that can be read and copied as often as they like; the gate sends the one that can be sent once.
    /// </summary>
    private SendTicket Issue(HttpRequestMessage message, SendOnceContent? content)
    {
        var ticket = new SendTicket(content, options.MaxResponseBytes);
        ticket.AttachTo(message);
        if (content is not null)
        {
            content.MayBeCopied = true;
            message.Content = content.ForHandlers();
        }

        return ticket;
    }

    /// <summary>
    /// Sends through the handlers of the host. Gives the response that says what became of the message: for one that changes something it
    /// is the one that passed the gate, whatever the handlers gave back.
    /// </summary>
    private async ValueTask<HttpResponseMessage> Send(HttpRequestMessage message, SendTicket ticket, bool async, CancellationToken ct)
    {
        using var handlers = new CancellationTokenSource(Timeout.InfiniteTimeSpan, options.TimeProvider);
        using var ending = ct.UnsafeRegister(static handlers => ((CancellationTokenSource)handlers!).Cancel(), handlers);
        ticket.OnFailure(() => handlers.CancelAfter(GraceForHandlers));
        try
        {
            var response = async ? await SendAsync(message, handlers.Token).ConfigureAwait(false) : Send(message, handlers.Token);
            if (ticket.IsRead || ticket.TryClose())
            {
                return response;
            }

            response.Dispose();
            return ticket.Response ?? throw new SendRefusedException("A handler answered in place of the exchange.");
        }
        catch when (ticket.Response is not null)
        {
            return ticket.Response;
        }
        finally
        {
            ticket.OnFailure(null);
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
    private async ValueTask<Exchange> ReadBody(HttpResponseMessage response, bool async, CancellationToken ct)
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
                    return Exchange.Answered(
                        response.StatusCode, buffer, length, RateLimitHeaders.Read(response), ClockReading.DateOf(response));
                }

                if (length > options.MaxResponseBytes)
                {
                    throw new InvalidDataException();
                }

                if (length == buffer.Length)
                {
                    Grow(ref buffer);
                }
            }
        }
        catch (InvalidDataException) when (!ct.IsCancellationRequested)
        {
            var flaw = length > options.MaxResponseBytes
                ? $"The body is longer than {options.MaxResponseBytes} bytes."
                : "The body cannot be unpacked.";
            return Exchange.Flawed(response.StatusCode, buffer, length, RateLimitHeaders.Read(response), flaw);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static Func<SocketsHttpPlaintextStreamFilterContext, CancellationToken, ValueTask<Stream>> NoReplay(
        Func<SocketsHttpPlaintextStreamFilterContext, CancellationToken, ValueTask<Stream>>? filter) => async (connection, ct) =>
            new SingleArrivalStream(filter is null ? connection.PlaintextStream : await filter(connection, ct).ConfigureAwait(false));

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
}
