using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Kucoin.Client.Http;

/// <summary>Sends one message and reads its complete response, or describes the failure. Only this class accesses the network.</summary>
/// <param name="http">The message invoker.</param>
/// <param name="isGated">Whether there is a <see cref="SendGate"/> between the handlers of <paramref name="http"/> and the network.</param>
/// <param name="options">Timeout and sizes.</param>
/// <param name="credentials">The credentials, which are masked in error messages.</param>
internal sealed class Transport(HttpMessageInvoker http, bool isGated, KucoinClientOptions options, CredentialsSource credentials)
{
    private readonly FailureText _failureText = new(options, credentials);

    /// <summary>Whether a custom handler can set <c>Expect: 100-continue</c> without a gate that removes it.</summary>
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
    /// Disables redirects and automatic retries on a custom handler, if possible.
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
            // The handler is already in use and cannot be changed. The gate detects redirects.
        }

        return network;
    }

    /// <summary>
    /// Sends a message. The timeout covers connecting, headers and body; a synchronous call is canceled by closing its connection.
    /// </summary>
    /// <param name="message">The message. The body of one that changes something is <see cref="SendOnceContent"/>.</param>
    /// <param name="async">Whether the call is asynchronous.</param>
    /// <param name="ct">The caller's token.</param>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Any exception of a custom handler is a failure to reach the exchange.")]
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
                // The result at the gate decides about a request that changes something, regardless of what the handlers returned.
                isAnsweredByHandler = !ticket.IsTaken;
                return ticket.Kept ?? throw new SendRefusedException("A handler returned a response instead of the exchange.");
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
    /// Whether a handler blocked the message. An unused ticket is revoked, because the handler could still send the message later. A
    /// handler that bypassed the gate did not block it.
    /// </summary>
    private static bool IsStopped(Exception failure, SendOnceContent? content, SendTicket? ticket) => ticket is null
        ? failure is SendRefusedException && content is { Started: false }
        : ticket.TryClose() && ticket.LookedAt is not { WasSent: true };

    private static bool IsOver(SendTicket? ticket) => ticket is null or { HasEnded: true };

    /// <summary>
    /// Handlers see a body that can be read and copied any number of times; the gate sends the send-once body.
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

    /// <summary>An <see cref="HttpClient"/> buffers complete bodies by default; a handler does not.</summary>
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

    /// <summary>Whether a message whose body was not read was certainly not sent.</summary>
    private static bool NeverLeft(Exception failure, SendOnceContent content, bool isEnding) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    } || (!content.MayLeaveUnasked && (isEnding || failure is ObjectDisposedException));
}
