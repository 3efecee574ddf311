using Kucoin.Emulator;

namespace Kucoin.Cli.Tests;

/// <summary>A local exchange with the small fund and a frozen clock, shared by the tests of one class.</summary>
public sealed class DemoExchange : IAsyncLifetime
{
    public KucoinEmulator Exchange { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true });

    public ValueTask DisposeAsync() => Exchange.DisposeAsync();
}
