using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
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
    private readonly Signing? _signing = options.Credentials is { } credentials ? new(credentials) : null;

    public bool HasCredentials => _signing is not null;

    public HttpRequestMessage Message(KucoinRequest request, DateTimeOffset now)
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

        if (endpoint.IsSigned && _signing is { } signing)
        {
            var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var signature = KucoinSigner.Sign(signing.Secret, timestamp, endpoint.Verb, request.SignedTarget, request.Body.Span);
            var headers = message.Headers;
            headers.TryAddWithoutValidation("KC-API-KEY", signing.Key);
            headers.TryAddWithoutValidation("KC-API-SIGN", signature);
            headers.TryAddWithoutValidation("KC-API-TIMESTAMP", timestamp);
            headers.TryAddWithoutValidation("KC-API-PASSPHRASE", signing.Passphrase);
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

    private sealed class Signing(KucoinCredentials credentials)
    {
        public string Key { get; } = credentials.Key;

        public byte[] Secret { get; } = Encoding.UTF8.GetBytes(credentials.Secret);

        public string Passphrase { get; } =
            KucoinSigner.Passphrase(Encoding.UTF8.GetBytes(credentials.Secret), credentials.Passphrase);
    }
}
