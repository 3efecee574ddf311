using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Hosting;

/// <summary>
/// The health check endpoint. It responds once the emulator serves requests, needs no key, consumes no quota, and is not in the request
/// log.
/// </summary>
internal static class Health
{
    /// <summary>The path of the health check; all KuCoin paths begin with <c>/api</c>.</summary>
    public const string Path = "/health";

    private static readonly byte[] Ok = """{"status":"ok"}"""u8.ToArray();
    private static readonly byte[] WrongVerb = """{"error":"The health check supports only GET and HEAD."}"""u8.ToArray();
    private static readonly byte[] WrongHost = """{"error":"The health check requires a loopback host name."}"""u8.ToArray();

    public static bool IsMeant(string target) => target.StartsWith(Path, StringComparison.Ordinal)
        && (target.Length == Path.Length || target[Path.Length] == '?');

    public static async Task RespondAsync(HttpContext http, bool isRefused)
    {
        var isHead = HttpMethods.IsHead(http.Request.Method);
        var (status, body) = isRefused ? (StatusCodes.Status403Forbidden, WrongHost)
            : isHead || HttpMethods.IsGet(http.Request.Method) ? (StatusCodes.Status200OK, Ok)
            : (StatusCodes.Status405MethodNotAllowed, WrongVerb);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = "GET, HEAD";
        }

        http.Response.ContentLength = body.Length;
        if (!isHead)
        {
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
        }
    }
}
