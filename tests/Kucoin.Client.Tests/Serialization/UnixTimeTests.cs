using Kucoin.Client.Serialization;

namespace Kucoin.Client.Tests.Serialization;

/// <summary>Times are sent as UTC milliseconds, for every DateTime kind.</summary>
public sealed class UnixTimeTests
{
    [Theory]
    [InlineData(0, "1970-01-01T00:00:00.000")]
    [InlineData(1773480413589, "2026-03-14T09:26:53.589")]
    [InlineData(-1, "1969-12-31T23:59:59.999")]
    [InlineData(951782400000, "2000-02-29T00:00:00.000")]
    [InlineData(253402300799999, "9999-12-31T23:59:59.999")]
    [InlineData(-62135596800000, "0001-01-01T00:00:00.000")]
    public void Time_and_milliseconds_round_trip(long milliseconds, string time)
    {
        var utc = DateTime.SpecifyKind(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

        Assert.Equal(milliseconds, UnixTime.ToMilliseconds(utc));
        Assert.True(UnixTime.TryFromMilliseconds(milliseconds, out var read));
        Assert.Equal(utc, read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
    }

    [Theory]
    [InlineData(253402300800000)]
    [InlineData(-62135596800001)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void TryFromMilliseconds_outside_the_DateTime_range_fails(long milliseconds) =>
        Assert.False(UnixTime.TryFromMilliseconds(milliseconds, out _));

    [Fact]
    public void ToMilliseconds_treats_an_unspecified_kind_as_UTC() =>
        Assert.Equal(1773480413589, UnixTime.ToMilliseconds(new(2026, 3, 14, 9, 26, 53, 589, DateTimeKind.Unspecified)));

    [Fact]
    public void ToMilliseconds_converts_local_time_to_UTC()
    {
        var local = new DateTime(2026, 7, 14, 9, 26, 53, DateTimeKind.Local);
        var offset = TimeZoneInfo.Local.GetUtcOffset(local);

        Assert.Equal(new DateTimeOffset(2026, 7, 14, 9, 26, 53, offset).ToUnixTimeMilliseconds(), UnixTime.ToMilliseconds(local));
        Assert.Equal(DateTimeKind.Utc, UnixTime.Utc(local).Kind);
    }

    [Fact]
    public void ToMilliseconds_truncates_fractions_of_a_millisecond() =>
        Assert.Equal(1, UnixTime.ToMilliseconds(DateTime.UnixEpoch.AddTicks(19_999)));
}
