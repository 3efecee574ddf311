using System.Net;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>HTTP/2 to the exchange: broken streams are not retried.</summary>
public sealed class Http2Tests
{
    [Theory]
    [InlineData("answer", true)]
    [InlineData("abort", false)]
    [InlineData("503", false)]
    public async Task Transfer_over_HTTP_2_arrives_once(string behaviour, bool succeeds)
    {
        var arrivals = 0;
        await using var server = await StartAsync(async context =>
        {
            Interlocked.Increment(ref arrivals);
            await context.Request.Body.CopyToAsync(Stream.Null);
            Assert.Equal("HTTP/2", context.Request.Protocol);
            switch (behaviour)
            {
                case "abort":
                    context.Abort();
                    break;
                case "503":
                    context.Response.StatusCode = 503;
                    break;
                default:
                    await context.Response.WriteAsync("""{"code":"200000","data":{"orderId":"1"}}""");
                    break;
            }
        });
        var services = new ServiceCollection();
        services.AddKucoin(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(new Uri(server.Urls.Single())),
            Credentials = new("key", "secret", "passphrase"),
        }).AddHttpMessageHandler(static () => new Http2Handler()).AddStandardResilienceHandler();
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account
            .InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7m, ct: TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (arrivals, result.Attempts));
        Assert.Equal(succeeds, result.Success);
        Assert.Equal(!succeeds, result.Error is KucoinError.OutcomeUnknown);
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static endpoint => endpoint.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(handle);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
