using System.Net;

namespace Kucoin.Client.Http;

/// <summary>
/// The exception thrown when a handler followed a redirect: the response comes from another address, so it is not accepted.
/// </summary>
internal sealed class RedirectedException(HttpStatusCode status, Uri? to)
    : Exception($"The request was redirected to {to?.Scheme}://{to?.Authority}, whose response is not accepted.")
{
    public HttpStatusCode Status => status;

    /// <exception cref="RedirectedException">The response does not belong to the original request.</exception>
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
