using System.Globalization;

namespace Kucoin.Emulator.Http;

/// <summary>An HTML page that the network in front of the exchange returns instead of a response.</summary>
internal sealed record HtmlPage(int Status, string Text)
{
    private const int BadGateway = 502;
    private const int Forbidden = 403;
    private const int TooMany = 429;

    /// <summary>The page of a content delivery network that blocks a caller for thirty seconds.</summary>
    public static HtmlPage Blocked { get; } = Create(TooMany, "Access denied", "Error 1015: you are being rate limited. error code: 1015");

    /// <summary>The page for a GET with a body, which the content delivery network refuses.</summary>
    public static HtmlPage BodyNotAllowed { get; } = Create(
        Forbidden, "ERROR: The request could not be satisfied", "403 ERROR. Bad request.");

    /// <summary>The page of a gateway that cannot reach the exchange.</summary>
    public static HtmlPage Gateway(int? status) =>
        Create(status ?? BadGateway, "The exchange did not answer", "Please try again in a few minutes.");

    private static HtmlPage Create(int status, string title, string text) => new(
        status,
        string.Create(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html><head><title>{status} {title}</title></head>\n<body><h1>{title}</h1><p>{text}</p></body></html>\n"));
}
