using Kucoin.Emulator;

namespace Kucoin.Load.Processes;

/// <summary>The local exchange on a file, without quotas.</summary>
internal static class EmulatorWorker
{
    public const string Name = "serve";

    public static async Task RunAsync(string file, string? scenario)
    {
        var options = new KucoinEmulatorOptions { DataFile = file, EnforceRateLimits = false };
        await using var exchange = await KucoinEmulator.StartAsync(scenario is null ? options : options with { Scenario = scenario });
        Console.Out.WriteLine(exchange.Address);

        // The parent process closes the input when it is done, also if it crashes.
        await Console.In.ReadToEndAsync();
    }
}
