using System.Net;
using Kucoin.Emulator.Control;
using Kucoin.Emulator.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

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

    /// <summary>What a caller has to bring; null where there is none.</summary>
    public EmulatorControlToken? Token => token;

    /// <summary>In a word, for the log.</summary>
    public string Description => token is not null ? "on with a token" : IsPublished ? "off" : "on for this machine";

    /// <summary>Why a request to control the exchange is refused; null when it is allowed. Its body does not matter.</summary>
    public (int Status, string Sentence)? Refuse(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (IsPublished && token is null)
        {
            return (
                StatusCodes.Status404NotFound,
                "This exchange is published without a control token, so that it has no control interface: "
                    + "start it with --control-token-file FILE, or set KucoinEmulatorOptions.ControlToken.");
        }

        if (!IsPublished && (!IPAddress.IsLoopback(RawRequest.CallerOf(http)) || !IsLoopback(Single(headers.Host))))
        {
            return (StatusCodes.Status403Forbidden, "The control interface is for this machine only, by a loopback name.");
        }

        if (headers.Origin.Count > 0 && !IsLoopbackOrigin(Single(headers.Origin)))
        {
            return (StatusCodes.Status403Forbidden, "The control interface is not for web pages.");
        }

        if (headers.Keys.Any(name => name.StartsWith(SignatureHeaders, StringComparison.OrdinalIgnoreCase)))
        {
            return (
                StatusCodes.Status403Forbidden,
                "The control interface takes no API key: this request was meant for the exchange.");
        }

        return token is null || token.Matches(Single(headers.Authorization))
            ? null
            : (StatusCodes.Status401Unauthorized, "This exchange wants its control token, as Authorization: Bearer TOKEN.");
    }

    /// <summary>Whether a request for the health check is refused: on a loopback address, one that names another host.</summary>
    public bool RefusesHealth(HttpContext http) => !IsPublished && !IsLoopback(Single(http.Request.Headers.Host));

    /// <summary>The value of a header that came once; null for one that did not come, is empty, or came more than once.</summary>
    private static string? Single(StringValues values) => values is [{ Length: > 0 } value] ? value : null;

    /// <summary>Whether a page comes from a web server of this machine; one of a file or of an app has no such origin.</summary>
    private static bool IsLoopbackOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) &&
        (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps) && IsLoopback(page);

    /// <summary>Whether a Host header names this machine and nothing that only leads to it.</summary>
    private static bool IsLoopback(string? host) =>
        host is not null && Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var named) && IsLoopback(named);

    /// <summary>Uri reads <c>loopback</c> as localhost; to a resolver it is a name like any other, which can lead anywhere.</summary>
    private static bool IsLoopback(Uri named) =>
        named.IsLoopback && !named.OriginalString.Contains("loopback", StringComparison.OrdinalIgnoreCase) &&
        named.PathAndQuery == "/" && named.UserInfo.Length == 0;
}
