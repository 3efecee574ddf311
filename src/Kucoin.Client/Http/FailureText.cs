using System.Globalization;

namespace Kucoin.Client.Http;

/// <summary>
/// Describes why a request got no response: first the kind of failure, in words of this library; then the masked message of the underlying
/// layer, unless the request itself contains a secret.
/// </summary>
internal sealed class FailureText(KucoinClientOptions options, CredentialsSource credentials)
{
    private readonly SecretMask _mask = new(credentials);

    /// <param name="failure">The exception of the underlying layer.</param>
    /// <param name="message">The request message.</param>
    /// <param name="timedOut">Whether the attempt timed out.</param>
    public string Describe(Exception failure, HttpRequestMessage message, bool timedOut)
    {
        if (timedOut)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no response within {options.Timeout.TotalSeconds:0.###} s");
        }

        var what = What(failure, message.RequestUri!);
        return message.Options.TryGetValue(Sign.CarriesSecret, out _)
            ? what
            : $"{what}: {_mask.Clean((failure.InnerException ?? failure).Message, message).TrimEnd('.')}";
    }

    private static string What(Exception failure, Uri address)
    {
        var exchange = string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}");
        return failure is HttpRequestException { HttpRequestError: var error }
            ? error switch
            {
                HttpRequestError.NameResolutionError => $"the host name could not be resolved while connecting to {exchange}",
                HttpRequestError.ConnectionError => $"connecting to {exchange} failed",
                HttpRequestError.SecureConnectionError => $"the TLS handshake with {exchange} failed",
                HttpRequestError.ProxyTunnelError => $"the proxy opened no tunnel to {exchange}",
                HttpRequestError.ResponseEnded => $"the connection to {exchange} ended early",
                HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => $"{exchange} sent no valid HTTP response",
                _ => $"sending to {exchange} failed",
            }
            : $"sending to {exchange} failed with {failure.GetType().Name}";
    }
}
