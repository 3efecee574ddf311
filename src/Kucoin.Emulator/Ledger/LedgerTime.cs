using System.Globalization;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// The range of the ledger clock. It begins in 2000, where fake clocks of tests usually start, and ends with 2099: even with the history of
/// a scenario and with offsets added, milliseconds stay positive and nanoseconds fit into 64 bits.
/// </summary>
internal static class LedgerTime
{
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool Includes(DateTimeOffset time) => time >= Earliest && time <= Latest;

    /// <summary>Creates an exception for a time out of range.</summary>
    public static string Refuse(DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture,
        $"The ledger clock cannot be set to {time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}: "
            + $"the time must be between {Earliest:yyyy-MM-dd} and {Latest:yyyy-MM-dd}.");
}
