using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kucoin.Load.Processes;

/// <summary>Bare Kestrel: it returns the bytes recorded from the exchange for each path, without any processing.</summary>
internal static class BareKestrelWorker
{
    public const string Name = "serve-recorded";

    public static async Task RunAsync(string folder)
    {
        var answers = RecordedResponses.Read(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(RespondAsync);
        await app.StartAsync();
        Console.Out.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();

        Task RespondAsync(HttpContext http)
        {
            var body = answers[http.Request.Path.Value!];
            http.Response.Headers["gw-ratelimit-limit"] = "4000";
            http.Response.Headers["gw-ratelimit-remaining"] = "3997";
            http.Response.Headers["gw-ratelimit-reset"] = "29871";
            http.Response.ContentType = "application/json;charset=UTF-8";
            http.Response.ContentLength = body.Length;
            return http.Response.BodyWriter.WriteAsync(body).AsTask();
        }
    }
}
