using System.Diagnostics;
using Kucoin.Benchmarks.Jobs;

namespace Kucoin.Benchmarks.Runs;

/// <summary>Concurrent callers; each makes its next call after the previous one completes.</summary>
internal static class Load
{
    public static async Task<Figures> Run(IBenchmarkJob job, Operation operation, int calls, int callers)
    {
        var times = new long[calls];
        var next = -1;

        async Task Caller()
        {
            for (int call; (call = Interlocked.Increment(ref next)) < calls;)
            {
                var begin = Stopwatch.GetTimestamp();
                await job.Call(operation);
                times[call] = Stopwatch.GetTimestamp() - begin;
            }
        }

        GC.Collect();
        var (bytes, cpu, start) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(Caller)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        (bytes, cpu) = (GC.GetTotalAllocatedBytes(precise: true) - bytes, Environment.CpuUsage.TotalTime - cpu);
        Array.Sort(times);
        return new(
            Microseconds(times[calls / 2]),
            Microseconds(times[calls * 99 / 100]),
            calls / elapsed.TotalSeconds,
            cpu.TotalMicroseconds / calls,
            (double)bytes / calls);
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
