using Kucoin.Client.Journals;

namespace Kucoin.Client.Tests.Journals;

/// <summary>Equality of exchange addresses: the spot and futures addresses of one exchange are the same exchange.</summary>
public sealed class ExchangeAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://127.0.0.1:8080", "http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080", "https://LOCALHOST:8080/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.2:8080")]
    [InlineData("http://127.0.0.1:8080", "http://[::1]:8080")]
    [InlineData("http://127.0.0.1:8080", "https://0.0.0.0:8080")]
    [InlineData("http://127.0.0.1:8080", "https://kucoin.localhost.:8080")]
    [InlineData("http://localhost", "http://127.0.0.1:80/")]
    [InlineData("https://api.kucoin.com", "https://API.KuCoin.com:443/")]
    [InlineData("https://api.kucoin.com", "https://api.kucoin.com.")]
    [InlineData("https://api.kucoin.com", "https://api-futures.kucoin.com")]
    [InlineData("https://exchange.example", "https://Exchange.Example:443")]
    public void Addresses_of_one_exchange_are_the_same(string one, string other)
    {
        Assert.True(ExchangeAddress.AreSame(new(one), new(other)));
        Assert.True(ExchangeAddress.AreSame(new(other), new(one)));
        Assert.True(KucoinEnvironment.FromAddress(new(one)).IsExchangeAt(new(other)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8081")]
    [InlineData("http://127.0.0.1:443", "https://api.kucoin.com")]
    [InlineData("https://api.kucoin.com", "https://api.kucoin.com:8443")]
    [InlineData("https://api.kucoin.com", "https://api.kucoin.com.example.org")]
    [InlineData("https://exchange.example", "https://other.example")]
    [InlineData("https://localhost.example:8080", "http://localhost:8080")]
    public void Addresses_of_two_exchanges_differ(string one, string other) =>
        Assert.False(ExchangeAddress.AreSame(new(one), new(other)));
}
