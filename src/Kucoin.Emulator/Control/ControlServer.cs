using System.Net;
using System.Text.Json;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Protocol;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Control;

/// <summary>
/// The control interface over HTTP. It answers this machine only, and no web page: a page in a browser on this machine can send requests
/// here as well, under a name that it made lead to this address or across origins.
/// </summary>
internal sealed class ControlServer(EmulatorControl control)
{
    private const string SignatureHeaders = "KC-API-";

    private static readonly Dictionary<(string Verb, string Target), ControlVerb> Verbs =
        ControlVerbs.All.ToDictionary(verb => (verb.Verb, verb.Target));

    public static bool IsMeant(string target) =>
        target.StartsWith(ControlVerb.Root, StringComparison.Ordinal) &&
        (target.Length == ControlVerb.Root.Length || target[ControlVerb.Root.Length] is '/' or '?');

    public async Task AnswerAsync(HttpContext http)
    {
        var (status, body) = await CarryAsync(http).ConfigureAwait(false);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = body.Length;
        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }

    private async Task<(int Status, byte[] Body)> CarryAsync(HttpContext http)
    {
        try
        {
            var request = await WireRequest.ReadAsync(http).ConfigureAwait(false);
            if (Objection(request) is { } objection)
            {
                return Refuse(StatusCodes.Status403Forbidden, objection);
            }

            if (!Verbs.TryGetValue((request.Verb, request.Path.TrimEnd('/')), out var verb))
            {
                return Refuse(StatusCodes.Status404NotFound, $"The control interface has no {request.Verb} {request.Path}.");
            }

            if (!request.Body.IsEmpty && !request.IsJson)
            {
                return Refuse(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json.");
            }

            var body = Array.Empty<byte>();
            var scope = new CommitScope();
            scope.Run(() => body = verb.Carry(control, request.Body));
            await scope.Committed.ConfigureAwait(false);
            return (StatusCodes.Status200OK, body);
        }
        catch (JsonException error)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"The body cannot be read: {error.Message}");
        }
        catch (Exception error) when (error is CommitFailedException || error.InnerException is CommitFailedException)
        {
            return Refuse(StatusCodes.Status500InternalServerError, error.Message);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or KucoinEmulatorException or Refusal)
        {
            return Refuse(StatusCodes.Status400BadRequest, error.Message);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException error)
        {
            return Refuse(error.StatusCode, error.Message);
        }
        catch (IOException error)
        {
            return Refuse(StatusCodes.Status400BadRequest, error.Message);
        }
#pragma warning disable CA1031 // A fault of the emulator is an answer like any other; the next caller must still be served.
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Refuse(StatusCodes.Status500InternalServerError, $"The emulator failed: {error.Message}");
        }
    }

    private static string? Objection(WireRequest request)
    {
        if (!IPAddress.IsLoopback(request.Caller) || !IsLoopback(request.Header("Host")))
        {
            return "The control interface is for this machine only, by a loopback name.";
        }

        if (request.Header("Origin") is { } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback))
        {
            return "The control interface is not for web pages.";
        }

        return request.Headers.Keys.Any(name => name.StartsWith(SignatureHeaders, StringComparison.OrdinalIgnoreCase))
            ? "The control interface takes no API key: this request was meant for the exchange."
            : null;
    }

    /// <summary>Whether a Host header names this machine and nothing that only leads to it.</summary>
    private static bool IsLoopback(string? host) => host is not null &&
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address) &&
        address.PathAndQuery == "/" && address.UserInfo.Length == 0 && address.IsLoopback;

    private static (int Status, byte[] Body) Refuse(int status, string sentence) =>
        (status, JsonSerializer.SerializeToUtf8Bytes(new(sentence), ControlJson.Default.ControlError));
}
