using System.Diagnostics;
using System.Globalization;
using Kucoin.Faults.Tests.Fixtures;
using Kucoin.Faults.Tests.Soak;

// dotnet run -c Release --project bench/Kucoin.Soak -- [calls, default 10000] [seed, default 1]
var calls = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;

var begin = Stopwatch.GetTimestamp();
await using var world = await TradingFixture.OpenAsync();
var started = world.Clock.Now;
var report = await new SoakRun(world, seed).PlayAsync(calls, played =>
{
    if (played % 1000 == 0)
    {
        Console.Error.WriteLine($"{played:N0} calls, {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s");
    }
});
Console.WriteLine(report);
var (duration, passed) = (Stopwatch.GetElapsedTime(begin), world.Clock.Now - started);
Console.WriteLine($"seed {seed}, {duration.TotalSeconds:0} s, simulated time {passed.TotalHours:0} h");
