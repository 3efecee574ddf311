using System.Runtime.CompilerServices;

namespace Kucoin.Client.Http;

/// <summary>
/// The innermost handler before the network. It sends each message at most once, so that retry, hedging and cloning handlers above it have
/// no effect, and it sends the signed body, regardless of changes by other handlers.
/// </summary>
internal sealed class SendGate(HttpMessageHandler network) : DelegatingHandler(network)
{
    /// <summary>The .NET primary handlers read each body before sending it.</summary>
    private readonly bool _isOfTheFramework = IsOfTheFramework(network);

    /// <summary>Custom handlers above a .NET primary handler could send a copy of the body twice.</summary>
    private readonly bool _mayCopy = network is not DelegatingHandler || !IsOfTheFramework(Innermost(network));

    /// <summary>
    /// Creates a gate over a primary handler, whose automatic retries are disabled. An existing gate is returned unchanged: with two gates,
    /// the inner one would treat every message as a second send.
    /// </summary>
    public static SendGate Over(HttpMessageHandler network) => network as SendGate ?? new(Transport.WithoutRepeats(network));

    /// <summary>Whether messages to this handler pass a gate, as far as the handler chain can be inspected.</summary>
    public static bool IsIn(HttpMessageHandler handler) => Innermost(handler) is SendGate;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (SendTicket.Find(request) is not { } ticket)
        {
            return Task.FromException<HttpResponseMessage>(SendRefusedException.Unknown());
        }

        return ticket.TryTake() ? Send(request, ticket, async: true, cancellationToken).AsTask() : Refuse(ticket, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ticket = SendTicket.Find(request) ?? throw SendRefusedException.Unknown();
        if (!ticket.TryTake())
        {
            if (ticket.IsTaken)
            {
                ticket.Ended.Wait(cancellationToken);
            }

            throw SendRefusedException.SecondSending();
        }

        return Send(request, ticket, async: false, cancellationToken).GetCompletedResult();
    }

    /// <summary>
    /// Waits for the first send to end: an immediate failure would make a hedging handler cancel the first send, which can still succeed.
    /// </summary>
    private static async Task<HttpResponseMessage> Refuse(SendTicket ticket, CancellationToken ct)
    {
        await (ticket.IsTaken ? ticket.Ended : Task.CompletedTask).WaitAsync(ct).ConfigureAwait(false);
        throw SendRefusedException.SecondSending();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> Send(HttpRequestMessage request, SendTicket ticket, bool async, CancellationToken ct)
    {
        var (seen, address) = (request.Content, request.RequestUri);
        request.Content = Prepare(ticket.Content, request);
        try
        {
            var response = async
                ? await base.SendAsync(request, ct).ConfigureAwait(false)
                : base.Send(request, ct);
            RedirectedException.ThrowIfRedirected(response, address);
            var isFailure = !response.IsSuccessStatusCode;
            ticket.EndWith(
                ticket.IsRead && !isFailure ? null : await Buffer(response, ticket.MaxResponseBytes, async, ct).ConfigureAwait(false),
                isFailure);
            return response;
        }
        catch (Exception failure)
        {
            ticket.EndWith(failure);
            throw;
        }
        finally
        {
            request.Content = seen;
        }
    }

    private static HttpMessageHandler? Innermost(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler and not SendGate)
        {
            handler = ((DelegatingHandler)handler).InnerHandler;
        }

        return handler;
    }

    private static bool IsOfTheFramework(HttpMessageHandler? handler) => handler is SocketsHttpHandler or HttpClientHandler;

    private SendOnceContent? Prepare(SendOnceContent? content, HttpRequestMessage request)
    {
        if (content is not null)
        {
            content.MayBeCopied = _mayCopy;
            if (content.IsEmpty)
            {
                // There is no body to wait for: without the header, the body is read when the headers are sent.
                request.Headers.ExpectContinue = null;
                content.MayLeaveUnasked = !_isOfTheFramework;
            }
        }

        return content;
    }

    /// <summary>Reads the complete body and returns a copy to the handlers, which may dispose it.</summary>
    private static async ValueTask<HttpExchange> Buffer(HttpResponseMessage response, int maxBytes, bool async, CancellationToken ct)
    {
        using var received = response.Content;
        var kept = await ResponseReader.Read(response, maxBytes, async, ct).ConfigureAwait(false);
        response.Content = new ByteArrayContent(kept.Body.ToArray());
        foreach (var (name, values) in received.Headers.NonValidated)
        {
            // The copy is decompressed and has its own length.
            if (!name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                response.Content.Headers.TryAddWithoutValidation(name, values.ToString());
            }
        }

        return kept;
    }
}
