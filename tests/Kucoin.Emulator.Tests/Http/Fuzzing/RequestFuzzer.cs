using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kucoin.Emulator.Api;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Http.Fuzzing;

/// <summary>
/// Generates malformed requests from a seed, as bytes: verbs, paths, queries, headers, bodies, encodings and sizes. Signed
/// ones pass authentication, so that they reach the business rules.
/// </summary>
internal sealed class RequestFuzzer(ulong seed, KucoinEmulator exchange)
{
    private static readonly string[] Verbs =
    [
        "GET", "GET", "GET", "POST", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "get", "TRACE", "CONNECT", "G\u00c9T", "", "A B",
    ];

    private static readonly string[] Versions = [.. Enumerable.Repeat("HTTP/1.1", 12), "HTTP/1.0", "HTTP/9.9", ""];

    private static readonly string[] Headers =
    [
        "KC-API-KEY", "KC-API-SIGN", "KC-API-TIMESTAMP", "KC-API-PASSPHRASE", "KC-API-KEY-VERSION", "KC-API-PARTNER", "Content-Type",
        "Content-Encoding", "Accept-Encoding", "Transfer-Encoding", "Host", "Expect", "Upgrade", "Cookie", "Origin", "X", "Bad Name", "",
    ];

    private static readonly string[] BodyTypes =
    [
        "application/json", "application/json;charset=UTF-8", "application/json; charset=utf-16", "APPLICATION/JSON", "text/json",
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json, text/html", "",
    ];

    private static readonly string[] Encodings = ["gzip", "deflate", "br", "identity", "gzip, gzip", "chunked", "*;q=0", "\u00e9"];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "10", "501", "1e9", "1E-30", "NaN", "Infinity", "0x10", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "99999999999999999999999999999999999999999", "0.0000000000000000000000000001", "170141183460469231731",
        "true", "null", "undefined", "USDT", "usdt", "BTC,ETH", "BTC-USDT", "XBTUSDTM", "MAIN", "TRADE", "ISOLATED", "INTERNAL",
        "PARENT_TO_SUB", "%00", "%", "%zz", "%C3%28", "%FF%FE", "+", "..", "../..", "'; DROP TABLE user; --", "<script>", "東京", "\u202e",
        "a\tb", "{{}}", "[]", "1577836800000", "2000-01-01", ",,,,", "\"", "\\",
    ];

    private static readonly string[] Names =
    [
        "currency", "type", "tag", "symbol", "symbols", "startAt", "endAt", "currentPage", "pageSize", "lastId", "limit", "offset",
        "maxCount", "forward", "direction", "bizType", "accountType", "queryType", "quoteCurrency", "chain", "amount", "clientOid",
        "fromAccountType", "toAccountType", "fromUserId", "toUserId", "fromAccountTag", "subName", "password", "access", "remarks",
        "remark", "passphrase", "permission", "ipWhitelist", "expire", "apiKey", "uid", "withdrawType", "toAddress", "memo", "isInner",
        "feeDeductType", "status", "base", "currencies", "includeBaseAmount", "baseCurrency", "baseAmount", "isIsolated", "currencyType",
        "status", "to", "market", "", "__proto__", "a b", "\u00e9",
    ];

    private readonly SplitMix64 _random = new(seed);

    /// <summary>A request with a valid signature, of which one header may then be corrupted.</summary>
    public byte[] Signed()
    {
        var route = _random.Pick(RouteTable.All.Routes);
        var isPost = route.Row.Verb == "POST";
        var target = FillIn(route.Row.Path) + (Chance(isPost ? 10 : 90) ? $"?{Query()}" : "");
        var body = isPost ? BodyOfRules() : [];
        var key = exchange.Keys[Chance(80) ? "master" : "trader"];
        var timestamp = $"{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}";
        var headers = new Dictionary<string, string>
        {
            ["Host"] = "127.0.0.1",
            ["KC-API-KEY"] = key.Key,
            ["KC-API-TIMESTAMP"] = timestamp,
            ["KC-API-PASSPHRASE"] = Hmac(key.Secret, Encoding.UTF8.GetBytes(key.Passphrase)),
            ["KC-API-KEY-VERSION"] = Chance(50) ? "2" : "3",
            ["KC-API-SIGN"] = Hmac(key.Secret, [.. Encoding.UTF8.GetBytes(timestamp + route.Row.Verb + target), .. body]),
            ["Connection"] = "close",
        };
        if (body.Length > 0)
        {
            headers["Content-Type"] = "application/json";
            headers["Content-Length"] = $"{body.Length}";
        }

        if (Chance(10))
        {
            var name = _random.Pick(Headers[..8]);
            headers[name] = name == "Content-Type" ? _random.Pick(BodyTypes) : Printable(Value());
        }

        var head = new StringBuilder($"{route.Row.Verb} {target} HTTP/1.1\r\n");
        foreach (var (name, value) in headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return [.. Encoding.UTF8.GetBytes($"{head}\r\n"), .. body];
    }

    /// <summary>Malformed bytes, and whether they have their declared length.</summary>
    public (byte[] Bytes, bool IsWhole) Raw()
    {
        var head = new StringBuilder();
        var path = _random.Below(8) switch
        {
            0 => "/_emulator/" + _random.Pick(["", "faults/add", "clock/advance", "received", "loans/borrow", "nothing"]),
            1 => Value(),
            2 => "http://127.0.0.1" + Value(),
            3 => "*",
            4 => "/" + new string('x', (int)_random.Below(10_000)),
            5 => "//" + Value(),
            _ => FillIn(_random.Pick(RouteTable.All.Routes).Row.Path),
        };
        var query = Chance(50) ? $"?{Value()}={Value()}" : "";
        head.Append(CultureInfo.InvariantCulture, $"{_random.Pick(Verbs)} {path}{query} {_random.Pick(Versions)}\r\n");
        if (Chance(90))
        {
            head.Append(CultureInfo.InvariantCulture, $"Host: {(Chance(80) ? "127.0.0.1" : Value())}\r\n");
        }

        for (var headers = Chance(2) ? 150 : _random.Below(5); headers > 0; headers--)
        {
            var name = _random.Pick(Headers);
            head.Append(CultureInfo.InvariantCulture, $"{name}: {HeaderValue(name)}\r\n");
        }

        var body = Body();
        var length = _random.Below(9);
        head.Append(length switch
        {
            0 => "Transfer-Encoding: chunked\r\n",
            1 => $"Content-Length: {body.Length + 5}\r\n",
            2 => $"Content-Length: {Value()}\r\n",
            3 => "",
            _ => $"Content-Length: {body.Length}\r\nContent-Type: {_random.Pick(BodyTypes)}\r\n",
        });
        head.Append("Connection: close\r\n\r\n");
        return ([.. Encoding.UTF8.GetBytes(head.ToString()), .. body], length > 2);
    }

    public bool Chance(int percent) => _random.Below(100) < percent;

    private static string Hmac(string secret, byte[] text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), text));

    private static string Printable(string text) => string.Concat(text.Where(c => c is >= ' ' and <= '~'));

    private string Value() => _random.Below(20) switch
    {
        0 => new string('a', (int)_random.Below(3000)),
        1 => _random.Next().ToString(CultureInfo.InvariantCulture),
        2 => exchange.Credentials.Key,
        _ => _random.Pick(Values),
    };

    private string HeaderValue(string name) => (name, _random.Below(20)) switch
    {
        (_, 0) => new string('h', (int)_random.Below(40_000)),
        ("Expect", _) => "100-continue",
        ("Content-Type", _) => _random.Pick(BodyTypes),
        ("Content-Encoding" or "Accept-Encoding" or "Transfer-Encoding", _) => _random.Pick(Encodings),
        _ => Value(),
    };

    private string Escaped() => Uri.EscapeDataString(Value());

    /// <summary>Fills path variables with values of a client, signed as sent.</summary>
    private string FillIn(string path) => string.Join('/', path.Split('/').Select(part => part is ['{', ..] ? Segment() : part));

    private string Segment() => Escaped() is { Length: > 0 } some and not ("." or "..") ? some : "x";

    private string Query() => Several(6, '&', () => $"{Uri.EscapeDataString(_random.Pick(Names))}={Escaped()}");

    private string Several(int limit, char between, Func<string> make) =>
        string.Join(between, Enumerable.Range(0, (int)_random.Below(limit)).Select(_ => make()));

    private string JsonBody() => _random.Below(12) switch
    {
        0 => Value(),
        1 => "[1,2,3]",
        2 => string.Concat(Enumerable.Repeat("{\"a\":", (int)_random.Below(200))),
        3 => "{\"amount\":1,\"amount\":\"2\"}",
        _ => $"{{{Several(10, ',', () => $"{Quoted(_random.Pick(Names))}:{JsonValue()}")}}}",
    };

    private string JsonValue() => _random.Below(8) switch
    {
        0 => "null",
        1 => "true",
        2 => "{\"a\":1}",
        3 => "[\"a\"]",
        4 => "1e400",
        5 => _random.Next().ToString(CultureInfo.InvariantCulture),
        6 => "-0.000000000000000000000000001",
        _ => Quoted(Value()),
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    /// <summary>Usually valid JSON, sometimes with one byte changed.</summary>
    private byte[] BodyOfRules()
    {
        var body = Encoding.UTF8.GetBytes(JsonBody());
        if (body.Length > 0 && Chance(10))
        {
            body[(int)_random.Below(body.Length)] = (byte)_random.Next();
        }

        return body;
    }

    private byte[] Body() => _random.Below(7) switch
    {
        0 => [],
        1 => Noise(),
        2 => Encoding.Unicode.GetBytes(JsonBody()),
        3 => Encoding.UTF8.GetBytes($"{_random.Below(40):x}\r\n{JsonBody()}\r\n0\r\n\r\n"),
        4 => Compressed(),
        5 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(JsonBody())],
        _ => Encoding.UTF8.GetBytes(Chance(3) ? new string(' ', 70_000) : JsonBody()),
    };

    private byte[] Noise()
    {
        var noise = new byte[_random.Below(400)];
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)_random.Next();
        }

        return noise;
    }

    private byte[] Compressed()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(JsonBody()));
        }

        return compressed.ToArray();
    }
}
