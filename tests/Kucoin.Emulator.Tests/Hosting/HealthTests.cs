using System.Net;
using Kucoin.Catalog;

namespace Kucoin.Emulator.Tests.Hosting;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private KucoinEmulator? _exchange;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private KucoinEmulator Exchange => _exchange!;

    public async ValueTask InitializeAsync() => _exchange = await Start.ExchangeAsync(new() { Scenario = "empty" });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Exchange.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "/health", HttpStatusCode.OK, """{"status":"ok"}""")]
    [InlineData("GET", "/health?from=probe", HttpStatusCode.OK, """{"status":"ok"}""")]
    [InlineData("HEAD", "/health", HttpStatusCode.OK, "")]
    [InlineData("POST", "/health", HttpStatusCode.MethodNotAllowed, """{"error":"The health check supports only GET and HEAD."}""")]
    public async Task Health_check_needs_no_key(string verb, string target, HttpStatusCode status, string body)
    {
        using var request = new HttpRequestMessage(new(verb), new Uri(Exchange.Address, target));
        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync(Ct));
        Assert.Empty(Exchange.Control.Received);
    }

    [Fact]
    public async Task Health_check_with_wrong_verb_returns_the_allowed_verbs()
    {
        using var response = await _http.DeleteAsync(new Uri(Exchange.Address, "/health"), Ct);

        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Health_check_is_not_affected_by_faults()
    {
        Exchange.Control.AddFault(new() { Kind = Kucoin.Emulator.Control.FaultKind.Cut, Count = 0 });

        Assert.Equal("""{"status":"ok"}""", await _http.GetStringAsync(new Uri(Exchange.Address, "/health"), Ct));
    }

    [Fact]
    public async Task Health_check_does_not_match_a_longer_path() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync(new Uri(Exchange.Address, "/healthy"), Ct)).StatusCode);

    [Fact]
    public void Health_check_path_is_not_an_endpoint() =>
        Assert.All(KucoinEndpoints.All, row => Assert.StartsWith("/api/", row.Path, StringComparison.Ordinal));
}
