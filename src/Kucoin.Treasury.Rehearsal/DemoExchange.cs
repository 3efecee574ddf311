using Kucoin.Client;
using Kucoin.Emulator;

namespace Kucoin.Treasury.Rehearsal;

/// <summary>
/// The demo fund: an in-process local exchange with made-up funds, a master and its sub-accounts. It listens on the loopback address only
/// and keeps its ledger in memory. Its ledger clock is frozen at the time of the scenario, so that every start shows the same data.
/// Disposal discards the ledger.
/// </summary>
public sealed class DemoExchange : IAsyncDisposable
{
    /// <summary>The default scenario of a demo: <c>small-fund</c>.</summary>
    public const string DefaultScenario = "small-fund";

    private DemoExchange(KucoinEmulator emulator)
    {
        Emulator = emulator;
        var (key, secret, passphrase) = emulator.Credentials;
        ClientOptions = new()
        {
            Environment = KucoinEnvironment.FromAddress(emulator.Address),
            Credentials = new(key, secret, passphrase),
        };
    }

    /// <summary>The local exchange, with its other keys and its control interface.</summary>
    public KucoinEmulator Emulator { get; }

    /// <summary>
    /// The options of a client of this exchange, with a key of the master that has all permissions; the other options have their defaults.
    /// </summary>
    public KucoinClientOptions ClientOptions { get; }

    /// <summary>The clock that dates the rows of this exchange. It is frozen; relative ranges of histories are based on it.</summary>
    public TimeProvider Clock => Emulator.LedgerClock;

    /// <summary>Starts a demo, ready for its first call.</summary>
    /// <param name="scenario">
    /// The state to start from: one that <see cref="KucoinEmulatorOptions.Scenario"/> names, or a scenario file, for example a saved
    /// <see cref="AccountCopy"/>. <see cref="DefaultScenario"/> by default.
    /// </param>
    /// <param name="ct">Cancels the start.</param>
    /// <exception cref="KucoinEmulatorException">The exchange cannot start, for example because the scenario does not exist.</exception>
    public static async Task<DemoExchange> StartAsync(string scenario = DefaultScenario, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(scenario);
        return new(await KucoinEmulator.StartAsync(new() { Scenario = scenario, FreezeAtAnchor = true }, ct).ConfigureAwait(false));
    }

    /// <summary>Creates a client with <see cref="ClientOptions"/>. The caller must dispose it.</summary>
    public KucoinRestClient CreateClient() => new(ClientOptions);

    /// <summary>Stops the exchange and discards its ledger.</summary>
    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
