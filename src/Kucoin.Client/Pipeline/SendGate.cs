namespace Kucoin.Client.Pipeline;

/// <summary>
/// The last handler before the network: nobody else's handler is below it. It lets each message through once, so that retrying, hedging
/// and cloning above it reach nothing, and sends the body that was signed, whatever happened to the one that handlers see.
/// </summary>
internal sealed class SendGate(HttpMessageHandler network) : DelegatingHandler(network)
{
    /// <summary>
    /// A gate over a network, which is told not to repeat by itself. A gate stays the one it is: of two, the lower one would take every
    /// message for a second sending.
    /// </summary>
    public static SendGate Over(HttpMessageHandler network) => network as SendGate ?? new(Transport.WithoutRepeats(network));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ticket = TicketOf(request);
        if (!ticket.TryTake())
        {
            // Failing at once would make a hedging handler give up the first sending while that can still succeed.
            await (ticket.IsTaken ? ticket.Ended : Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(false);
            throw SendRefusedException.SecondSending();
        }

        return await Send(request, ticket, async: true, cancellationToken).ConfigureAwait(false);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ticket = TicketOf(request);
        if (!ticket.TryTake())
        {
            if (ticket.IsTaken)
            {
                ticket.Ended.Wait(cancellationToken);
            }

            throw SendRefusedException.SecondSending();
        }

        return Send(request, ticket, async: false, cancellationToken).Completed();
    }

    private static SendTicket TicketOf(HttpRequestMessage request) =>
        SendTicket.Of(request) ?? throw new SendRefusedException(
            "The message was not made by the KuCoin client, or a handler made a new one without its options. Nothing was sent.");

    private async ValueTask<HttpResponseMessage> Send(HttpRequestMessage request, SendTicket ticket, bool async, CancellationToken ct)
    {
        var seen = request.Content;
        request.Content = ticket.Content;
        var address = request.RequestUri;
        try
        {
            var response = async
                ? await base.SendAsync(request, ct).ConfigureAwait(false)
                : base.Send(request, ct);
            RedirectedException.ThrowIfRedirected(response, address);
            var isFailure = !response.IsSuccessStatusCode;
            var kept = ticket.IsRead && !isFailure ? null : await Keep(response, ticket.MaxResponseBytes, async, ct).ConfigureAwait(false);
            ticket.EndWith(kept, isFailure);
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

    /// <summary>
    /// Reads the whole body and gives it back twice: to the handlers, which may dispose of it, and as a copy of the client's own.
    /// </summary>
    private static async ValueTask<HttpResponseMessage> Keep(HttpResponseMessage response, int maxBytes, bool async, CancellationToken ct)
    {
        using var received = response.Content;
        var stream = async ? await received.ReadAsStreamAsync(ct).ConfigureAwait(false) : received.ReadAsStream(ct);
        using var closing = async ? default : ct.Register(static body => ((HttpContent)body!).Dispose(), received);
        using var body = new MemoryStream();
        var chunk = new byte[4096];

        // One byte too many is enough for the reader of the body to see that it is too long.
        while (body.Length <= maxBytes)
        {
            var read = async ? await stream.ReadAsync(chunk, ct).ConfigureAwait(false) : stream.Read(chunk);
            if (read == 0)
            {
                ct.ThrowIfCancellationRequested();
                break;
            }

            body.Write(chunk, 0, read);
        }

        response.Content = Copy(body, received);
        var kept = new HttpResponseMessage(response.StatusCode)
        {
            Content = Copy(body, received),
            RequestMessage = response.RequestMessage,
        };
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            kept.Headers.TryAddWithoutValidation(name, values);
        }

        return kept;
    }

    private static ByteArrayContent Copy(MemoryStream body, HttpContent received)
    {
        var copy = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length);
        foreach (var (name, values) in received.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}
