using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kucoin.Emulator;

namespace Kucoin.Load.Traffic;

/// <summary>Writes signed requests as wire bytes with minimal work, because the cores are shared.</summary>
internal sealed class Signer
{
    private readonly byte[] _secret;
    private readonly string _head;

    public Signer(EmulatorCredentials credentials)
    {
        _secret = Encoding.UTF8.GetBytes(credentials.Secret);
        _head = $"Host: 127.0.0.1\r\nKC-API-KEY: {credentials.Key}\r\nKC-API-PASSPHRASE: {Hmac(credentials.Passphrase)}\r\n"
            + "KC-API-KEY-VERSION: 3\r\n";
    }

    public byte[] Sign(Call call)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Hmac($"{timestamp}{call.Verb}{call.Target}{call.Body}");
        var body = call.Body.Length == 0 ? "\r\n" : string.Create(
            CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {call.Body.Length}\r\n\r\n{call.Body}");
        return Encoding.ASCII.GetBytes(
            $"{call.Verb} {call.Target} HTTP/1.1\r\n{_head}KC-API-TIMESTAMP: {timestamp}\r\nKC-API-SIGN: {sign}\r\n{body}");
    }

    private string Hmac(string text) => Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)));
}
