namespace Kucoin.Emulator.Tests.Scenarios;

/// <summary>KuCoin's SDKs for Go and Java read uids into 32 bits.</summary>
public sealed class UserNumberTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("small-fund")]
    [InlineData("many-subs")]
    public async Task User_number_fits_31_bits(string scenario)
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = scenario });
        using var client = new SigningClient(exchange);

        var numbers = await NumbersAsync(client);

        Assert.All(numbers, uid => Assert.InRange(uid, 100_000_000, int.MaxValue));
        Assert.All(exchange.Ledger.Users(), user => Assert.InRange(user.Uid, 100_000_000, int.MaxValue));
        Assert.Distinct(exchange.Ledger.Users().Select(user => user.Uid));
    }

    [Fact]
    public async Task User_number_range_of_a_scenario_is_persisted()
    {
        const string Text =
            """
            {
              "seed": 3, "anchor": "2026-01-01T00:00:00Z", "largeUids": true, "history": { "days": 2, "entriesPerDay": 0 },
              "users": [ { "name": "largeMaster1" }, { "name": "largeDesk1" } ]
            }
            """;
        var file = _folder.File("large.json");
        await File.WriteAllTextAsync(file, Text, TestContext.Current.CancellationToken);
        var options = new KucoinEmulatorOptions { Scenario = file, DataFile = _folder.File("ledger.db") };
        await (await Start.ExchangeAsync(options)).DisposeAsync();

        await using var reopened = await Start.ExchangeAsync(options);
        using var client = new SigningClient(reopened);

        Assert.All(await NumbersAsync(client), uid => Assert.InRange(uid, 1L << 32, long.MaxValue));
    }

    /// <summary>All uids in responses, including that of a new sub-account.</summary>
    private static async Task<List<long>> NumbersAsync(SigningClient client)
    {
        var made = await client.PostAsync(
            "/api/v2/sub/user/created", """{"subName":"freshDesk77","password":"pass1234","access":"Spot"}""");
        var listed = await client.ReadAsync("/api/v2/sub/user?pageSize=100");
        var mode = await client.ReadAsync("/api/ua/v1/account/mode");
        return
        [
            made.Data.GetProperty("uid").GetInt64(),
            (await client.ReadAsync("/api/v1/user/api-key")).GetProperty("uid").GetInt64(),
            .. listed.GetProperty("items").EnumerateArray().Select(sub => sub.GetProperty("uid").GetInt64()),
            .. mode.GetProperty("classicSubAccount").EnumerateArray().Select(uid => uid.GetInt64()),
        ];
    }
}
