using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Benchmarks.Jobs;

/// <summary>A straightforward implementation: <see cref="HttpClient"/>, HMAC and source-generated System.Text.Json.</summary>
internal sealed class Plain(Uri server) : IBenchmarkJob
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes(Identity.Secret);

    private readonly HttpClient _http = new() { BaseAddress = server };
    private readonly string _passphrase = Hmac(Identity.Passphrase);

    public Task Call(Operation operation) => operation switch
    {
        Operation.Accounts => Get(operation, PlainJson.Default.PlainResponsePlainAccountArray, rows => rows.Length == 30),
        Operation.LedgerPage => Get(operation, PlainJson.Default.PlainResponsePlainPagePlainMovement, page => page.Items.Length == 500),
        Operation.SubAccountBalances => Get(
            operation, PlainJson.Default.PlainResponsePlainPagePlainSubAccount, page => page.Items.Length == 100),
        Operation.Withdrawal => Post(
            operation,
            new PlainWithdrawal("USDT", "12.5", "trx", "TJmq7vFq8iGNcWmDz3kRwX5yC1bTgVfCFo", "ADDRESS"),
            PlainJson.Default.PlainWithdrawal,
            PlainJson.Default.PlainResponsePlainWithdrawn),
        _ => Post(
            operation,
            new PlainTransfer(Guid.NewGuid().ToString("N"), "USDT", "12.5", "INTERNAL", "MAIN", "TRADE"),
            PlainJson.Default.PlainTransfer,
            PlainJson.Default.PlainResponsePlainTransferred),
    };

    public void Dispose() => _http.Dispose();

    private async Task Get<T>(Operation operation, JsonTypeInfo<PlainResponse<T>> type, Func<T, bool> isExpected)
    {
        using var request = Signed(HttpMethod.Get, operation.Target(), "");
        if (!isExpected(await Send(request, type)))
        {
            throw new InvalidDataException($"{operation} has an unexpected response.");
        }
    }

    private async Task Post<TBody, T>(Operation operation, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<PlainResponse<T>> type)
    {
        var text = JsonSerializer.Serialize(body, bodyType);
        using var request = Signed(HttpMethod.Post, operation.Target(), text);
        request.Content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        await Send(request, type);
    }

    private async Task<T> Send<T>(HttpRequestMessage request, JsonTypeInfo<PlainResponse<T>> type)
    {
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var envelope = await JsonSerializer.DeserializeAsync(body, type);
        return envelope is { Code: "200000", Data: { } data } ? data : throw new InvalidDataException(envelope?.Code);
    }

    private HttpRequestMessage Signed(HttpMethod verb, string target, string body)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(verb, target);
        request.Headers.Add("KC-API-KEY", Identity.Key);
        request.Headers.Add("KC-API-SIGN", Hmac(timestamp + verb.Method + target + body));
        request.Headers.Add("KC-API-TIMESTAMP", timestamp);
        request.Headers.Add("KC-API-PASSPHRASE", _passphrase);
        request.Headers.Add("KC-API-KEY-VERSION", "3");
        return request;
    }

    private static string Hmac(string text) => Convert.ToBase64String(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(text)));
}
