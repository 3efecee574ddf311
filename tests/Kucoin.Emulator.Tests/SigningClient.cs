using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kucoin.Emulator.Tests;

/// <summary>A minimal KuCoin client built on HttpClient and HMAC, independent of the library and the emulator.</summary>
internal sealed class SigningClient(Uri address, EmulatorCredentials credentials) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };

    public SigningClient(KucoinEmulator exchange)
        : this(exchange.Address, exchange.Credentials)
    {
    }

    /// <summary>The clock for timestamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Task<Reply> GetAsync(string target) => SendAsync(new() { Target = target });

    public Task<Reply> PostAsync(string target, string body) => SendAsync(new() { Verb = "POST", Target = target, Body = body });

    /// <summary>The data of a GET that must succeed.</summary>
    public async Task<JsonElement> ReadAsync(string target)
    {
        var reply = await GetAsync(target);
        Assert.Equal("200000", reply.Code);
        return reply.Data;
    }

    public Task<Reply> TransferAsync(
        string asset,
        string amount,
        string from,
        string to,
        string type = "INTERNAL",
        string? fromUser = null,
        string? toUser = null,
        string? oid = null)
    {
        var (fromKind, fromTag) = Split(from);
        var (toKind, toTag) = Split(to);
        var members = new Dictionary<string, string?>
        {
            ["clientOid"] = oid ?? Guid.NewGuid().ToString(),
            ["currency"] = asset,
            ["amount"] = amount,
            ["type"] = type,
            ["fromAccountType"] = fromKind,
            ["fromAccountTag"] = fromTag,
            ["fromUserId"] = fromUser,
            ["toAccountType"] = toKind,
            ["toAccountTag"] = toTag,
            ["toUserId"] = toUser,
        };
        return PostAsync("/api/v3/accounts/universal-transfer", Body(members));
    }

    /// <summary>A JSON object of strings; null values are omitted.</summary>
    public static string Body(IEnumerable<KeyValuePair<string, string?>> members) => "{" + string.Join(
        ',',
        members.Where(member => member.Value is not null)
            .Select(member => $"\"{member.Key}\":\"{JsonEncodedText.Encode(member.Value!)}\"")) + "}";

    public async Task<Reply> SendAsync(Request request)
    {
        var timestamp = request.Timestamp ?? Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        using var message = new HttpRequestMessage(new(request.Verb), new Uri(address, request.Target));
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        }

        var text = timestamp + request.Verb + (request.SignedTarget ?? request.Target) + request.Body;
        var headers = new Dictionary<string, string?>
        {
            ["KC-API-KEY"] = credentials.Key,
            ["KC-API-SIGN"] = Hmac(credentials.Secret, text),
            ["KC-API-TIMESTAMP"] = timestamp,
            ["KC-API-PASSPHRASE"] = Hmac(credentials.Secret, credentials.Passphrase),
            ["KC-API-KEY-VERSION"] = "3",
        };
        foreach (var (name, value) in request.Headers)
        {
            headers[name] = value;
        }

        foreach (var (name, value) in headers.Where(header => header.Value is not null && !request.Unsigned))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        return new(response, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _http.Dispose();

    public static string Hmac(string secret, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));

    private static (string Kind, string? Tag) Split(string wallet) =>
        wallet.Split(':') is [var kind, var tag] ? (kind, tag) : (wallet, null);
}

/// <summary>A request whose parts a test can change.</summary>
internal sealed record Request
{
    public string Verb { get; init; } = "GET";

    /// <summary>Path and query as sent.</summary>
    public required string Target { get; init; }

    /// <summary>Path and query as signed; as sent by default.</summary>
    public string? SignedTarget { get; init; }

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string? Timestamp { get; init; }

    public bool Unsigned { get; init; }

    /// <summary>Headers that replace the correct ones; null omits a header.</summary>
    public Dictionary<string, string?> Headers { get; init; } = [];
}

/// <summary>The received response.</summary>
internal sealed class Reply
{
    private readonly HttpResponseHeaders _headers;

    public Reply(HttpResponseMessage response, byte[] body)
    {
        Status = response.StatusCode;
        Body = body;
        _headers = response.Headers;
    }

    public HttpStatusCode Status { get; }

    public byte[] Body { get; }

    public string Code => Envelope.GetProperty("code").GetString()!;

    public string? Message => Envelope.TryGetProperty("msg", out var message) ? message.GetString() : null;

    public JsonElement Data => Envelope.GetProperty("data");

    public JsonElement Envelope => JsonSerializer.Deserialize(Body, TestJson.Default.JsonElement);

    public string Text => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => _headers.TryGetValues(name, out var values) ? values.Single() : null;
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class TestJson : System.Text.Json.Serialization.JsonSerializerContext;
