using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Migration;

public sealed class SampleCallerTests
{
    [Fact]
    public async Task SampleCaller_report_has_the_same_values_as_before_the_migration()
    {
        await using var exchange = await Start();
        using var client = Client(exchange);
        var report = await new SampleCaller(client).Report(exchange.LedgerClock.GetUtcNow().UtcDateTime);
        Assert.Contains("main USDT 84764.06719025 = 84512.36719025 + 251.7", report);
        Assert.Contains("single USDT 84764.06719025 84512.36719025 251.7", report);
        Assert.Contains("transferable USDT 84764.06719025 84512.36719025 251.7 84512.36719025", report);
        Assert.Contains(report, line => line.StartsWith("BTC SUCCESS", StringComparison.Ordinal) && line.EndsWith("False 0.125", StringComparison.Ordinal));
        Assert.Contains("2 symbols", report);
        Assert.Contains(report, line => line.Contains(" quantLab3 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SampleCaller_transfers_withdraws_and_cancels_as_before_the_migration()
    {
        await using var exchange = await Start();
        using var client = Client(exchange);
        Assert.Equal("cancelled", await new SampleCaller(client).Move());
    }

    [Fact]
    public void Enum_values_of_version_5_0_0_equal_the_current_values()
    {
        Assert.Equal(AccountType.Main, new("main"));
        Assert.Equal(AccountType.HighFrequency, new("trade_hf"));
        Assert.All(["TRADE_EXCHANGE", "Trade_Exchange", "Trade and Exchange"], word => Assert.Equal(BizType.Trade, new(word)));
    }

    private static Task<KucoinEmulator> Start() =>
        KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);

    private static KucoinRestClient Client(KucoinEmulator exchange)
    {
        var (key, secret, passphrase) = exchange.Credentials;
        return new(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(exchange.Address),
            Credentials = new(key, secret, passphrase),
        });
    }
}
