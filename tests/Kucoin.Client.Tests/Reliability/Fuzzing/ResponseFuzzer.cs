using System.Net;
using System.Text;

namespace Kucoin.Client.Tests.Reliability.Fuzzing;

/// <summary>Generates invalid and hostile responses, deterministically for a seed.</summary>
internal sealed class ResponseFuzzer(IReadOnlyDictionary<string, byte[]> realResponses, Random random)
{
    private static readonly string[] Codes =
        ["200000", "200000", "200000", "400002", "400100", "429000", "1015", "500000", "230005", "260210", "x", "", "-1", "99999999999999999999"];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "1e400", "1e-400", "1E+2147483648", "0.1234567890123456789012345678901234567890", "79228162514264337593543950336",
        "9223372036854775808", "253402300800000", "-62135596800001", "\"\"", "\" \"", "\"1\"", "\"-1.50\"", "\"NaN\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[[[[[[]]]]]]",
        "[null]", "{\"\":null}", "\"=1+1\"", "\"" + "東京" + "\"", "2147483647", "1.0",
    ];

    private static readonly string[] Names =
        ["code", "msg", "data", "items", "currentPage", "totalPage", "totalNum", "pageSize", "id", "currency", "amount", "createdAt", "uid", "context", "hasMore", "dataList"];

    private static readonly HttpStatusCode[] Statuses =
    [
        HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound,
        HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway, HttpStatusCode.NoContent, HttpStatusCode.Redirect, (HttpStatusCode)999,
    ];

    private static readonly string[] Figures = ["0", "1", "2000", "-5", "30000", "2147483647", "-2147483648", "99999999999", "", "x", "1.5"];

    private readonly IReadOnlyList<byte[]> _all = [.. realResponses.Values];

    /// <summary>A response to the request of an endpoint: usually its real response, mutated.</summary>
    public HttpResponseMessage Next(string row)
    {
        var real = random.Next(4) == 0 ? Pick(_all) : realResponses[row];
        var message = new HttpResponseMessage(Pick(Statuses)) { Content = new ByteArrayContent(Body(real)) };
        if (random.Next(3) == 0)
        {
            foreach (var name in new[] { "gw-ratelimit-limit", "gw-ratelimit-remaining", "gw-ratelimit-reset" })
            {
                message.Headers.TryAddWithoutValidation(name, Pick(Figures));
            }
        }

        return message;
    }

    private byte[] Body(byte[] real) => random.Next(10) switch
    {
        0 => Noise(random.Next(300)),
        1 => Encoding.UTF8.GetBytes(Json(0)),
        2 or 3 => Encoding.UTF8.GetBytes($$"""{"code":"{{Pick(Codes)}}","msg":{{Pick(Values)}},"data":{{Json(0)}}}"""),
        4 => real,
        _ => Mutated(real),
    };

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Json(int depth)
    {
        var kind = depth > 5 ? 0 : random.Next(4);
        return kind switch
        {
            0 or 1 => Pick(Values),
            2 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Json(depth + 1)))}]",
            _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{Pick(Names)}\":{Json(depth + 1)}"))}}}",
        };
    }

    /// <summary>A real response with a few mutations.</summary>
    private byte[] Mutated(byte[] real)
    {
        var body = real.ToList();
        for (var wounds = random.Next(1, 4); wounds > 0 && body.Count > 0; wounds--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(7))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, Math.Min(random.Next(1, 20), body.Count - at));
                    break;
                case 2:
                    body.InsertRange(at, Noise(random.Next(1, 8)));
                    break;
                case 3:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(1, 200), body.Count - at)));
                    break;
                case 4:
                    body.RemoveRange(at, body.Count - at);
                    break;
                default:
                    ReplaceValue(body, at);
                    break;
            }
        }

        return [.. body];
    }

    /// <summary>Replaces the value after the next colon, so that the response is still valid JSON.</summary>
    private void ReplaceValue(List<byte> body, int from)
    {
        var colon = body.IndexOf((byte)':', from);
        if (colon < 0)
        {
            return;
        }

        var end = body.FindIndex(colon + 1, value => value is (byte)',' or (byte)'}' or (byte)']');
        if (end > colon)
        {
            body.RemoveRange(colon + 1, end - colon - 1);
            body.InsertRange(colon + 1, Encoding.UTF8.GetBytes(Pick(Values)));
        }
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
