namespace Kucoin.Client.Tests.Hosts;

/// <summary>Reads the bodies of request and response, and changes nothing.</summary>
internal sealed class LookingHandler : DelegatingHandler
{
    public List<string> Seen { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Seen.Add(await TextOf(request.Content, cancellationToken));
        var response = await base.SendAsync(request, cancellationToken);
        Seen.Add(await TextOf(request.Content, cancellationToken));
        Seen.Add($"{request.Content?.Headers.ContentLength}");
        Seen.Add($"{(int)response.StatusCode} {await TextOf(response.Content, cancellationToken)}");
        return response;
    }

    private static Task<string> TextOf(HttpContent? content, CancellationToken ct) => content?.ReadAsStringAsync(ct) ?? Task.FromResult("");
}

/// <summary>Rebuilds each message from copied bytes, without the options of the original, and sends it twice.</summary>
internal sealed class RebuildingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        if (request.Content is { } content)
        {
            await (await content.ReadAsStreamAsync(cancellationToken)).CopyToAsync(body, cancellationToken);
        }

        (await base.SendAsync(Copy(request, body.ToArray()), cancellationToken)).Dispose();
        return await base.SendAsync(Copy(request, body.ToArray()), cancellationToken);
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, byte[] body)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}

/// <summary>Computes the response from the message and the inner handler.</summary>
internal sealed class RespondingHandler(
    Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, CancellationToken, Task<HttpResponseMessage>> answer) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        answer(request, message => base.SendAsync(message, cancellationToken), cancellationToken);
}
