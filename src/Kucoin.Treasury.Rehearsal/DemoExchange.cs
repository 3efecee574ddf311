using Kucoin.Client;
using Kucoin.Emulator;

namespace Kucoin.Treasury.Rehearsal;

/// <summary>
/// The demo fund: a local exchange in this process with made-up funds, a master and its sub-accounts. It listens on the loopback address
/// only, keeps its ledger in memory, and its ledger clock stands still at the time that the scenario names, so that every start shows the
/// same. It is gone when it is disposed of.
/// </summary>
public sealed class DemoExchange : IAsyncDisposable
{
    /// <summary>The scenario that a demo starts from by default: <c>small-fund</c>.</summary>
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

    /// <summary>The local exchange, with its other keys and what controls it.</summary>
    public KucoinEmulator Emulator { get; }

    /// <summary>
    /// The options of a client that talks to this exchange with a key of the master that may do everything; the rest are the defaults.
    /// </summary>
    public KucoinClientOptions ClientOptions { get; }

    /// <summary>The clock that dates the rows of this exchange. It stands still; ranges of histories count from it.</summary>
    public TimeProvider Clock => Emulator.LedgerClock;

    /// <summary>Starts a demo, ready for its first call.</summary>
    /// <param name="scenario">
    /// The state to start from: one that <see cref="KucoinEmulatorOptions.Scenario"/> names, or a scenario file, for example a saved
    /// <see cref="AccountCopy"/>. <see cref="DefaultScenario"/> by default.
    /// </param>
    /// <param name="ct">Cancels the start.</param>
    /// <exception cref="KucoinEmulatorException">It cannot start, for example because there is no such scenario.</exception>
    public static async Task<DemoExchange> StartAsync(string scenario = DefaultScenario, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(scenario);
        return new(await KucoinEmulator.StartAsync(new() { Scenario = scenario, FreezeAtAnchor = true }, ct).ConfigureAwait(false));
    }

    /// <summary>Creates a client with <see cref="ClientOptions"/>, which the caller disposes of.</summary>
    public KucoinRestClient CreateClient() => new(ClientOptions);

    /// <summary>Ends the exchange and forgets its ledger.</summary>
    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
