using System.Net;

namespace Kucoin.Emulator.Tests.Protocol;

public class RateMeterTests
{
    private const string Transferable = "/api/v1/accounts/transferable?currency=USDT&type=MAIN";
    private const int TransferableWeight = 20;
    private const int ManagementQuota = 2000;

    private readonly ManualClock _clock = new(ManualClock.Noon);

    [Fact]
    public async Task Private_answers_tell_what_is_left_and_public_ones_do_not()
    {
        await using var exchange = await StartAsync();
        using var client = ClientOf(exchange, "master");

        var first = await client.GetAsync(Transferable);
        _clock.Advance(TimeSpan.FromSeconds(10));
        var second = await client.GetAsync("/api/v1/accounts");
        var spot = await client.GetAsync("/api/v3/margin/accounts");
        var open = await client.GetAsync("/api/v1/timestamp");

        Assert.Equal(("2000", "1980", "30000"), Reading(first));
        Assert.Equal(("2000", "1975", "20000"), Reading(second));
        Assert.Equal(("4000", "3985", "30000"), Reading(spot));
        Assert.Equal((null, null, null), Reading(open));
    }

    [Fact]
    public async Task A_refused_call_is_counted_too()
    {
        await using var exchange = await StartAsync();
        using var client = ClientOf(exchange, "master");

        var reply = await client.SendAsync(new() { Target = Transferable, Headers = { ["KC-API-SIGN"] = "nonsense" } });

        Assert.Equal(("400005", "1980"), (reply.Code, reply.Header("gw-ratelimit-remaining")));
    }

    [Fact]
    public async Task Beyond_the_quota_is_429000_until_the_window_ends()
    {
        await using var exchange = await StartAsync();
        using var client = ClientOf(exchange, "master");
        using var sub = ClientOf(exchange, "trader");
        for (var paid = 0; paid < ManagementQuota; paid += TransferableWeight)
        {
            Assert.Equal("200000", (await client.GetAsync(Transferable)).Code);
        }

        _clock.Advance(TimeSpan.FromSeconds(29.5));
        var refused = await client.GetAsync(Transferable);

        Assert.Equal(("429000", HttpStatusCode.TooManyRequests), (refused.Code, refused.Status));
        Assert.Equal(("2000", "0", "500"), Reading(refused));
        Assert.Equal("200000", (await client.GetAsync("/api/v3/margin/accounts")).Code);
        Assert.Equal("200000", (await sub.GetAsync(Transferable)).Code);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(("2000", "1980", "30000"), Reading(await client.GetAsync(Transferable)));
    }

    [Fact]
    public async Task The_quota_can_be_left_unenforced()
    {
        await using var exchange = await StartAsync(enforce: false);
        using var client = ClientOf(exchange, "master");
        for (var paid = 0; paid <= ManagementQuota; paid += TransferableWeight)
        {
            Assert.Equal("200000", (await client.GetAsync(Transferable)).Code);
        }

        Assert.Equal("0", (await client.GetAsync(Transferable)).Header("gw-ratelimit-remaining"));
    }

    private static (string? Limit, string? Remaining, string? Reset) Reading(Reply reply) =>
        (reply.Header("gw-ratelimit-limit"), reply.Header("gw-ratelimit-remaining"), reply.Header("gw-ratelimit-reset"));

    private Task<KucoinEmulator> StartAsync(bool enforce = true) =>
        Start.ExchangeAsync(new() { WireClock = _clock, EnforceRateLimits = enforce });

    private SigningClient ClientOf(KucoinEmulator exchange, string label) => new(exchange.Address, exchange.Keys[label]) { Clock = _clock };
}
