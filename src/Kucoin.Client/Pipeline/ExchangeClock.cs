namespace Kucoin.Client.Pipeline;

/// <summary>The exchange's clock as this client knows it: the local one, corrected by what was measured.</summary>
internal sealed class ExchangeClock(TimeProvider local)
{
    private const int LastYear = 9000;
    private long _offsetTicks;

    public DateTimeOffset Now => local.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>
    /// Takes over a time that was answered just now. The exchange read its clock about half way through the round trip. A year that no
    /// clock shows is not taken over.
    /// </summary>
    public bool TryCorrect(DateTime exchangeTime, TimeSpan roundTrip, out TimeSpan offset)
    {
        offset = exchangeTime - (local.GetUtcNow() - (roundTrip / 2)).UtcDateTime;
        if (exchangeTime < DateTime.UnixEpoch || exchangeTime.Year > LastYear)
        {
            return false;
        }

        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        return true;
    }
}
