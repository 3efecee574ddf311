namespace Kucoin.Emulator.Tests.Api;

/// <summary>
/// The default chain: the only one, Bitcoin for BTC, or Ethereum. An asset that does not exist on its default chain is refused.
/// </summary>
public sealed class DefaultChainTests(SharedExchange shared)
{
    private const string Refused = "900014";

    /// <summary>Each asset with its default chain and a valid address on it.</summary>
    public static TheoryData<string, string> Assets => new()
    {
        { "BTC", "btc" },
        { "ETH", "eth" },
        { "USDT", "eth" },
        { "USDC", "eth" },
        { "KCS", "eth" },
        { "SOL", "sol" },
        { "XRP", "xrp" },
        { "DOGE", "doge" },
        { "TRX", "trx" },
        { "PEPE", "eth" },
        { "GRAIN", "eth" },
        { "NOVA", "sol" },
    };

    [Fact]
    public async Task Default_chain_table_has_every_asset() => Assert.Equal(
        (await shared.Client.ReadAsync("/api/v3/currencies")).EnumerateArray().Select(asset => asset.GetProperty("currency").GetString()),
        Assets.Select(row => row.Data.Item1));

    [Theory]
    [MemberData(nameof(Assets))]
    public async Task Quotas_without_a_chain_are_those_of_the_default(string asset, string chain)
    {
        var silent = await shared.Client.ReadAsync($"/api/v1/withdrawals/quotas?currency={asset}");
        var named = await shared.Client.ReadAsync($"/api/v1/withdrawals/quotas?currency={asset}&chain={chain}");

        Assert.Equal(named.GetRawText(), silent.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Assets))]
    public async Task Deposit_address_of_the_first_generation_without_a_chain_uses_the_default(string asset, string chain)
    {
        var silent = await shared.Client.ReadAsync($"/api/v1/deposit-addresses?currency={asset}");
        var named = await shared.Client.ReadAsync($"/api/v1/deposit-addresses?currency={asset}&chain={chain}");

        Assert.Equal(named.GetRawText(), silent.GetRawText());
    }

    [Theory]
    [InlineData("/api/v3/deposit-address/create", "trade")]
    [InlineData("/api/v1/deposit-addresses", "TRADE")]
    public async Task Deposit_address_created_without_a_chain_uses_the_default(string path, string wallet)
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty" });
        using var client = new SigningClient(exchange);
        foreach (var (asset, chain) in Assets.Select(row => row.Data).Where(row => row.Item1 != "KCS"))
        {
            var made = await client.PostAsync(path, $$"""{"currency":"{{asset}}","to":"{{wallet}}"}""");

            Assert.Equal((asset, "200000", chain), (asset, made.Code, made.Data.GetProperty("chainId").GetString()));
        }
    }

    [Fact]
    public async Task Withdrawal_without_a_chain_uses_the_default()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        foreach (var (path, address) in new[] { ("/api/v3/withdrawals", "toAddress"), ("/api/v1/withdrawals", "address") })
        {
            var body = $$"""{"currency":"BTC","amount":"0.01","withdrawType":"ADDRESS","{{address}}":"{{Samples.Bitcoin}}"}""";
            var id = (await client.PostAsync(path, body)).Data.GetProperty("withdrawalId").GetString();

            Assert.Equal("btc", (await client.ReadAsync($"/api/v1/withdrawals/{id}")).GetProperty("chainId").GetString());
        }
    }

    [Fact]
    public async Task Asset_on_several_chains_but_not_on_its_default_is_900014()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("two.json");
        await File.WriteAllTextAsync(file, Scenario, TestContext.Current.CancellationToken);
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = file });
        using var client = new SigningClient(exchange);

        Assert.Equal(Refused, (await client.GetAsync("/api/v1/withdrawals/quotas?currency=TWO")).Code);
        Assert.Equal("200000", (await client.GetAsync("/api/v1/withdrawals/quotas?currency=TWO&chain=ton")).Code);
        Assert.Equal(Refused, (await client.GetAsync("/api/v1/withdrawals/quotas?currency=NONE")).Code);
    }

    private const string Scenario =
        """
        {
          "seed": 1,
          "anchor": "2026-01-01T00:00:00Z",
          "history": { "days": 2, "entriesPerDay": 0 },
          "assets": [
            { "code": "TWO", "fullName": "Two", "precision": 8, "chains": [
              { "id": "trx", "name": "TRC20", "minWithdrawal": "1", "fee": "1", "confirms": 1, "preConfirms": 1, "precision": 6 },
              { "id": "ton", "name": "TON", "minWithdrawal": "1", "fee": "1", "confirms": 1, "preConfirms": 1, "precision": 6 } ] },
            { "code": "NONE", "fullName": "None", "precision": 8, "chains": [] }
          ],
          "users": [ { "name": "masterOfTwo1" } ]
        }
        """;
}
