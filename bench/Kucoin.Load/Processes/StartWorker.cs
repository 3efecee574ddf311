using System.Diagnostics;
using System.Globalization;
using Kucoin.Emulator;

namespace Kucoin.Load.Processes;

/// <summary>Starts an exchange in process twice, as a test does: first cold, then with all code compiled.</summary>
internal static class StartWorker
{
    public const string Name = "start-here";

    public static async Task RunAsync()
    {
        var (cold, warm) = (await StartAsync(), await StartAsync());
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cold:0.0} {warm:0.0}"));
    }

    private static async Task<double> StartAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        await using var exchange = await KucoinEmulator.StartAsync();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
