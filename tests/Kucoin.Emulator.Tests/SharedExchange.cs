[assembly: AssemblyFixture(typeof(Kucoin.Emulator.Tests.SharedExchange))]

namespace Kucoin.Emulator.Tests;

/// <summary>One frozen exchange for every test that only reads.</summary>
public sealed class SharedExchange : IAsyncLifetime
{
    private KucoinEmulator? _exchange;
    private SigningClient? _client;

    public KucoinEmulator Exchange => _exchange!;

    internal SigningClient Client => _client!;

    internal SigningClient ClientOf(string label) => new(Exchange.Address, Exchange.Keys[label]);

    public async ValueTask InitializeAsync()
    {
        _exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false, SnapshotFolder = Directory.CreateTempSubdirectory("kucoin-").FullName });
        _client = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await Exchange.DisposeAsync();
    }
}
