using Kucoin.Catalog;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests;

/// <summary>Valid exchange addresses and option values.</summary>
public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("http://api.kucoin.com/")]
    [InlineData("http://192.168.1.7:8080/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://127.0.0.1.example.com/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///tmp/x")]
    [InlineData("/relative")]
    [InlineData("https://api.kucoin.com/api")]
    [InlineData("https://api.kucoin.com/?a=1")]
    [InlineData("https://api.kucoin.com/#part")]
    [InlineData("https://me:pass@api.kucoin.com/")]
    public void Environment_unsafe_or_ambiguous_address_is_rejected(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);

        Assert.Throws<ArgumentException>(() => KucoinEnvironment.FromAddress(uri));
        Assert.Throws<ArgumentException>(() => KucoinEnvironment.FromAddress(new("https://api.kucoin.com/"), uri));
        Assert.Throws<ArgumentException>(() => KucoinEnvironment.FromAddress(uri, new("https://api.kucoin.com/")));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://127.8.9.10/", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData("http://[::1]:9/", true)]
    [InlineData("https://127.0.0.1:5001", true)]
    [InlineData("https://api.kucoin.eu", false)]
    public void Environment_address_that_is_local_or_HTTPS_is_accepted(string address, bool isLoopback)
    {
        var environment = KucoinEnvironment.FromAddress(new Uri(address));

        Assert.Equal(isLoopback, environment.IsLoopback);
        Assert.Equal(new Uri(address), environment.Spot);
        Assert.Equal(new Uri(address), environment.Futures);
    }

    [Fact]
    public void Environment_defaults_to_the_live_exchange()
    {
        var live = new KucoinClientOptions().Environment;

        Assert.Equal(("https://api.kucoin.com/", "https://api-futures.kucoin.com/"), (live.Spot.ToString(), live.Futures.ToString()));
        Assert.False(live.IsLoopback);
        Assert.False(KucoinEnvironment.FromAddress(new("http://127.0.0.1:1"), new("https://api-futures.kucoin.com")).IsLoopback);
    }

    [Fact]
    public void Environment_has_a_separate_address_for_each_host()
    {
        var environment = KucoinEnvironment.FromAddress(new("http://127.0.0.1:1"), new("http://127.0.0.1:2"));

        Assert.Equal(1, environment[KucoinHost.Spot].Port);
        Assert.Equal(2, environment[KucoinHost.Futures].Port);
    }

    [Fact]
    public void Options_invalid_value_error_states_the_allowed_range()
    {
        var options = new KucoinClientOptions();

        Assert.Equal((TimeSpan.FromSeconds(30), 64 << 20, null), (options.Timeout, options.MaxResponseBytes, options.Credentials));
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { Timeout = Timeout.InfiniteTimeSpan });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { Timeout = TimeSpan.FromDays(1) + TimeSpan.FromTicks(1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { MaxResponseBytes = 1023 });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { MaxResponseBytes = (1 << 30) + 1 });
        Assert.Equal(1 << 30, (options with { MaxResponseBytes = 1 << 30 }).MaxResponseBytes);
    }

    [Fact]
    public void Client_constructor_rejects_null()
    {
        Assert.Throws<ArgumentNullException>(() => new KucoinRestClient(null!));
        Assert.Throws<ArgumentNullException>(() => new KucoinRestClient(new KucoinClientOptions(), (HttpClient)null!));
        Assert.Throws<ArgumentNullException>(() => KucoinEnvironment.FromAddress(null!));
    }

    [Fact]
    public async Task Client_dispose_does_not_dispose_the_callers_handler()
    {
        var http = new HttpClient(new ScriptedHandler(_ => Reply.Fixture("spotServerTime")));
        var first = new KucoinRestClient(new(), http);
        first.Dispose();
        using var second = new KucoinRestClient(new(), http);

        Assert.True((await second.SpotApi.ExchangeData.GetServerTimeAsync()).Success);
    }
}
