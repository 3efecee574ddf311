using System.Text.Json;
using Kucoin.Emulator.Hosting;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator.Control;

/// <summary>The control API over HTTP, for callers that <see cref="ControlAccess"/> allows.</summary>
internal sealed class ControlServer(EmulatorControl control, ControlAccess access, ILogger logger)
{
    private static readonly Dictionary<(string Verb, string Target), ControlVerb> Verbs =
        ControlVerbs.All.ToDictionary(verb => (verb.Verb, verb.Target));

    public static bool IsMeant(string target) =>
        target.StartsWith(ControlVerb.Root, StringComparison.Ordinal) &&
        (target.Length == ControlVerb.Root.Length || target[ControlVerb.Root.Length] is '/' or '?');

    public async Task RespondAsync(HttpContext http)
    {
        var (status, body) = await CarryAsync(http).ConfigureAwait(false);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (logger.IsEnabled(LogLevel.Information))
        {
            var (verb, target) = Shown(http);
            logger.Controlled(verb, target, status);
        }

        http.Response.ContentLength = body.Length;
        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }

    private async Task<(int Status, byte[] Body)> CarryAsync(HttpContext http)
    {
        try
        {
            if (access.Refuse(http) is { } refusal)
            {
                return Refuse(refusal.Status, refusal.Sentence);
            }

            var request = await RawRequest.ReadAsync(http).ConfigureAwait(false);
            if (!Verbs.TryGetValue((request.Verb, request.Path.TrimEnd('/')), out var verb))
            {
                return Refuse(StatusCodes.Status404NotFound, $"The control interface has no endpoint {request.Verb} {request.Path}.");
            }

            if (!request.Body.IsEmpty && !request.IsJson)
            {
                return Refuse(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json.");
            }

            var body = Array.Empty<byte>();
            var scope = new CommitScope();
            scope.Run(() => body = verb.Execute(control, request.Body));
            await scope.Committed.ConfigureAwait(false);
            return (StatusCodes.Status200OK, body);
        }
        catch (JsonException error)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"The body cannot be read: {error.Message}");
        }
        catch (Exception error) when (error is CommitFailedException || error.InnerException is CommitFailedException)
        {
            if (logger.IsEnabled(LogLevel.Error))
            {
                var (verb, target) = Shown(http);
                logger.NotCommitted(error, verb, target);
            }

            return Refuse(StatusCodes.Status500InternalServerError, error.Message);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or KucoinEmulatorException or ApiError)
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
#pragma warning disable CA1031 // An unexpected exception becomes an error response, so that the next caller is still served.
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (logger.IsEnabled(LogLevel.Error))
            {
                var (verb, target) = Shown(http);
                logger.ControlFailed(error, verb, target);
            }

            return Refuse(StatusCodes.Status500InternalServerError, $"The emulator failed: {error.Message}");
        }
    }

    private (string Verb, string Target) Shown(HttpContext http) => control.Log.Show(http.Request.Method, RawRequest.TargetOf(http));

    private static (int Status, byte[] Body) Refuse(int status, string sentence) =>
        (status, JsonSerializer.SerializeToUtf8Bytes(new(sentence), ControlJson.Default.ControlError));
}
