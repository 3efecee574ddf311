using System.Net;
using Kucoin.Client;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

// An application with two desks, each with a client and a key of its own, and a resilience handler for every HTTP client. It starts an
// exchange for itself, calls its own routes, and ends.
await using var exchange = await KucoinEmulator.StartAsync();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Configuration.AddInMemoryCollection([.. Desk("Desk1"), .. Desk("Desk2")]);
builder.Services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
builder.Services.AddKucoin("desk1", builder.Configuration.GetSection("Kucoin:Desk1"));
builder.Services.AddKucoin("desk2", builder.Configuration.GetSection("Kucoin:Desk2"));

await using var app = builder.Build();
app.MapGet("/desk1", ([FromKeyedServices("desk1")] IKucoinRestClient kucoin) => TotalAsync(kucoin));
app.MapGet("/desk2", ([FromKeyedServices("desk2")] IKucoinRestClient kucoin) => TotalAsync(kucoin));
app.MapGet("/desks/{name}", (string name, IKucoinClientFactory clients) => TotalAsync(clients.GetClient(name)));
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
string[] routes = ["/desk1", "/desk2", "/desks/desk1", "/desks/desk2"];
var totals = await Task.WhenAll(routes.Select(route => http.GetStringAsync(route)));
exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Code = "400007" });
var refused = await http.GetAsync("/desk1");
Console.WriteLine($"{string.Join(", ", totals)}; refused: {refused.StatusCode}");
await app.StopAsync();
return totals.Distinct().Count() == 1 && refused.StatusCode == HttpStatusCode.BadGateway ? 0 : 1;

static async Task<IResult> TotalAsync(IKucoinRestClient kucoin)
{
    var accounts = await kucoin.SpotApi.Account.GetAccountsAsync("USDT");
    return accounts.Success
        ? Results.Text($"{accounts.Data.Sum(wallet => wallet.Total)} USDT")
        : Results.Text(accounts.Error.Message, statusCode: StatusCodes.Status502BadGateway);
}

IEnumerable<KeyValuePair<string, string?>> Desk(string name)
{
    var (key, secret, passphrase) = exchange.Credentials;
    yield return new($"Kucoin:{name}:Environment", exchange.Address.ToString());
    yield return new($"Kucoin:{name}:Credentials:Key", key);
    yield return new($"Kucoin:{name}:Credentials:Secret", secret);
    yield return new($"Kucoin:{name}:Credentials:Passphrase", passphrase);
}
