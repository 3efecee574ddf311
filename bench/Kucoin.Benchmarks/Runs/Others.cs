using System.Globalization;

namespace Kucoin.Benchmarks.Runs;

/// <summary>The processor time of other processes, from the kernel's counters. It is available on Linux only.</summary>
internal static class Others
{
    private const string Counters = "/proc/stat";

    /// <summary>The unit of the kernel's counters, 10 ms.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>The processor time of all processes on this machine.</summary>
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
