using System.Globalization;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Tests.Input;

public sealed class TimePointTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("90m", "2026-03-02T08:00:00")]
    [InlineData("12h", "2026-03-01T21:30:00")]
    [InlineData("30d", "2026-01-31T09:30:00")]
    [InlineData("2w", "2026-02-16T09:30:00")]
    [InlineData("0m", "2026-03-02T09:30:00")]
    [InlineData("99999d", "1970-01-01T00:00:00")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00")]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-31T12:00:00")]
    [InlineData("2026-01-31T12:00Z", "2026-01-31T12:00:00")]
    [InlineData("2026-01-31T12:00:00.250Z", "2026-01-31T12:00:00.25")]
    [InlineData("2026-01-31T12:00:00+09:00", "2026-01-31T03:00:00")]
    [InlineData("2026-01-31T12:00:00-03:30", "2026-01-31T15:30:00")]
    public void TryParse_accepts_spans_dates_and_times(string text, string expected)
    {
        Assert.True(TimePoint.TryParse(text, out var point));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), point.Resolve(Now));
        Assert.Equal(DateTimeKind.Utc, point.Resolve(Now).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("30")]
    [InlineData("-3d")]
    [InlineData("1.5h")]
    [InlineData("30D")]
    [InlineData("30 d")]
    [InlineData("3y")]
    [InlineData("99999999999d")]
    [InlineData("yesterday")]
    [InlineData("2026-02-29")]
    [InlineData("2026-1-31")]
    [InlineData("31.01.2026")]
    [InlineData("2026-01-31T12:00:00")]
    [InlineData("2026-01-31T25:00:00Z")]
    [InlineData("1969-12-31")]
    public void TryParse_rejects_any_other_text(string text) => Assert.False(TimePoint.TryParse(text, out _));
}
