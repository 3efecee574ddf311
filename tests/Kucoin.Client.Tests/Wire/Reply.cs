using System.Net;
using System.Text;

namespace Kucoin.Client.Tests.Wire;

/// <summary>A scripted response.</summary>
internal sealed record Reply(byte[] Body)
{
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static Reply Text(string body, HttpStatusCode status = HttpStatusCode.OK) => new(Encoding.UTF8.GetBytes(body)) { Status = status };

    public static Reply Data(string data) => Text($$"""{"code":"200000","data":{{data}}}""");

    public static Reply Refusal(string code, string message, HttpStatusCode status = HttpStatusCode.OK) =>
        Text($$"""{"code":"{{code}}","msg":"{{message}}"}""", status);

    public static Reply Fixture(string name) => new(Fixtures.Read(name));

    /// <summary>KuCoin's error for an exceeded quota; without quota headers it means an overloaded exchange.</summary>
    public static Reply TooManyRequests(bool withFigures) => Refusal("429000", "Too many requests", HttpStatusCode.TooManyRequests) with
    {
        Headers = withFigures ? Quota(2000, 0, 12_345) : new Dictionary<string, string>(),
    };

    public static Dictionary<string, string> Quota(int limit, int remaining, int reset) => new()
    {
        ["gw-ratelimit-limit"] = $"{limit}",
        ["gw-ratelimit-remaining"] = $"{remaining}",
        ["gw-ratelimit-reset"] = $"{reset}",
    };

    public HttpResponseMessage Message()
    {
        var message = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
