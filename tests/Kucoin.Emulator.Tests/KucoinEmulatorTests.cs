namespace Kucoin.Emulator.Tests;

public class KucoinEmulatorTests(SharedExchange shared)
{
    [Fact]
    public void Emulator_listens_on_loopback_only() => Assert.Matches(@"^http://127\.0\.0\.1:\d+/$", shared.Exchange.Address.ToString());

    [Fact]
    public void Credentials_have_the_KuCoin_format_and_do_not_print()
    {
        var (key, secret, passphrase) = shared.Exchange.Credentials;

        Assert.Matches("^[0-9a-f]{24}$", key);
        Assert.Matches("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", secret);
        Assert.StartsWith("local-only-", passphrase, StringComparison.Ordinal);
        var text = $"{shared.Exchange.Credentials}";
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(passphrase, text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Emulator_exposes_every_key_of_the_scenario()
    {
        Assert.Equal(["frozen", "master", "reader", "trader"], shared.Exchange.Keys.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(4, shared.Exchange.Keys.Values.Select(key => key.Secret).Distinct().Count());
    }

    [Fact]
    public async Task Emulator_instances_are_isolated()
    {
        await using var other = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        using var client = new SigningClient(other);
        var before = (await shared.Client.GetAsync("/api/v1/accounts")).Body;

        Assert.Equal("200000", (await client.TransferAsync("USDT", "5", "MAIN", "TRADE")).Code);

        Assert.Equal(before, (await shared.Client.GetAsync("/api/v1/accounts")).Body);
        Assert.NotEqual(before, (await client.GetAsync("/api/v1/accounts")).Body);
    }

    [Fact]
    public async Task Emulator_start_on_a_used_port_is_an_error()
    {
        var options = new KucoinEmulatorOptions { Port = shared.Exchange.Address.Port };

        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(
            () => Start.ExchangeAsync(options));

        Assert.Contains($"port {options.Port}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_cancelled_start_is_not_executed() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => KucoinEmulator.StartAsync(ct: new CancellationToken(canceled: true)));
}
