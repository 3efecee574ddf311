using System.Net;
using Kucoin.Emulator.Control;
using Kucoin.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Hosting;

/// <summary>
/// Decides who may control the exchange. On a loopback address every program of this machine may, and no web page: a page in a browser on
/// this machine can send requests here as well, under a name that it made lead to this address or across origins. On any other address
/// control is off unless there is a token; a caller who knows the token may then use any host name, which a page does not know.
/// </summary>
internal sealed class ControlAccess(IPAddress address, EmulatorControlToken? token)
{
    private const string SignatureHeaders = "KC-API-";

    /// <summary>Whether others than this machine can reach the port.</summary>
    public bool IsPublished { get; } = !IPAddress.IsLoopback(address);

    /// <summary>In a word, for the log.</summary>
    public string Description => token is not null ? "on with a token" : IsPublished ? "off" : "on for this machine";

    /// <summary>Why a request to control the exchange is refused; null when it is allowed.</summary>
    public (int Status, string Sentence)? Refuse(RawRequest request)
    {
        if (IsPublished && token is null)
        {
            return (
                StatusCodes.Status404NotFound,
                "This exchange is published without a control token, so that it has no control interface: "
                    + "start it with --control-token-file FILE, or set KucoinEmulatorOptions.ControlToken.");
        }

        if (!IsPublished && (!IPAddress.IsLoopback(request.Caller) || !IsLoopback(request.Header("Host"))))
        {
            return (StatusCodes.Status403Forbidden, "The control interface is for this machine only, by a loopback name.");
        }

        if (request.Headers.Origin is { Count: > 0 } origin && !IsLoopbackOrigin(origin))
        {
            return (StatusCodes.Status403Forbidden, "The control interface is not for web pages.");
        }

        if (request.Headers.Keys.Any(name => name.StartsWith(SignatureHeaders, StringComparison.OrdinalIgnoreCase)))
        {
            return (
                StatusCodes.Status403Forbidden,
                "The control interface takes no API key: this request was meant for the exchange.");
        }

        return token is null || token.Matches(request.Header("Authorization"))
            ? null
            : (StatusCodes.Status401Unauthorized, "This exchange wants its control token, as Authorization: Bearer TOKEN.");
    }

    /// <summary>Whether a request for the health check is refused: on a loopback address, one that names another host.</summary>
    public bool RefusesHealth(HttpContext http) => !IsPublished && !IsLoopback(http.Request.Headers.Host);

    private static bool IsLoopbackOrigin(string? origin) => Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback;

    /// <summary>Whether a Host header names this machine and nothing that only leads to it.</summary>
    private static bool IsLoopback(string? host) => host is { Length: > 0 } &&
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var named) &&
        named.PathAndQuery == "/" && named.UserInfo.Length == 0 && named.IsLoopback;
}
