using Kucoin.Treasury.Rehearsal;

namespace Kucoin.Treasury.Tests.Rehearsal;

public sealed class DemoExchangeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demo_is_reached_on_this_machine_only_and_has_a_master_with_sub_accounts()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        using var client = demo.CreateClient();
        Assert.True(demo.ClientOptions.Environment.IsLoopback);
        Assert.NotEmpty((await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: Ct)).GetDataOrThrow());
        Assert.NotEmpty((await client.SpotApi.Account.GetAccountsAsync(ct: Ct)).GetDataOrThrow());
    }

    [Fact]
    public async Task Clock_of_the_demo_stands_still_and_is_the_same_at_every_start()
    {
        await using var first = await DemoExchange.StartAsync(ct: Ct);
        await using var second = await DemoExchange.StartAsync(ct: Ct);
        Assert.Equal(first.Clock.GetUtcNow(), second.Clock.GetUtcNow());
        Assert.True(first.Emulator.Control.Clocks.IsFrozen);
    }

    [Fact]
    public async Task Demo_starts_from_another_scenario()
    {
        await using var demo = await DemoExchange.StartAsync("empty", Ct);
        Assert.Equal("empty", demo.Emulator.Control.Status.Scenario);
    }
}
