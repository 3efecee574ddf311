namespace Kucoin.Emulator.Tests;

/// <summary>Starts an exchange that is stopped at the end of the test.</summary>
internal static class Start
{
    public static Task<KucoinEmulator> ExchangeAsync(KucoinEmulatorOptions? options = null) =>
        KucoinEmulator.StartAsync(options, TestContext.Current.CancellationToken);
}
