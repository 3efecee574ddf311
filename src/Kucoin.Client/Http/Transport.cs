using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Kucoin.Client.Http;

/// <summary>Sends one message and reads its whole answer, or says how that failed. The only place that touches the network.</summary>
/// <param name="http">What carries messages.</param>
/// <param name="isGated">Whether a <see cref="SendGate"/> lies between the handlers of <paramref name="http"/> and the network.</param>
/// <param name="options">Timeout and sizes.</param>
internal sealed class Transport(HttpMessageInvoker http, bool isGated, KucoinClientOptions options)
{
    private readonly FailureText _failureText = new(options);
    /// <summary>Whether a handler of the caller's can set <c>Expect: 100-continue</c>, and no gate takes it away.</summary>
    private readonly bool _mayExpectContinue = http is HttpClient && !isGated;

    private readonly Timeouts _timeouts = new(options.Timeout, options.TimeProvider);

    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new LoopbackProxyBypass(HttpClient.DefaultProxy),
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
    public async ValueTask<HttpExchange> Send(HttpRequestMessage message, bool async, CancellationToken ct)
    {
        message.Headers.TryAddWithoutValidation("Accept-Encoding", ResponseReader.Packing);
        using var timeout = _timeouts.Begin();
        var ending = timeout.Source;
        using var cancelling = ct.UnsafeRegister(static ending => ((CancellationTokenSource)ending!).Cancel(), ending);
        var (content, sentTo) = ((SendOnceContent?)message.Content, message.RequestUri);
        if (_mayExpectContinue && content is { IsEmpty: true })
        {
            content.MayLeaveUnasked = true;
        }

        var ticket = isGated ? Issue(message, content, ending) : null;
        var isAnsweredByHandler = false;
        try
        {
            using var response = async ? await SendAsync(message, ending.Token).ConfigureAwait(false) : Send(message, ending.Token);
            if (ticket is null)
            {
                RedirectedException.ThrowIfRedirected(response, sentTo);
            }
            else if (!ticket.IsRead)
            {
                // What passed the gate says what became of a change, whatever the handlers gave back.
                isAnsweredByHandler = !ticket.IsTaken;
                return ticket.Kept ?? throw new SendRefusedException("A handler answered in place of the exchange.");
            }

            return await ResponseReader.Read(response, options.MaxResponseBytes, async, ending.Token).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            if (ticket?.Kept is { } kept)
            {
                return kept;
            }

            var failure = ticket?.Failure ?? thrown;
            if (failure is RedirectedException redirected)
            {
                return HttpExchange.Flawed(redirected.Status, [], 0, rateLimit: null, redirected.Message);
            }

            var isEnding = ending.IsCancellationRequested && ticket is not { IsInGrace: true };
            var isStopped = IsStopped(failure, content, ticket) && !isAnsweredByHandler;
            return HttpExchange.Failed(
                _failureText.Describe(failure, message, timedOut: isEnding && !ct.IsCancellationRequested),
                isStopped,
                neverSent: isStopped || (IsOver(ticket) && content is { Started: false } && NeverLeft(failure, content, isEnding)),
                cancelled: ct.IsCancellationRequested);
        }
        finally
        {
            ticket?.ReleaseHandlers();
        }
    }

    /// <summary>
    /// Whether a handler kept the message from the network. A ticket that was not used is closed: a handler that has given up could still
    /// send what it holds. A handler that sent the body past the gate did not keep it.
    /// </summary>
    private static bool IsStopped(Exception failure, SendOnceContent? content, SendTicket? ticket) => ticket is null
        ? failure is SendRefusedException && content is { Started: false }
        : ticket.TryClose() && ticket.LookedAt is not { WasSent: true };

    private static bool IsOver(SendTicket? ticket) => ticket is null or { HasEnded: true };

    /// <summary>
    /// Handlers see a body that can be read and copied as often as they like; the gate sends the one that can be sent once.
    /// </summary>
    private SendTicket Issue(HttpRequestMessage message, SendOnceContent? content, CancellationTokenSource ending)
    {
        var ticket = new SendTicket(content, options.MaxResponseBytes, ending);
        ticket.AttachTo(message);
        if (ticket.LookedAt is { } lookedAt)
        {
            message.Content = lookedAt;
        }

        return ticket;
    }

    /// <summary>A caller's <see cref="HttpClient"/> reads whole bodies unless it is told not to; a handler never does.</summary>
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken ct) => http is HttpClient client
        ? client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct)
        : http.SendAsync(message, ct);

    /// <inheritdoc cref="SendAsync"/>
    private HttpResponseMessage Send(HttpRequestMessage message, CancellationToken ct) => http is HttpClient client
        ? client.Send(message, HttpCompletionOption.ResponseHeadersRead, ct)
        : http.Send(message, ct);

    private static Func<SocketsHttpPlaintextStreamFilterContext, CancellationToken, ValueTask<Stream>> NoReplay(
        Func<SocketsHttpPlaintextStreamFilterContext, CancellationToken, ValueTask<Stream>>? filter) => async (connection, ct) =>
            new NoReplayStream(filter is null ? connection.PlaintextStream : await filter(connection, ct).ConfigureAwait(false));

    /// <summary>Whether a message whose body nobody asked for cannot have left.</summary>
    private static bool NeverLeft(Exception failure, SendOnceContent content, bool isEnding) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    } || (!content.MayLeaveUnasked && (isEnding || failure is ObjectDisposedException));
}
