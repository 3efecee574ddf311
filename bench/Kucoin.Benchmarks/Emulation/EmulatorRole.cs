using Kucoin.Emulator;

namespace Kucoin.Benchmarks.Emulation;

/// <summary>The local exchange in a process of its own, on a file.</summary>
internal static class EmulatorRole
{
    public static async Task Run(string file)
    {
        await using var emulator = await KucoinEmulator.StartAsync(new KucoinEmulatorOptions { DataFile = file, EnforceRateLimits = false });
        var credentials = emulator.Credentials;
        Lines.Say($"{emulator.Address} {credentials.Key} {credentials.Secret} {credentials.Passphrase}");
        await Lines.UntilTheEnd();
    }
}
