using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kucoin.Emulator.Http;

/// <summary>A raw request, exactly as received: signatures cover these bytes, not the decoded values.</summary>
internal sealed class RawRequest
{
    /// <summary>The maximum body size, far more than any call of this API needs.</summary>
    public const int BodyLimit = 64 * 1024;

    private RawRequest(string verb, string target, IPAddress caller, IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        Verb = verb;
        Target = target;
        Path = mark < 0 ? target : target[..mark];
        Query = mark < 0 ? "" : target[(mark + 1)..];
        Caller = caller;
        Headers = headers;
        Body = body;
    }

    public string Verb { get; }

    /// <summary>Path and query as sent.</summary>
    public string Target { get; }

    public string Path { get; }

    /// <summary>The query string as sent, without the question mark; a question mark alone counts as no query string.</summary>
    public string Query { get; }

    /// <summary>The IP address of the client.</summary>
    public IPAddress Caller { get; }

    public IHeaderDictionary Headers { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Whether the content type is JSON; an empty body needs none.</summary>
    public bool IsJson => Body.IsEmpty ||
        Headers.ContentType.ToString().Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    public static async ValueTask<RawRequest> ReadAsync(HttpContext http)
    {
        var body = await ReadBodyAsync(http);
        return new(http.Request.Method, TargetOf(http), CallerOf(http), http.Request.Headers, body);
    }

    /// <summary>Path and query as sent, without the scheme and host of an absolute-form target.</summary>
    public static string TargetOf(HttpContext http)
    {
        const string EndOfScheme = "://";
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var scheme = target.StartsWith('/') ? -1 : target.IndexOf(EndOfScheme, StringComparison.Ordinal);
        if (scheme < 0)
        {
            return target;
        }

        var rest = target[(scheme + EndOfScheme.Length)..];
        var path = rest.AsSpan().IndexOfAny('/', '?');
        return path < 0 ? "/" : rest[path] == '?' ? $"/{rest[path..]}" : rest[path..];
    }

    /// <summary>The IP address of the client.</summary>
    public static IPAddress CallerOf(HttpContext http)
    {
        var caller = http.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        return caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller;
    }

    public string? Header(string name) => Headers[name] is [{ Length: > 0 } value] ? value : null;

    private static async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return default;
        }

        if (http.Request.ContentLength > BodyLimit)
        {
            throw ApiErrors.BodyTooLarge(BodyLimit);
        }

        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await ReadAsync(http, reader);
            if (read.Buffer.Length > BodyLimit)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw ApiErrors.BodyTooLarge(BodyLimit);
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async ValueTask<ReadResult> ReadAsync(HttpContext http, PipeReader reader)
    {
        try
        {
            return await reader.ReadAsync(http.RequestAborted);
        }
        catch (IOException)
        {
            // The start of the next request on this connection is unknown.
            http.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
            throw;
        }
    }
}
