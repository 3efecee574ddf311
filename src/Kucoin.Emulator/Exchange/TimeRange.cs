using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Exchange;

/// <summary>A range of ledger time in Unix milliseconds, with inclusive bounds.</summary>
internal readonly record struct TimeRange(long From, long To)
{
    /// <summary>
    /// Applies KuCoin's implicit rules: a missing bound is one full window away from the given one, a missing range is the window that ends
    /// now, and the range is truncated to the retention. Only a range that is too wide is refused.
    /// </summary>
    public static TimeRange Parse(Endpoint row, long? startAt, long? endAt, long now)
    {
        if (startAt > endAt)
        {
            throw ApiErrors.WindowReversed();
        }

        var oldest = row.Retention is { } retention ? now - (long)retention.TotalMilliseconds : long.MinValue;
        if (row.MaxWindow is not { } limit)
        {
            return new(Math.Max(startAt ?? long.MinValue, oldest), endAt ?? now);
        }

        var width = (long)limit.TotalMilliseconds;
        var (from, to) = (startAt, endAt) switch
        {
            (null, null) => (now - width, now),
            ({ } start, null) => (start, start + width),
            (null, { } end) => (end - width, end),
            ({ } start, { } end) => (start, end),
        };
        return to - from <= width ? new(Math.Max(from, oldest), to) : throw ApiErrors.WindowTooWide(limit);
    }
}
