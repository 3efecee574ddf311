using System.Globalization;

namespace Kucoin.Emulator.Tests.Exchange;

public class ConcurrencyTests
{
    private const int Callers = 8;
    private const int CallsEach = 40;

    [Fact]
    public async Task Concurrent_transfers_keep_the_ledger_balanced_and_execute_once()
    {
        using var folder = new TemporaryFolder();
        await using var exchange = await Start.ExchangeAsync(new() { DataFile = folder.File("ledger.db"), EnforceRateLimits = false });
        using var client = new SigningClient(exchange);
        var before = await Sums(client);

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var codes = new List<string>();
            for (var call = 0; call < CallsEach; call++)
            {
                var (from, to) = (caller + call) % 2 == 0 ? ("MAIN", "TRADE") : ("TRADE", "MAIN");
                codes.Add((await client.TransferAsync("USDT", $"{caller}.{call:00000000}", from, to)).Code);
                Assert.Equal(before, await Sums(client));
            }

            return codes;
        }));

        // The first amount of the first caller is zero; every other transfer is valid.
        Assert.Equal((Callers * CallsEach) - 1, replies.SelectMany(codes => codes).Count(code => code == "200000"));
        Assert.True(exchange.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task Concurrent_transfers_cannot_overdraw_a_wallet()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.TransferAsync("KCS", "920.5", "MAIN", "TRADE")));

        Assert.Equal(1, replies.Count(reply => reply.Code == "200000"));
        Assert.Equal(19, replies.Count(reply => reply.Code == "230003"));
    }

    /// <summary>The USDT of the master in main and trade; a read must never see half of a transfer between them.</summary>
    private static async Task<decimal> Sums(SigningClient client) =>
        (await client.ReadAsync("/api/v1/accounts?currency=USDT")).EnumerateArray()
            .Sum(account => decimal.Parse(account.GetProperty("balance").GetString()!, CultureInfo.InvariantCulture));
}
