using System.Globalization;
using Kucoin.Client;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Treasury.Tests.Portfolio;

public sealed class ValuationTests
{
    [Theory]
    [InlineData("USD", "BTC", "0.000000005", "0.00050000")]
    [InlineData("USD", "DUST", "1", "0.00000012")]
    [InlineData("USD", "DUST", "3", "0.00000038")]
    [InlineData("USD", "DUST", "-1", "-0.00000012")]
    [InlineData("USD", "USD", "1.000000005", "1.00000000")]
    [InlineData("BTC", "BTC", "0.123456789", "0.12345679")]
    [InlineData("BTC", "ETH", "7", "0.21000000")]
    [InlineData("USD", "NONE", "0", "0.00000000")]
    [InlineData("USD", "NONE", "1", null)]
    public async Task GetValue_rounds_to_eight_decimals_half_to_even(string currency, string asset, string amount, string? expected)
    {
        var valuation = await In(currency);
        Assert.Equal(expected, valuation.GetValue(asset, Number(amount))?.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task GetValue_too_large_throws_OverflowException()
    {
        var valuation = await In("USD");
        Assert.Throws<OverflowException>(() => valuation.GetValue("BTC", decimal.MaxValue));
    }

    [Fact]
    public void Sum_that_would_lose_a_digit_throws_OverflowException() =>
        Assert.Throws<OverflowException>(() => Valuation.Sum([79228162514264337593m, 0.00000001m, 792281625142643375935m]));

    [Fact]
    public void Sum_keeps_every_digit() =>
        Assert.Equal(79228162514264337592.00000001m, Valuation.Sum([79228162514264337593m, 0.00000001m, -1m]));

    private static async Task<Valuation> In(string currency)
    {
        using var network = new FakeNetwork().Data("GET /api/v1/prices", """{"BTC":"100000","ETH":"3000","DUST":"0.000000125"}""");
        using var client = new KucoinRestClient(new KucoinClientOptions(), network);
        return await Valuation.ReadAsync(currency, client.SpotApi.ExchangeData, TestContext.Current.CancellationToken);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
