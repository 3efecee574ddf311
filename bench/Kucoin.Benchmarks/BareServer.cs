using System.Globalization;
using Kucoin.Benchmarks.Scale;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kucoin.Benchmarks;

/// <summary>
/// Bare Kestrel in a separate process. It returns prepared responses with KuCoin's quota headers. The quota is so large that the client's
/// own rate limiter, which is enabled, never waits.
/// </summary>
internal sealed class BareServer(TimeSpan latency, Func<HttpRequest, ReadOnlyMemory<byte>> respond)
{
    public static BareServer OfRecordedResponses()
    {
        var bodies = Operations.All.ToDictionary(operation => operation.Target().Split('?')[0], Bodies.Of);
        return new(TimeSpan.Zero, request => bodies[request.Path.Value!]);
    }

    public static BareServer OfPages(TimeSpan latency, LongLedger ledger) => new(
        latency,
        request => request.Query.ContainsKey("endAt")
            ? ledger.Movements(Number(request, "endAt"), (int)Number(request, "currentPage"))
            : ledger.Balances((int)Number(request, "currentPage")));

    public async Task Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(Respond);
        await app.StartAsync();
        Lines.Say(app.Urls.First());
        await Lines.UntilTheEnd();
    }

    private async Task Respond(HttpContext context)
    {
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency, context.RequestAborted);
        }

        var response = context.Response;
        response.Headers["gw-ratelimit-limit"] = "1000000000";
        response.Headers["gw-ratelimit-remaining"] = "999999999";
        response.Headers["gw-ratelimit-reset"] = "30000";
        response.ContentType = "application/json";
        var body = respond(context.Request);
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body);
    }

    private static long Number(HttpRequest request, string name) => long.Parse(request.Query[name]!, CultureInfo.InvariantCulture);
}
