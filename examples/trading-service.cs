#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Kucoin.Client/Kucoin.Client.csproj
#:package Microsoft.Extensions.Http.Resilience
#:package OpenTelemetry.Exporter.Console
#:package OpenTelemetry.Extensions.Hosting
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591

// An ASP.NET Core service with several API keys. Each section below Kucoin is a desk with its own key, for example from the environment:
//
//   Kucoin__Desk1__Credentials__Key=… Kucoin__Desk1__Credentials__Secret=… Kucoin__Desk1__Credentials__Passphrase=… \
//     dotnet run examples/trading-service.cs
//
// GET /desks lists the desks, GET /desks/Desk1/balances shows one. An invalid setting prevents the start. docs/configuration.md lists them.

using System.Text.Json.Serialization;
using Kucoin.Client;
using Microsoft.Extensions.Http.Resilience;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Polly;

var builder = WebApplication.CreateBuilder(args);
var desks = builder.Configuration.GetSection("Kucoin").GetChildren().ToList();
if (desks.Count == 0)
{
    Console.Error.WriteLine("There is no desk. Set Kucoin__Desk1__Credentials__Key, …__Secret and …__Passphrase.");
    return 2;
}

foreach (var desk in desks)
{
    // No retry: the client repeats what is safe to repeat, and nothing above it can send a request twice.
    builder.Services.AddKucoin(desk.Key, builder.Configuration.GetSection(desk.Path))
        .AddResilienceHandler("kucoin", static pipeline => pipeline
            .AddConcurrencyLimiter(permitLimit: 8, queueLimit: 64)
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { MinimumThroughput = 20 }));
}

// A program with a collector takes the OTLP exporter instead of the console.
builder.Services.AddOpenTelemetry()
    .WithTracing(static traces => traces.AddSource(KucoinTelemetry.ActivitySourceName).AddConsoleExporter())
    .WithMetrics(static metrics => metrics.AddMeter(KucoinTelemetry.MeterName).AddConsoleExporter());
builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default));

var app = builder.Build();
app.MapGet("/desks", static (IKucoinClientFactory clients) => clients.Names.Order(StringComparer.Ordinal).ToArray());
app.MapGet("/desks/{name}/balances", static async (string name, IKucoinClientFactory clients, CancellationToken ct) =>
{
    if (!clients.Names.Contains(name))
    {
        return Results.NotFound();
    }

    var wallets = await clients.GetClient(name).SpotApi.Account.GetAccountsAsync(ct: ct);
    return wallets.Success
        ? Results.Ok(new DeskBalances(
            wallets.IsComplete,
            [.. wallets.Data.Select(wallet => new DeskBalance(wallet.Type.Value, wallet.Asset, wallet.Total, wallet.Available))]))
        : Results.Problem(wallets.Error.Message, statusCode: StatusCodes.Status502BadGateway);
});
await app.RunAsync();
return 0;

internal sealed record DeskBalance(string Wallet, string Asset, decimal Total, decimal Available);

/// <param name="IsComplete">Whether nothing is missing, because the exchange sent a value that could not be used.</param>
/// <param name="Balances">The wallets.</param>
internal sealed record DeskBalances(bool IsComplete, IReadOnlyList<DeskBalance> Balances);

[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(DeskBalances))]
[JsonSerializable(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ServiceJson : JsonSerializerContext;
