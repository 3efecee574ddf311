using System.Net;
using System.Text;
using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Control;

/// <summary>Access to the control interface: every listening mode, caller and control path.</summary>
public sealed class ControlAccessTests
{
    private const int Allowed = 200;
    private const string Right = "7f3a9c51d2e84b06a1c5f7e2b9d04836";
    private const string Wrong = "7f3a9c51d2e84b06a1c5f7e2b9d04837";
    private const string ForeignHost = "exchange.example:8080";
    private const string ForeignOrigin = "https://page.example";

    [Theory]
    [InlineData(false, false, Caller.RightHost, Allowed)]
    [InlineData(false, false, Caller.ForeignHost, 403)]
    [InlineData(false, false, Caller.ForeignOrigin, 403)]
    [InlineData(false, false, Caller.NoToken, Allowed)]
    [InlineData(false, false, Caller.WrongToken, Allowed)]
    [InlineData(false, false, Caller.RightToken, Allowed)]
    [InlineData(true, false, Caller.RightHost, 404)]
    [InlineData(true, false, Caller.ForeignHost, 404)]
    [InlineData(true, false, Caller.ForeignOrigin, 404)]
    [InlineData(true, false, Caller.NoToken, 404)]
    [InlineData(true, false, Caller.WrongToken, 404)]
    [InlineData(true, false, Caller.RightToken, 404)]
    [InlineData(true, true, Caller.RightHost, Allowed)]
    [InlineData(true, true, Caller.ForeignHost, Allowed)]
    [InlineData(true, true, Caller.ForeignOrigin, 403)]
    [InlineData(true, true, Caller.NoToken, 401)]
    [InlineData(true, true, Caller.WrongToken, 401)]
    [InlineData(true, true, Caller.RightToken, Allowed)]
    [InlineData(false, true, Caller.RightHost, Allowed)]
    [InlineData(false, true, Caller.ForeignHost, 403)]
    [InlineData(false, true, Caller.ForeignOrigin, 403)]
    [InlineData(false, true, Caller.NoToken, 401)]
    [InlineData(false, true, Caller.WrongToken, 401)]
    [InlineData(false, true, Caller.RightToken, Allowed)]
    public async Task Every_control_path_applies_the_access_rule(bool isPublished, bool hasToken, Caller caller, int expected)
    {
        var loggers = new RecordingLoggers();
        await using var exchange = await Start.ExchangeAsync(new()
        {
            Scenario = "empty",
            Host = isPublished ? IPAddress.Any : IPAddress.Loopback,
            ControlToken = hasToken ? EmulatorControlToken.Parse(Right) : null,
            LoggerFactory = loggers,
        });
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var targets = ControlVerbs.All.Select(verb => (verb.Verb, verb.Target)).Append(("GET", "/_emulator/nothing"));

        foreach (var (verb, target) in targets)
        {
            using var request = new HttpRequestMessage(new(verb), new Uri(exchange.Address, target));
            Dress(request, caller);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var status = (int)response.StatusCode;

            // An authorized request is executed, or refused for its invalid body.
            Assert.True(
                expected == Allowed ? status is 200 or 400 || target.EndsWith("nothing", StringComparison.Ordinal) : status == expected,
                $"{verb} {target} was answered {status}.");
        }

        Assert.DoesNotContain(loggers.Entries, entry =>
            entry.Text.Contains(Right, StringComparison.OrdinalIgnoreCase) || entry.Text.Contains(Wrong, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(false, "127.0.0.1", 200)]
    [InlineData(false, ForeignHost, 403)]
    [InlineData(true, "127.0.0.1", 200)]
    [InlineData(true, ForeignHost, 200)]
    public async Task Health_check_applies_the_host_rule(bool isPublished, string host, int expected)
    {
        await using var exchange = await Start.ExchangeAsync(
            new() { Scenario = "empty", Host = isPublished ? IPAddress.Any : IPAddress.Loopback });
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(exchange.Address, "/health"));
        request.Headers.Host = host;

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task Control_client_sends_its_token()
    {
        await using var exchange = await Start.ExchangeAsync(
            new() { Scenario = "empty", Host = IPAddress.Any, ControlToken = EmulatorControlToken.Parse(Right) });
        using var with = new EmulatorControlClient(exchange.Address, EmulatorControlToken.Parse(Right));
        using var without = new EmulatorControlClient(exchange.Address);

        Assert.Equal("empty", (await with.StatusAsync(TestContext.Current.CancellationToken)).Scenario);
        var refused = await Assert.ThrowsAsync<KucoinEmulatorException>(() => without.StatusAsync(TestContext.Current.CancellationToken));
        Assert.Contains("control token is missing or wrong", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exchange_on_all_addresses_serves_keys_with_an_IP_whitelist()
    {
        await using var exchange = await Start.ExchangeAsync(new() { Host = IPAddress.IPv6Any });
        var key = exchange.Control.AddKey(new() { Label = "here", IpWhitelist = ["127.0.0.1"] });
        var address = new UriBuilder(exchange.Address) { Host = "127.0.0.1" }.Uri;
        using var client = new SigningClient(address, key);

        Assert.Equal("[::1]", exchange.Address.Host);
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);
    }

    private static void Dress(HttpRequestMessage request, Caller caller)
    {
        var token = caller switch
        {
            Caller.NoToken => null,
            Caller.WrongToken => Wrong,
            _ => Right,
        };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (caller == Caller.ForeignHost)
        {
            request.Headers.Host = ForeignHost;
        }

        if (caller == Caller.ForeignOrigin)
        {
            request.Headers.Add("Origin", ForeignOrigin);
        }

        if (request.Method == HttpMethod.Post)
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }
    }

    /// <summary>The special feature of a caller; all but the last three also have the right token.</summary>
    public enum Caller
    {
        RightHost,
        ForeignHost,
        ForeignOrigin,
        NoToken,
        WrongToken,
        RightToken,
    }
}
