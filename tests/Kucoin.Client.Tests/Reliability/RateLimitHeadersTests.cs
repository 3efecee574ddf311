using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>Quota headers of a response are used only if they are plausible.</summary>
public sealed class RateLimitHeadersTests
{
    [Theory]
    [InlineData("2000", "1999", "30000", 2000, 1999, 30_000)]
    [InlineData("1", "0", "0", 1, 0, 0)]
    [InlineData("2000", "2000", "300000", 2000, 2000, 300_000)]
    [InlineData("2000", "1999", "-5000", 2000, 1999, 0)]
    [InlineData("2000", "-1", "30000", 2000, 0, 30_000)]
    [InlineData("2000", "-2147483648", "-2147483648", 2000, 0, 0)]
    public void Plausible_quota_headers_are_used(string limit, string remaining, string reset, int weight, int left, int milliseconds)
    {
        Assert.Equal(new KucoinRateLimit(weight, left, TimeSpan.FromMilliseconds(milliseconds)), Read(limit, remaining, reset));
    }

    [Theory]
    [InlineData("0", "0", "30000")]
    [InlineData("-2000", "0", "30000")]
    [InlineData("2000", "2001", "30000")]
    [InlineData("2000", "0", "300001")]
    [InlineData("2000", "0", "2147483647")]
    [InlineData("2000", "0", "99999999999")]
    [InlineData("2000", "0", "")]
    [InlineData("2000", "0", "1e3")]
    [InlineData("2000", "0.5", "30000")]
    [InlineData("many", "0", "30000")]
    public void Implausible_quota_headers_are_ignored(string limit, string remaining, string reset)
    {
        Assert.Null(Read(limit, remaining, reset));
    }

    [Theory]
    [InlineData("-5000", 0)]
    [InlineData("12345", 12_345)]
    public async Task Rate_limit_error_has_retry_after(string reset, int milliseconds)
    {
        var refused = await Call("2000", "0", reset);

        Assert.Equal(new KucoinError.RateLimited(TimeSpan.FromMilliseconds(milliseconds), KucoinPool.Management), refused.Error);
        Assert.DoesNotContain("-", refused.Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("300001")]
    public async Task Implausible_reset_header_does_not_block_the_pool(string reset)
    {
        var refused = await Call("2000", "0", reset);

        Assert.Equal(new KucoinError.RateLimited(null, null), refused.Error);
        Assert.Null(refused.RateLimit);
    }

    private static KucoinRateLimit? Read(string limit, string remaining, string reset)
    {
        using var response = Limited(limit, remaining, reset).Message();
        return RateLimitHeaders.Read(response);
    }

    private static async Task<WebCallResult<string>> Call(string limit, string remaining, string reset)
    {
        using var pipeline = TestClient.Pipeline(new ScriptedHandler(_ => Limited(limit, remaining, reset)));
        return await Verbs.Get.Call(pipeline);
    }

    private static Reply Limited(string limit, string remaining, string reset) =>
        Reply.Refusal("429000", "Too many requests", HttpStatusCode.TooManyRequests) with
        {
            Headers = new Dictionary<string, string>
            {
                ["gw-ratelimit-limit"] = limit,
                ["gw-ratelimit-remaining"] = remaining,
                ["gw-ratelimit-reset"] = reset,
            },
        };
}
