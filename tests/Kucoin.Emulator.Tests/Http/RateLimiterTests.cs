using System.Net;
using Kucoin.Catalog;
using Kucoin.Emulator.Http;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Http;

public class RateLimiterTests
{
    private const string Transferable = "/api/v1/accounts/transferable?currency=USDT&type=MAIN";
    private const int TransferableWeight = 20;
    private const int ManagementQuota = 2000;

    private readonly FakeTimeProvider _clock = new(Start.Noon);

    [Fact]
    public async Task Private_responses_have_quota_headers_and_public_ones_do_not()
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
    public async Task RateLimiter_counts_rejected_requests()
    {
        await using var exchange = await StartAsync();
        using var client = ClientOf(exchange, "master");

        var reply = await client.SendAsync(new() { Target = Transferable, Headers = { ["KC-API-SIGN"] = "nonsense" } });

        Assert.Equal(("400005", "1980"), (reply.Code, reply.Header("gw-ratelimit-remaining")));
    }

    [Fact]
    public async Task RateLimiter_exceeded_quota_is_429000_until_the_window_ends()
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

    [Theory]
    [InlineData(0, "4000", "2000", "2000")]
    [InlineData(1, "6000", "2000", "2000")]
    [InlineData(4, "13000", "6000", "6000")]
    [InlineData(12, "40000", "20000", "20000")]
    public async Task RateLimiter_quota_of_master_and_sub_accounts_depends_on_the_level_of_the_master(
        int level, string spot, string management, string futures)
    {
        await using var exchange = await StartAsync();
        using var client = ClientOf(exchange, "master");
        using var sub = ClientOf(exchange, "trader");
        exchange.Control.SetVipLevel("fundMaster1", level);

        foreach (var user in new[] { client, sub })
        {
            Assert.Equal(spot, (await user.GetAsync("/api/v3/margin/accounts")).Header("gw-ratelimit-limit"));
            Assert.Equal(management, (await user.GetAsync(Transferable)).Header("gw-ratelimit-limit"));
            Assert.Equal(futures, (await user.GetAsync("/api/v1/account-overview")).Header("gw-ratelimit-limit"));
        }
    }

    [Fact]
    public async Task RateLimiter_remaining_permits_follow_a_VIP_level_change()
    {
        await using var exchange = await StartAsync();
        using var client = ClientOf(exchange, "master");
        exchange.Control.SetVipLevel("fundMaster1", 12);
        for (var paid = 0; paid < 2 * ManagementQuota; paid += TransferableWeight)
        {
            await client.GetAsync(Transferable);
        }

        exchange.Control.SetVipLevel("fundMaster1", 0);
        Assert.Equal(("429000", "0"), await CodeAndRest());
        exchange.Control.SetVipLevel("fundMaster1", 3);
        Assert.Equal(("200000", "980"), await CodeAndRest());

        async Task<(string, string?)> CodeAndRest() =>
            await client.GetAsync(Transferable) is var reply ? (reply.Code, reply.Header("gw-ratelimit-remaining")) : default;
    }

    [Fact]
    public void RateLimiter_counts_public_requests_per_address()
    {
        var meter = new RateLimiter(_clock);
        var row = KucoinEndpoints.Market.ServerTime;
        for (var paid = 0; paid + row.Weight <= 2000; paid += row.Weight)
        {
            Assert.False(meter.Acquire(IPAddress.Loopback, row).IsExceeded);
        }

        Assert.True(meter.Acquire(IPAddress.Loopback, row).IsExceeded);
        Assert.False(meter.Acquire(IPAddress.Parse("127.0.0.2"), row).IsExceeded);
    }

    [Fact]
    public async Task RateLimiter_enforcement_can_be_disabled()
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
