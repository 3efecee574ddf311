using System.Globalization;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// The times that the book clock can tell. They begin with 2000, where the fake clocks of tests usually do, and end with 2099: with all the
/// past that a scenario puts before, and with everything that is added to a date, milliseconds stay positive and nanoseconds fit 64 bits.
/// </summary>
internal static class LedgerTime
{
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool Includes(DateTimeOffset time) => time >= Earliest && time <= Latest;

    /// <summary>Says what is wrong with a time that is not among them.</summary>
    public static string Refuse(DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture,
        $"The book clock cannot be at {time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}: "
            + $"its times lie from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd}.");
}
