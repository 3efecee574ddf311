namespace Kucoin.Client.Http;

/// <summary>The exchange's clock as this client knows it: the local one, corrected by what was measured.</summary>
internal sealed class ExchangeClock(TimeProvider local)
{
    private const int LastYear = 9000;
    private long _offsetTicks;

    public DateTimeOffset Now => local.GetUtcNow() + Offset;

    /// <summary>How far it is ahead of the local clock.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Whether a clock can show this time. What an exchange says beyond that is not believed.</summary>
    public static bool IsPlausible(DateTime time) => time >= DateTime.UnixEpoch && time.Year <= LastYear;

    /// <summary>
    /// Takes over a time that was answered just now. The exchange read its clock about half way through the round trip. A time that no
    /// clock shows is not taken over.
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
