using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Tests.Exchange;

public class TimeRangeTests
{
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;
    private const long Now = 1_800_000_000_000;

    private static readonly KucoinEndpoint Ledger = KucoinEndpoints.Ledgers.AccountLedgers;

    [Theory]
    [InlineData(null, null, Now - Day, Now)]
    [InlineData(Now - (9 * Day), null, Now - (9 * Day), Now - (8 * Day))]
    [InlineData(null, Now - (5 * Day), Now - (6 * Day), Now - (5 * Day))]
    [InlineData(Now - (2 * Day), Now - Day, Now - (2 * Day), Now - Day)]
    [InlineData(Now - Hour, Now - Hour, Now - Hour, Now - Hour)]
    [InlineData(Now - Hour, null, Now - Hour, Now + Day - Hour)]
    [InlineData(Now - (365 * Day) - Hour, Now - (365 * Day) + Hour, Now - (365 * Day), Now - (365 * Day) + Hour)]
    public void TimeRange_defaults_missing_bounds_and_truncates_old_ones(long? startAt, long? endAt, long from, long to) =>
        Assert.Equal(new(from, to), TimeRange.Parse(Ledger, startAt, endAt, Now));

    [Theory]
    [InlineData(Now - Day - 1, Now)]
    [InlineData(0, Now)]
    [InlineData(Now, Now - 1)]
    public void TimeRange_rejects_a_range_that_is_too_wide_or_reversed(long startAt, long endAt) =>
        Assert.Equal("400100", Assert.Throws<ApiError>(() => TimeRange.Parse(Ledger, startAt, endAt, Now)).Code);
}
