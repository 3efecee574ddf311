using Kucoin.Catalog;

namespace Kucoin.Client.Http;

/// <summary>
/// The clock that each host dates rows by, as its answers showed it last. It is the exchange's, except where a local exchange keeps its
/// books by another one. What is remembered here is a first guess: what is decided by that clock is decided by the date of an answer.
/// </summary>
internal sealed class RowClock(ExchangeClock exchange, TimeProvider local)
{
    private const long Unknown = long.MinValue;

    private readonly long[] _ahead = [.. Enum.GetValues<KucoinHost>().Select(_ => Unknown)];

    /// <summary>What that clock seems to show now.</summary>
    public AssumedNow Guess(KucoinHost host)
    {
        var known = Interlocked.Read(ref _ahead[(int)host]);
        var ahead = known == Unknown ? exchange.Offset : TimeSpan.FromTicks(known);
        return new((local.GetUtcNow() + ahead).UtcDateTime, ahead);
    }

    /// <summary>Remembers what an answer showed, unless what is known says the same more exactly.</summary>
    public void Learn(KucoinHost host, ClockReading reading)
    {
        ref var remembered = ref _ahead[(int)host];
        var known = Interlocked.Read(ref remembered);
        var ahead = reading.Agrees(exchange.Offset) ? Unknown
            : known != Unknown && reading.Agrees(TimeSpan.FromTicks(known)) ? known
            : reading.AheadAtMost.Ticks;
        if (ahead != known)
        {
            Interlocked.Exchange(ref remembered, ahead);
        }
    }
}

/// <summary>What a clock is taken to show.</summary>
/// <param name="Time">The time, in UTC.</param>
/// <param name="Ahead">How far it is ahead of the local clock.</param>
internal readonly record struct AssumedNow(DateTime Time, TimeSpan Ahead)
{
    /// <summary>The time, unless an answer shows that the clock is another one: then what it showed.</summary>
    public DateTime ShownBy(ClockReading? answer) => answer is { } reading && !reading.Agrees(Ahead) ? reading.Latest : Time;
}
