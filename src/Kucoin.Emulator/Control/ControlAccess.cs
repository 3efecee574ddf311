using System.Net;
using Kucoin.Emulator.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kucoin.Emulator.Control;

/// <summary>
/// Access control of the control API. On a loopback address every program on this machine has access, but web pages do not: a page in a
/// local browser can send requests by DNS rebinding or across origins. On any other address the control API is disabled unless there is a
/// token; a caller with the token may use any host name, because a page does not know the token.
/// </summary>
internal sealed class ControlAccess(IPAddress address, EmulatorControlToken? token)
{
    private const string SignatureHeaders = "KC-API-";

    /// <summary>Whether other machines can reach the port.</summary>
    public bool IsPublished { get; } = !IPAddress.IsLoopback(address);

    /// <summary>The required token; <see langword="null"/> when there is none.</summary>
    public EmulatorControlToken? Token => token;

    /// <summary>A short description, for the log.</summary>
    public string Description => token is not null ? "on with a token" : IsPublished ? "off" : "on for this machine";

    /// <summary>Returns why a control request is refused; <see langword="null"/> when it is allowed. The body is not inspected.</summary>
    public (int Status, string Sentence)? Refuse(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (IsPublished && token is null)
        {
            return (
                StatusCodes.Status404NotFound,
                "The emulator listens on a public address without a control token, so the control interface is disabled: "
                    + "start it with --control-token-file FILE, or set KucoinEmulatorOptions.ControlToken.");
        }

        if (!IsPublished && (!IPAddress.IsLoopback(RawRequest.CallerOf(http)) || !IsLoopback(Single(headers.Host))))
        {
            return (StatusCodes.Status403Forbidden, "The control interface requires a loopback client and host name.");
        }

        if (headers.Origin.Count > 0 && !IsLoopbackOrigin(Single(headers.Origin)))
        {
            return (StatusCodes.Status403Forbidden, "The control interface is not available to web pages.");
        }

        if (headers.Keys.Any(name => name.StartsWith(SignatureHeaders, StringComparison.OrdinalIgnoreCase)))
        {
            return (
                StatusCodes.Status403Forbidden,
                "The control interface does not accept an API key. Send this request to the exchange API.");
        }

        return token is null || token.Matches(Single(headers.Authorization))
            ? null
            : (StatusCodes.Status401Unauthorized, "The control token is missing or wrong. Send it as Authorization: Bearer TOKEN.");
    }

    /// <summary>Whether a health check request is refused: on a loopback address, a request with another host name is refused.</summary>
    public bool RefusesHealth(HttpContext http) => !IsPublished && !IsLoopback(Single(http.Request.Headers.Host));

    /// <summary>The value of a header that occurs exactly once; <see langword="null"/> when it is missing, empty or repeated.</summary>
    private static string? Single(StringValues values) => values is [{ Length: > 0 } value] ? value : null;

    /// <summary>Whether the origin is a web server on this machine. Pages from files or apps have no such origin.</summary>
    private static bool IsLoopbackOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) &&
        (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps) && IsLoopback(page);

    /// <summary>Whether a Host header is a loopback name or address, and not another name that resolves to one.</summary>
    private static bool IsLoopback(string? host) =>
        host is not null && Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var named) && IsLoopback(named);

    /// <summary>
    /// Uri treats <c>loopback</c> as localhost, but a resolver treats it as an ordinary name, which can resolve to any address.
    /// </summary>
    private static bool IsLoopback(Uri named) =>
        named.IsLoopback && !named.OriginalString.Contains("loopback", StringComparison.OrdinalIgnoreCase) &&
        named.PathAndQuery == "/" && named.UserInfo.Length == 0;
}
