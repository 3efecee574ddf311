namespace Kucoin.Client.Http;

/// <summary>The client's estimate of the exchange's clock: the local clock plus a measured offset.</summary>
internal sealed class ExchangeClock(TimeProvider local)
{
    private const int LastYear = 9000;
    private long _offsetTicks;

    public DateTimeOffset Now => local.GetUtcNow() + Offset;

    /// <summary>The offset from the local clock.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Whether a time is plausible. Implausible times of an exchange are ignored.</summary>
    public static bool IsPlausible(DateTime time) => time >= DateTime.UnixEpoch && time.Year <= LastYear;

    /// <summary>
    /// Updates the offset from a time that the exchange just returned. The exchange is assumed to have read its clock halfway through the
    /// round trip. Implausible times are ignored.
    /// </summary>
    public bool TryCorrect(DateTime exchangeTime, TimeSpan roundTrip, out TimeSpan offset)
    {
        offset = exchangeTime - (local.GetUtcNow() - (roundTrip / 2)).UtcDateTime;
        if (!IsPlausible(exchangeTime))
        {
            return false;
        }

        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        return true;
    }
}
