using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Kucoin.Client.Tests.Reliability.Fuzzing;

// dotnet run -c Release --project bench/Kucoin.Fuzz -- [inputs, default 1000000] [first seed, default 1]
var inputs = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var firstSeed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;

var begin = Stopwatch.GetTimestamp();
var (highest, next) = (0L, inputs / 10);
var report = await new FuzzRun(RealResponses()).Play(firstSeed, inputs, given =>
{
    if (given >= next)
    {
        next += inputs / 10;
        highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true));
        Console.Error.WriteLine($"{given:N0} inputs, {highest / 1024.0 / 1024:0.0} MiB in use");
    }

    return false;
});
var duration = Stopwatch.GetElapsedTime(begin);

Console.WriteLine($"inputs        {report.Inputs:N0}, seeds from {firstSeed}");
Console.WriteLine($"duration      {duration.TotalSeconds:0} s, longest call {report.Longest.TotalMilliseconds:0} ms");
Console.WriteLine($"memory        {highest / 1024.0 / 1024:0.0} MiB in use at most, {Environment.WorkingSet / 1024 / 1024} MiB working set at the end");
foreach (var (outcome, count) in report.Outcomes)
{
    Console.WriteLine($"{outcome,-32} {count,10:N0}");
}

static Dictionary<string, byte[]> RealResponses()
{
    var answers = new Dictionary<string, byte[]>();
    var assembly = Assembly.GetExecutingAssembly();
    foreach (var name in assembly.GetManifestResourceNames())
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        answers[Path.GetFileNameWithoutExtension(name)] = copy.ToArray();
    }

    return answers;
}
