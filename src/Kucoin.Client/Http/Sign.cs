using System.Buffers;
using System.Globalization;
using System.Net;
using Kucoin.Catalog;

namespace Kucoin.Client.Http;

/// <summary>Turns a request into an HTTP message with a fresh timestamp. It runs right before sending, after every wait.</summary>
internal sealed class Sign(KucoinClientOptions options)
{
    private const string KeyVersion = "3";

    /// <summary>Marks the message of a request that contains a secret, for error descriptions.</summary>
    public static readonly HttpRequestOptionsKey<bool> CarriesSecret = new("Kucoin.CarriesSecret");

    private static readonly SearchValues<char> NeverRewritten =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/?&=,.-_");

    private readonly string _spot = options.Environment.Spot.GetLeftPart(UriPartial.Authority);
    private readonly string _futures = options.Environment.Futures.GetLeftPart(UriPartial.Authority);

    /// <param name="request">The request.</param>
    /// <param name="signer">The credentials; <see langword="null"/> for an endpoint that is not signed.</param>
    /// <param name="now">The exchange time.</param>
    public HttpRequestMessage Message(KucoinRequest request, Signer? signer, DateTimeOffset now)
    {
        var endpoint = request.Endpoint;
        var message = new HttpRequestMessage(HttpMethod.Parse(endpoint.Verb), Address(request))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            // HttpClient retries a request without content when a keep-alive connection breaks; with content, even empty, it does not.
            Content = endpoint.IsRead ? null : new SendOnceContent(request.Body),
        };
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (request.CarriesSecret)
        {
            message.Options.Set(CarriesSecret, true);
        }

        if (signer is not null)
        {
            var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var signature = KucoinSigner.Sign(signer.Secret, timestamp, endpoint.Verb, request.SignedTarget, request.Body.Span);
            var headers = message.Headers;
            headers.TryAddWithoutValidation("KC-API-KEY", signer.Key);
            headers.TryAddWithoutValidation("KC-API-SIGN", signature);
            headers.TryAddWithoutValidation("KC-API-TIMESTAMP", timestamp);
            headers.TryAddWithoutValidation("KC-API-PASSPHRASE", signer.Passphrase);
            headers.TryAddWithoutValidation("KC-API-KEY-VERSION", KeyVersion);
        }

        return message;
    }

    /// <summary>
    /// The bytes that are signed must equal the bytes that are sent: without the option, Uri would normalize some escapes and dots. The
    /// option is omitted when Uri does not change the address, because test servers cannot parse a Uri with it.
    /// </summary>
    private Uri Address(KucoinRequest request)
    {
        var address = (request.Endpoint.Host == KucoinHost.Futures ? _futures : _spot) + request.SentTarget;
        return request.SentTarget.AsSpan().ContainsAnyExcept(NeverRewritten) || request.SentTarget.Contains("/.", StringComparison.Ordinal)
            ? new(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
            : new(address);
    }
}
