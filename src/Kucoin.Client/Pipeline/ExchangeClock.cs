namespace Kucoin.Client.Pipeline;

/// <summary>The exchange's clock as this client knows it: the local one, corrected by what was measured.</summary>
internal sealed class ExchangeClock(TimeProvider local)
{
    private long _offsetTicks;

    public TimeProvider Local => local;

    public DateTimeOffset Now => local.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>The exchange read its clock about half way between the question and the answer. Gives how far the clocks are apart.</summary>
    public TimeSpan Correct(DateTimeOffset asked, DateTimeOffset answered, DateTime exchangeTime)
    {
        var offset = exchangeTime - (asked + ((answered - asked) / 2)).UtcDateTime;
        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        return offset;
    }
}
