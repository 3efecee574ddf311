using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Benchmarks.Emulation;

/// <summary>Signs and sends, and drops what comes back: the same little work for every server.</summary>
internal sealed class Caller(Uri server, string key, string secret, string passphrase) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    public async Task<byte[]> Get(string target)
    {
        using var request = Signed(HttpMethod.Get, target, "");
        return await Answer(request);
    }

    public async Task Transfer()
    {
        var body = $"{{'clientOid':'{Guid.NewGuid():N}','currency':'USDT','amount':'0.01','type':'INTERNAL',"
            + "'fromAccountType':'MAIN','toAccountType':'TRADE'}";
        body = body.Replace('\'', '"');
        using var request = Signed(HttpMethod.Post, "/api/v3/accounts/universal-transfer", body);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        await Answer(request);
    }

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> Answer(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return body.AsSpan().IndexOf("\"200000\""u8) >= 0 ? body : throw new InvalidDataException(Encoding.UTF8.GetString(body));
    }

    private HttpRequestMessage Signed(HttpMethod verb, string target, string body)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(verb, target);
        request.Headers.Add("KC-API-KEY", key);
        request.Headers.Add("KC-API-SIGN", Hmac(timestamp + verb.Method + target + body));
        request.Headers.Add("KC-API-TIMESTAMP", timestamp);
        request.Headers.Add("KC-API-PASSPHRASE", Hmac(passphrase));
        request.Headers.Add("KC-API-KEY-VERSION", "3");
        return request;
    }

    private string Hmac(string text) => Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)));
}
