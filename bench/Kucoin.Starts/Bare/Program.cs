using System.Globalization;
using System.Security.Cryptography;
using System.Text;

// The least that a program with HttpClient does: it sends one request and prints something of the response. With the argument `signed` it
// also signs the request, without which KuCoin refuses it.
using var http = new HttpClient { BaseAddress = new(args[0]) };
using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/accounts");
if (args is [_, "signed"])
{
    var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
    request.Headers.Add("KC-API-KEY", "key");
    request.Headers.Add("KC-API-SIGN", Sign($"{timestamp}GET/api/v1/accounts"));
    request.Headers.Add("KC-API-TIMESTAMP", timestamp);
    request.Headers.Add("KC-API-PASSPHRASE", Sign("passphrase"));
    request.Headers.Add("KC-API-KEY-VERSION", "3");
}

using var response = await http.SendAsync(request);
var body = await response.Content.ReadAsByteArrayAsync();
Console.Out.WriteLine(body.Length);
return response.IsSuccessStatusCode ? 0 : 1;

static string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData("secret"u8, Encoding.UTF8.GetBytes(text)));
