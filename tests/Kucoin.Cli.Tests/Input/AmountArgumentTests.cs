using System.Globalization;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Tests.Input;

public sealed class AmountArgumentTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("0.000000000000000001")]
    [InlineData("12.50")]
    [InlineData("1234567890.123456789012345678")]
    [InlineData("79228162514264337593543950.33")]
    public void TryParse_keeps_every_digit(string text)
    {
        Assert.True(AmountArgument.TryParse(text, out var amount));
        Assert.Equal(text, amount.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0.000")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1e5")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData(" 1")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("٣")]
    [InlineData("12345678901.1234567890123456789")]
    [InlineData("0.00000000000000000000000000001")]
    public void TryParse_rejects_anything_but_positive_plain_decimals_without_digit_loss(string text) => Assert.False(AmountArgument.TryParse(text, out _));
}
