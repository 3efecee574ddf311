namespace Kucoin.Emulator.Tests;

/// <summary>Starts an exchange that is stopped at the end of the test.</summary>
internal static class Start
{
    /// <summary>Where the clocks of tests begin.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The ledger time of rows that a test adds, in Unix milliseconds: after the anchor of every scenario.</summary>
    public static long Added { get; } = Noon.AddYears(1).ToUnixTimeMilliseconds();

    public static Task<KucoinEmulator> ExchangeAsync(KucoinEmulatorOptions? options = null) =>
        KucoinEmulator.StartAsync(options, TestContext.Current.CancellationToken);
}
