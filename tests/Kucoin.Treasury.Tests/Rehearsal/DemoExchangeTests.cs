using Kucoin.Treasury.Rehearsal;

namespace Kucoin.Treasury.Tests.Rehearsal;

public sealed class DemoExchangeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demo_listens_on_loopback_only_and_has_a_master_with_sub_accounts()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        using var client = demo.CreateClient();
        Assert.True(demo.ClientOptions.Environment.IsLoopback);
        Assert.NotEmpty((await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: Ct)).GetDataOrThrow());
        Assert.NotEmpty((await client.SpotApi.Account.GetAccountsAsync(ct: Ct)).GetDataOrThrow());
    }

    [Fact]
    public async Task Demo_clock_is_frozen_and_equal_at_every_start()
    {
        await using var first = await DemoExchange.StartAsync(ct: Ct);
        await using var second = await DemoExchange.StartAsync(ct: Ct);
        Assert.Equal(first.Clock.GetUtcNow(), second.Clock.GetUtcNow());
        Assert.True(first.Emulator.Control.Clocks.IsFrozen);
    }

    [Fact]
    public async Task Demo_can_start_from_another_scenario()
    {
        await using var demo = await DemoExchange.StartAsync("empty", Ct);
        Assert.Equal("empty", demo.Emulator.Control.Status.Scenario);
    }
}
