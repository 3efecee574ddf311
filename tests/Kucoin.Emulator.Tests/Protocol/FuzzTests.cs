using System.Globalization;
using System.Text;
using System.Text.Json;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Routes;

namespace Kucoin.Emulator.Tests.Protocol;

/// <summary>
/// Thousands of requests that no client should send, drawn from a seed: verbs, paths, queries, headers, bodies, encodings and sizes. Each
/// gets KuCoin's envelope or a plain refusal of the server, none a failure, and the exchange goes on.
/// </summary>
public sealed class FuzzTests : IAsyncLifetime
{
    private const int RawRequests = 2000;
    private const int SignedRequests = 3000;

    private static readonly string[] Verbs =
        ["GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "get", "TRACE", "G\u00c9T", "", "A B"];

    private static readonly string[] Versions = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", ""];

    private static readonly string[] Headers =
    [
        "KC-API-KEY", "KC-API-SIGN", "KC-API-TIMESTAMP", "KC-API-PASSPHRASE", "KC-API-KEY-VERSION", "Content-Type", "Accept-Encoding",
        "Expect", "X", "Bad Name", "",
    ];

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

    private readonly SplitMix64 _random = new(20260504);
    private KucoinEmulator? _exchange;

    private KucoinEmulator Exchange => _exchange!;

    public async ValueTask InitializeAsync() =>
        _exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });

    public ValueTask DisposeAsync() => Exchange.DisposeAsync();

    /// <summary>These get past the gate: the rules themselves meet what they did not expect.</summary>
    [Fact]
    public async Task Signed_nonsense_gets_an_envelope()
    {
        using var master = new SigningClient(Exchange);
        using var trader = new SigningClient(Exchange.Address, Exchange.Keys["trader"]);
        for (var number = 0; number < SignedRequests; number++)
        {
            var route = _random.Pick(RouteTable.All.Routes);
            var target = route.Row.Path.Contains('{', StringComparison.Ordinal) ? FillIn(route.Row.Path) : route.Row.Path;
            var isPost = route.Row.Verb == "POST";
            var query = Chance(isPost ? 10 : 90) ? $"?{Query()}" : "";
            var request = new Request { Verb = route.Row.Verb, Target = target + query, Body = isPost ? JsonBody() : null };

            var reply = await (Chance(80) ? master : trader).SendAsync(request);

            var what = $"{number}: {request.Verb} {request.Target} {request.Body} -> {(int)reply.Status} {reply.Text}";
            Assert.True((int)reply.Status < 500, what);
            Assert.True(reply.Code.Length == 6 && reply.Code != "500000", what);
        }

        await AssertItGoesOn();
    }

    [Fact]
    public async Task Broken_bytes_get_an_envelope_or_a_plain_refusal()
    {
        for (var number = 0; number < RawRequests; number++)
        {
            var bytes = RawRequest();
            await using var raw = await RawConnection.OpenAsync(Exchange.Address);
            string answer;
            try
            {
                await raw.SendAsync(bytes);
                answer = await raw.ReadToEndAsync();
            }
            catch (IOException)
            {
                // The server may close the connection on a request that is beyond hope before all of it was sent.
                continue;
            }

            foreach (var response in answer.Split("HTTP/1.1 ").Skip(1))
            {
                var start = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 500)));
                AssertIsRefusalOrAnswer(response, $"{number}: {start}\n-> {response}");
            }
        }

        await AssertItGoesOn();
    }

    private static void AssertIsRefusalOrAnswer(string response, string what)
    {
        var status = int.Parse(response.AsSpan(0, 3), CultureInfo.InvariantCulture);
        Assert.True(status is 100 or (>= 200 and < 500) or 505, what);
        var end = response.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var body = response[(end + 4)..];
        if (ContentLength(response) > body.Length)
        {
            // The server closed the connection before it had read everything, and the reset overtook what it said.
            return;
        }

        if (response.Contains("application/json", StringComparison.Ordinal) && body.Length > 0)
        {
            var envelope = JsonSerializer.Deserialize(Encoding.Latin1.GetBytes(body), TestJson.Default.JsonElement);
            Assert.True(envelope.TryGetProperty("code", out _) || envelope.TryGetProperty("error", out _), what);
        }
        else
        {
            Assert.True(status is 100 or (>= 400 and < 500) or 505, what);
        }
    }

    private static int ContentLength(string response)
    {
        const string Header = "Content-Length: ";
        var start = response.IndexOf(Header, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(response[(start + Header.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }

    private async Task AssertItGoesOn()
    {
        using var client = new SigningClient(Exchange);
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("200000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);
        Assert.True(Exchange.TrialBalance().IsBalanced);
    }

    private bool Chance(int percent) => _random.Below(100) < percent;

    private string Value() => _random.Below(20) switch
    {
        0 => new string('a', (int)_random.Below(3000)),
        1 => _random.Next().ToString(CultureInfo.InvariantCulture),
        2 => Exchange.Credentials.Key,
        _ => _random.Pick(Values),
    };

    private string Escaped() => Uri.EscapeDataString(Value());

    /// <summary>Variables of a path: what a client can put there, signed as it is sent.</summary>
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

    private byte[] RawRequest()
    {
        var head = new StringBuilder();
        var path = _random.Below(8) switch
        {
            0 => "/_emulator/" + _random.Pick(["", "faults/add", "clock/advance", "received", "nothing"]),
            1 => Value(),
            2 => "http://127.0.0.1" + Value(),
            3 => "*",
            4 => "/" + new string('x', (int)_random.Below(10_000)),
            5 => "//" + Value(),
            _ => _random.Pick(RouteTable.All.Routes).Row.Path,
        };
        var query = Chance(50) ? $"?{Value()}={Value()}" : "";
        head.Append(CultureInfo.InvariantCulture, $"{_random.Pick(Verbs)} {path}{query} {_random.Pick(Versions)}\r\n");
        if (Chance(90))
        {
            head.Append(CultureInfo.InvariantCulture, $"Host: {(Chance(80) ? "127.0.0.1" : Value())}\r\n");
        }

        for (var headers = _random.Below(5); headers > 0; headers--)
        {
            var name = _random.Pick(Headers);
            head.Append(CultureInfo.InvariantCulture, $"{name}: {(name == "Expect" ? "100-continue" : Value())}\r\n");
        }

        var body = Body();
        head.Append(_random.Below(6) switch
        {
            0 => "Transfer-Encoding: chunked\r\n",
            1 => $"Content-Length: {body.Length + 5}\r\n",
            2 => $"Content-Length: {Value()}\r\n",
            3 => "",
            _ => $"Content-Length: {body.Length}\r\nContent-Type: application/json\r\n",
        });
        head.Append("Connection: close\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. body];
    }

    private byte[] Body()
    {
        switch (_random.Below(5))
        {
            case 0:
                return [];
            case 1:
                var noise = new byte[_random.Below(400)];
                for (var i = 0; i < noise.Length; i++)
                {
                    noise[i] = (byte)_random.Next();
                }

                return noise;
            case 2:
                return Encoding.Unicode.GetBytes(JsonBody());
            case 3:
                return Encoding.UTF8.GetBytes($"{_random.Below(40):x}\r\n{JsonBody()}\r\n0\r\n\r\n");
            default:
                return Encoding.UTF8.GetBytes(Chance(3) ? new string(' ', 70_000) : JsonBody());
        }
    }
}
