using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kucoin.Benchmarks;

/// <summary>
/// Bare Kestrel in a process of its own. It answers what was made beforehand, with the quota figures KuCoin sends: the quota is so large that the
/// client's own rate limit, which is on, holds nothing back.
/// </summary>
internal static class BareServer
{
    public static async Task Run(TimeSpan latency)
    {
        var bodies = Operations.All.ToDictionary(operation => operation.Target().Split('?')[0], Bodies.Of);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context => Answer(context, bodies, latency));
        await app.StartAsync();
        Lines.Say(app.Urls.First());
        await Lines.UntilTheEnd();
    }

    private static async Task Answer(HttpContext context, Dictionary<string, byte[]> bodies, TimeSpan latency)
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
        var body = Requested(context.Request, bodies);
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body);
    }

    private static byte[] Requested(HttpRequest request, Dictionary<string, byte[]> bodies) => bodies[request.Path.Value!];
}
