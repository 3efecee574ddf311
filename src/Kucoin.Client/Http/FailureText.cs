using System.Globalization;

namespace Kucoin.Client.Http;

/// <summary>
/// Describes why a message got no answer: first what the type of the failure says, in words of this library; then the text of the layer
/// below, masked, unless the request carries a secret of its own.
/// </summary>
internal sealed class FailureText(KucoinClientOptions options)
{
    private readonly SecretMask _mask = new(options.Credentials);

    /// <param name="failure">What the layer below threw.</param>
    /// <param name="message">The message that was to be sent.</param>
    /// <param name="timedOut">Whether the timeout of the options ended the attempt.</param>
    public string Describe(Exception failure, HttpRequestMessage message, bool timedOut)
    {
        if (timedOut)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no answer within {options.Timeout.TotalSeconds:0.###} s");
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
                HttpRequestError.NameResolutionError => $"a name on the way to {exchange} was not found",
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
