using Kucoin.Emulator.Hosting;
using Kucoin.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Control;

/// <summary>Applies faults to requests and responses.</summary>
internal static class FaultExecutor
{
    /// <summary>The reset time of an exhausted quota: the longest possible rest of a window.</summary>
    private static readonly RateLimitStatus UsedUp = new(Limit: 2000, Remaining: 0, ResetMilliseconds: 1000, IsExceeded: true);

    private static readonly byte[] EndlessStart = """{"code":"200000","data":" """u8.ToArray();
    private static readonly byte[] EndlessRest = [.. Enumerable.Repeat((byte)'.', 16 * 1024)];

    public static bool BreaksBody(this FaultKind kind) =>
        kind is FaultKind.TruncatedBody or FaultKind.StalledBody or FaultKind.EndlessBody;

    /// <summary>Applies a fault to a request and its response, until the response is sent.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="response">The response, empty before the request is served.</param>
    /// <param name="serve">Carries out the request and writes the response.</param>
    /// <param name="clock">The clock for delays.</param>
    /// <param name="ending">
    /// Cancels delays when the emulator stops. A client that disconnects does not cancel them: a request that arrived can still take
    /// effect.
    /// </param>
    public static async Task PrepareAsync(Fault fault, ApiResponse response, Action serve, TimeProvider clock, CancellationToken ending)
    {
        var isAfter = fault.Kind.BreaksBody() || fault.When == FaultMoment.After;
        if (isAfter)
        {
            serve();
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, clock, ending).ConfigureAwait(false);
        }

        if (fault.Kind == FaultKind.Delay && !isAfter)
        {
            serve();
        }

        Change(fault, response);
    }

    /// <summary>Sends the response, as far as the fault allows.</summary>
    public static Task SendAsync(HttpContext http, Fault fault, ApiResponse response)
    {
        switch (fault.Kind)
        {
            case FaultKind.Cut:
                http.Abort();
                return Task.CompletedTask;
            case FaultKind.TruncatedBody:
                return SendHalfAsync(http, response);
            case FaultKind.StalledBody:
                return StallAsync(http, response);
            case FaultKind.EndlessBody:
                return SendWithoutEndAsync(http, response);
            default:
                return response.SendAsync(http);
        }
    }

    private static void Change(Fault fault, ApiResponse response)
    {
        switch (fault.Kind)
        {
            case FaultKind.Refuse:
                var known = ApiErrors.WithCode(fault.Code!);
                response.Fail(new(known.Code, fault.Message ?? known.Message, fault.Status ?? known.Status));
                break;
            case FaultKind.RateLimit:
                response.Fail(ApiErrors.TooManyRequests());
                response.Show(UsedUp);
                break;
            case FaultKind.Overload:
                response.Fail(ApiErrors.TooManyRequests());
                response.Show((RateLimitStatus?)null);
                break;
            case FaultKind.CdnBlock:
                response.Show(HtmlPage.Blocked);
                break;
            case FaultKind.HtmlPage:
                response.Show(HtmlPage.Gateway(fault.Status));
                break;
        }
    }

    /// <summary>
    /// Sends the headers and half of the body. The server then closes the connection, because the response is incomplete.
    /// </summary>
    private static async Task SendHalfAsync(HttpContext http, ApiResponse response)
    {
        response.WriteHead(http.Response);
        http.Response.ContentLength = response.Body.Length;
        await http.Response.BodyWriter.WriteAsync(response.Body[..(response.Body.Length / 2)], http.RequestAborted).ConfigureAwait(false);
    }

    private static async Task StallAsync(HttpContext http, ApiResponse response)
    {
        await SendHalfAsync(http, response).ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.ClientSendsNoMore()).ConfigureAwait(false);
    }

    private static async Task SendWithoutEndAsync(HttpContext http, ApiResponse response)
    {
        response.WriteHead(http.Response);
        await http.Response.BodyWriter.WriteAsync(EndlessStart, http.RequestAborted).ConfigureAwait(false);
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.BodyWriter.WriteAsync(EndlessRest, http.RequestAborted).ConfigureAwait(false);
        }
    }
}
