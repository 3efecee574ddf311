namespace Kucoin.Emulator.Control;

/// <summary>Generated traffic.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>The state of the traffic.</summary>
    public TrafficStatus Traffic => Runner.Status;

    /// <summary>
    /// Starts traffic: trades, transfers, deposits, withdrawals, loans, futures positions, earn products, new sub-accounts and keys.
    /// Everything follows from the seed and the ledger, so the same seed gives the same rows.
    /// </summary>
    /// <param name="rate">The number of movements a second: ledger rows that users can see.</param>
    /// <param name="seed">The seed. Default: 1.</param>
    /// <param name="clock">
    /// The clock: with <see cref="TrafficClock.Ledger"/>, the default, movements happen whenever the ledger clock passes their times, and a
    /// second is one of ledger time; with <see cref="TrafficClock.Wall"/>, they happen in real time, also while the ledger clock is frozen.
    /// </param>
    /// <exception cref="ArgumentException">The rate is not positive, or more than this machine holds.</exception>
    /// <exception cref="InvalidOperationException">Traffic is already running.</exception>
    public TrafficStatus StartTraffic(decimal rate, long seed = 1, TrafficClock clock = TrafficClock.Ledger) =>
        Asked(() => Runner.Start(rate, seed, clock == TrafficClock.Wall));

    /// <summary>Stops the traffic. What it did stays.</summary>
    public TrafficStatus StopTraffic() => Runner.Stop();
}
