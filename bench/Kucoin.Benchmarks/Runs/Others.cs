using System.Globalization;

namespace Kucoin.Benchmarks.Runs;

/// <summary>How much of the machine other processes use, by the kernel's count. Elsewhere than on Linux nothing is known of them.</summary>
internal static class Others
{
    private const string Counters = "/proc/stat";

    /// <summary>The kernel counts in hundredths of a second.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>Processor time that everything on this machine has used.</summary>
    public static TimeSpan Processor()
    {
        if (!File.Exists(Counters))
        {
            return TimeSpan.Zero;
        }

        long[] ticks = [.. File.ReadLines(Counters).First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(value => long.Parse(value, CultureInfo.InvariantCulture))];
        var (idle, waiting) = (ticks[3], ticks[4]);
        return (ticks.Take(8).Sum() - idle - waiting) * Tick;
    }
}
