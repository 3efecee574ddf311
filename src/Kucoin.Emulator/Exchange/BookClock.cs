namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Tells the book time, which stamps rows and history. It stands still, or runs with the wire clock; it never tells a time before the
/// newest row that the books held at the start.
/// </summary>
internal sealed class BookClock(TimeProvider wireClock, DateTimeOffset? frozenAt, DateTimeOffset notBefore) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        if (frozenAt is { } time)
        {
            return time;
        }

        var now = wireClock.GetUtcNow();
        return now > notBefore ? now : notBefore;
    }
}
