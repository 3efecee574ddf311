using System.Net;

namespace Kucoin.Client.Http;

/// <summary>A handler followed a redirect: the response is another host's or another address's, and says nothing of the request.</summary>
internal sealed class RedirectedException(HttpStatusCode status, Uri? to)
    : Exception($"The request was redirected to {to?.Scheme}://{to?.Authority}, whose response does not count.")
{
    public HttpStatusCode Status => status;

    /// <exception cref="RedirectedException">The response is not one to the request as it was sent.</exception>
    public static HttpResponseMessage ThrowIfRedirected(HttpResponseMessage response, Uri? sentTo)
    {
        if (response.RequestMessage?.RequestUri is not { } answered || answered == sentTo)
        {
            return response;
        }

        using (response)
        {
            throw new RedirectedException(response.StatusCode, answered);
        }
    }
}
