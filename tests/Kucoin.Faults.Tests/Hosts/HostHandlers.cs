using System.Net;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>Reads every request into memory before sending, like handlers that log or sign bodies.</summary>
internal sealed class BufferingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Sends <c>Expect: 100-continue</c>.</summary>
internal sealed class ExpectContinueHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.ExpectContinue = true;
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Clones the message around its content and retries three times without delay, like hand-written retry handlers.</summary>
internal sealed class CloningRetryHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await base.SendAsync(Clone(request), cancellationToken);
                if (response.IsSuccessStatusCode || attempt == 3)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (Exception failure) when (attempt < 3 && !cancellationToken.IsCancellationRequested)
            {
                GC.KeepAlive(failure);
            }
        }
    }

    private static HttpRequestMessage Clone(HttpRequestMessage request)
    {
        var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content, Version = request.Version };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            clone.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, value) in request.Options)
        {
            ((IDictionary<string, object?>)clone.Options)[name] = value;
        }

        return clone;
    }
}

/// <summary>Uses HTTP/2 although the client requested HTTP/1.1.</summary>
internal sealed class Http2Handler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
        return base.SendAsync(request, cancellationToken);
    }
}
