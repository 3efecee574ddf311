using System.Globalization;
using Kucoin.Emulator.Tests.Disks;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>A full disk under concurrent HTTP clients.</summary>
public sealed class FullDiskTests
{
    private const int Connections = 64;

    /// <summary>The number of rejections after which a caller stops.</summary>
    private const int ApiErrors = 3;

    [Fact]
    public async Task Full_disk_ledger_matches_the_confirmed_responses()
    {
        using var disk = await SmallDisk.MountAsync(megabytes: 2);
        var file = disk.File("ledger.db");
        int answered;
        await using (var exchange = await StartAsync(file))
        {
            var user = exchange.Control.Users[0].Name;
            exchange.Control.LandDeposit(user, "USDT", "trx", 1_000_000);
            using var client = new SigningClient(exchange);
            var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => MoveUntilRefusedAsync(exchange)));
            answered = counts.Sum();
            Assert.Equal(answered, await TradedAsync(client));

            disk.MakeRoom();

            Assert.Equal("200000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);
            answered++;
            Assert.Equal(answered, await TradedAsync(client));
            Assert.True(exchange.TrialBalance().IsBalanced);
        }

        await using var again = await StartAsync(file);
        using var reader = new SigningClient(again);
        Assert.True(answered > Connections, $"{answered}");
        Assert.Equal(answered, await TradedAsync(reader));
        Assert.True(again.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task Full_disk_at_creation_leaves_no_file()
    {
        using var disk = await SmallDisk.MountAsync(megabytes: 1);

        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(new() { DataFile = disk.File("ledger.db") }));

        Assert.Contains("full", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([disk.File("ballast")], Directory.GetFileSystemEntries(Path.GetDirectoryName(disk.File("ballast"))!));
    }

    [Fact]
    public async Task Full_disk_snapshot_is_rejected_and_the_exchange_keeps_running()
    {
        using var disk = await SmallDisk.MountAsync(megabytes: 1);
        await using var exchange = await Start.ExchangeAsync();

        Assert.Throws<KucoinEmulatorException>(() => exchange.Control.SaveSnapshot(disk.File("snapshot")));

        Assert.False(File.Exists(disk.File("snapshot")));
        using var client = new SigningClient(exchange);
        Assert.Equal("200000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);
    }

    private static Task<KucoinEmulator> StartAsync(string file) =>
        Start.ExchangeAsync(new() { DataFile = file, Scenario = "empty", EnforceRateLimits = false });

    private static async Task<int> MoveUntilRefusedAsync(KucoinEmulator exchange)
    {
        using var client = new SigningClient(exchange);
        var answered = 0;
        for (var refused = 0; refused < ApiErrors;)
        {
            var reply = await client.TransferAsync("USDT", "1", "MAIN", "TRADE");
            Assert.Contains(reply.Code, (string[])["200000", "500000"]);
            answered += reply.Code == "200000" ? 1 : 0;
            refused += reply.Code == "500000" ? 1 : 0;
        }

        return answered;
    }

    private static async Task<int> TradedAsync(SigningClient client)
    {
        var wallets = await client.ReadAsync("/api/v1/accounts?currency=USDT&type=trade");
        return wallets.EnumerateArray().Sum(wallet => int.Parse(wallet.GetProperty("balance").GetString()!, CultureInfo.InvariantCulture));
    }
}
