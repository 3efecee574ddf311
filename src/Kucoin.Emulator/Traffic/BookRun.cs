using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Traffic;

/// <summary>The events of the book in the order of their times: the charges of full hours, and the operations of the traffic.</summary>
/// <param name="marketAt">The market data at a time.</param>
/// <param name="from">The time after which full hours are charged.</param>
internal sealed class BookRun(Func<long, MarketData> marketAt, long from)
{
    /// <summary>The longest time that is charged hour by hour; a longer one is charged in steps of a day, and of a month.</summary>
    private const long LongestByHour = 400L * 24 * PeriodicCharges.Hour;

    private const int HoursOfDay = 24;
    private const int HoursOfMonth = 30 * HoursOfDay;

    /// <summary>The next full hour to charge.</summary>
    public long NextHour { get; private set; } = PeriodicCharges.NextHour(from);

    /// <summary>The traffic that runs on the ledger clock.</summary>
    public TrafficGenerator? Traffic { get; set; }

    /// <summary>Whether anything may be due up to a time.</summary>
    public bool IsDue(long until) => DueAt <= until;

    /// <summary>When something may be due next.</summary>
    public long DueAt => Math.Min(NextHour, Traffic?.NextAt ?? NextHour);

    /// <summary>The number of charges of each debt, position and subscription up to a time.</summary>
    public long CountHours(long until) =>
        until < NextHour ? 0 : ((until - NextHour) / PeriodicCharges.Hour / StepOf(until)) + 1;

    /// <summary>Skips the full hours up to a time until which charges are complete.</summary>
    public void SkipTo(long? chargedUntil) =>
        NextHour = chargedUntil is { } until ? Math.Max(NextHour, PeriodicCharges.NextHour(until)) : NextHour;

    /// <summary>Carries out the next event up to a time; returns whether there was one.</summary>
    public bool TryRunNext(LedgerWriter writer, long until)
    {
        if (Traffic is { } traffic && traffic.NextAt <= until && traffic.NextAt < NextHour)
        {
            traffic.RunNext(writer, marketAt(traffic.NextAt));
            return true;
        }

        if (NextHour > until)
        {
            return false;
        }

        if (!PeriodicCharges.AreDue(writer))
        {
            NextHour = PeriodicCharges.NextHour(Traffic is { } waiting ? Math.Min(until, waiting.NextAt) : until);
            return true;
        }

        var hours = StepOf(until);
        var at = NextHour + ((hours - 1) * PeriodicCharges.Hour);
        PeriodicCharges.Charge(writer, marketAt(at), at, hours);
        PeriodicCharges.Mark(writer, at);
        Traffic?.Observed?.Invoke(new HourPassed(at));
        NextHour = at + PeriodicCharges.Hour;
        return true;
    }

    /// <summary>The hours that are charged at once.</summary>
    private int StepOf(long until) => (until - NextHour) switch
    {
        <= LongestByHour => 1,
        <= LongestByHour * HoursOfDay => HoursOfDay,
        _ => HoursOfMonth,
    };
}
