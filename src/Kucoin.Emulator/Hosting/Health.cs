using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Hosting;

/// <summary>The health check: it is answered once the exchange serves, takes no key, costs no quota and is not in the request log.</summary>
internal static class Health
{
    /// <summary>Where it is; KuCoin has no path that does not begin with <c>/api</c>.</summary>
    public const string Path = "/health";

    private static readonly byte[] Ok = """{"status":"ok"}"""u8.ToArray();
    private static readonly byte[] Refused = """{"error":"The health check answers GET and HEAD."}"""u8.ToArray();

    public static bool IsMeant(string target) => target.StartsWith(Path, StringComparison.Ordinal)
        && (target.Length == Path.Length || target[Path.Length] == '?');

    public static async Task AnswerAsync(HttpContext http)
    {
        var isHead = HttpMethods.IsHead(http.Request.Method);
        var isAllowed = isHead || HttpMethods.IsGet(http.Request.Method);
        var body = isAllowed ? Ok : Refused;
        http.Response.StatusCode = isAllowed ? StatusCodes.Status200OK : StatusCodes.Status405MethodNotAllowed;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = body.Length;
        if (!isHead)
        {
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
        }
    }
}
