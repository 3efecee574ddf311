using Kucoin.Catalog;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// The clock with which each host stamps rows, as last shown by its responses. It is the exchange's clock, except for a local exchange with
/// a separate ledger clock. The value is only an initial estimate: decisions use the date of a response.
/// </summary>
internal sealed class RowClock(ExchangeClock exchange, TimeProvider local)
{
    private const long Unknown = long.MinValue;

    private readonly long[] _ahead = [.. Enum.GetValues<KucoinHost>().Select(_ => Unknown)];

    /// <summary>The estimated current time of that clock.</summary>
    public AssumedNow Guess(KucoinHost host)
    {
        var known = Interlocked.Read(ref _ahead[(int)host]);
        var ahead = known == Unknown ? exchange.Offset : TimeSpan.FromTicks(known);
        return new((local.GetUtcNow() + ahead).UtcDateTime, ahead);
    }

    /// <summary>Updates the estimate from a response, unless the known value is consistent and more precise.</summary>
    public void Update(KucoinHost host, ClockReading reading)
    {
        ref var remembered = ref _ahead[(int)host];
        var known = Interlocked.Read(ref remembered);
        var isKnown = known != Unknown && reading.Agrees(TimeSpan.FromTicks(known));

        // A measured offset of the exchange is more precise than that of a date; the local clock is not.
        var ahead = reading.Agrees(exchange.Offset) && (!isKnown || exchange.Offset != TimeSpan.Zero) ? Unknown
            : isKnown ? known
            : reading.AheadAtMost.Ticks;
        if (ahead != known)
        {
            Interlocked.Exchange(ref remembered, ahead);
        }
    }
}

/// <summary>An assumed current time.</summary>
/// <param name="Time">The time, in UTC.</param>
/// <param name="Ahead">The offset from the local clock.</param>
internal readonly record struct AssumedNow(DateTime Time, TimeSpan Ahead)
{
    /// <summary>Returns the time, or the time shown by the response if it shows a different clock.</summary>
    public DateTime ShownBy(ClockReading? answer) => answer is { } reading && !reading.Agrees(Ahead) ? reading.Latest : Time;
}
