using System.Text.Json;

namespace Kucoin.Emulator.Tests.Api;

public class SubAccountTests(SharedExchange shared)
{
    private const string Create = "/api/v2/sub/user/created";

    [Theory]
    [InlineData("nightDesk", "q1234567", "Spot", null)]
    [InlineData("12345678", "q1234567", "Spot", null)]
    [InlineData("7nightDesk", "q1234567", "Spot", null)]
    [InlineData("night7", "q1234567", "Spot", null)]
    [InlineData("nightDesk 7", "q1234567", "Spot", null)]
    [InlineData("nightDesk7abcdefghijklmnopqrstuvwx", "q1234567", "Spot", null)]
    [InlineData("nächtDesk7", "q1234567", "Spot", null)]
    [InlineData("nightDesk7", "q12345", "Spot", null)]
    [InlineData("nightDesk7", "12345678", "Spot", null)]
    [InlineData("nightDesk7", "abcdefgh", "Spot", null)]
    [InlineData("nightDesk7", "q1234567!", "Spot", null)]
    [InlineData("nightDesk7", "q123456789012345678901234", "Spot", null)]
    [InlineData("nightDesk7", "q1234567", "spot", null)]
    [InlineData("nightDesk7", "q1234567", "All", null)]
    [InlineData("nightDesk7", "q1234567", "Spot", "a remark of 25 characters")]
    [InlineData("marketMaker1", "q1234567", "Spot", null)]
    [InlineData("fundMaster1", "q1234567", "Spot", null)]
    [InlineData(null, "q1234567", "Spot", null)]
    [InlineData("nightDesk7", null, "Spot", null)]
    [InlineData("nightDesk7", "q1234567", null, null)]
    public async Task Sub_account_invalid_request_is_400100(string? name, string? password, string? access, string? remarks)
    {
        var body = SigningClient.Body(new Dictionary<string, string?>
        {
            ["subName"] = name,
            ["password"] = password,
            ["access"] = access,
            ["remarks"] = remarks,
        });

        Assert.Equal("400100", (await shared.Client.PostAsync(Create, body)).Code);
        Assert.Equal(6, (await shared.Client.ReadAsync("/api/v2/sub/user")).GetProperty("totalNum").GetInt32());
    }

    [Fact]
    public async Task Added_sub_account_is_listed_and_can_be_funded()
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        using var client = new SigningClient(exchange);

        var added = await client.PostAsync(
            Create, """{"subName":"nightDesk7","password":"q1234567","access":"Margin","remarks":"夜, =1"}""");
        var again = await client.PostAsync(Create, """{"subName":"nightDesk7","password":"q1234567","access":"Margin"}""");
        var row = (await client.ReadAsync("/api/v2/sub/user")).GetProperty("items")[6];
        var userId = Text(row, "userId")!;
        var paid = await client.TransferAsync("XRP", "3.5", "TRADE", "MARGIN", "PARENT_TO_SUB", toUser: userId);
        var balances = await client.ReadAsync($"/api/v1/sub-accounts/{userId}");

        Assert.Equal(("200000", "400100", "200000"), (added.Code, again.Code, paid.Code));
        Assert.Equal(("nightDesk7", "夜, =1", "Margin"), (Text(row, "subName"), Text(row, "remarks"), Text(row, "access")));
        Assert.Equal(added.Data.GetProperty("uid").GetInt64(), row.GetProperty("uid").GetInt64());
        Assert.Equal(exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds(), row.GetProperty("createdAt").GetInt64());
        Assert.Matches("^[0-9a-f]{24}$", userId);
        Assert.Equal("3.5", Text(Assert.Single(balances.GetProperty("marginAccounts").EnumerateArray()), "balance"));
    }

    [Theory]
    [InlineData("/api/v2/sub/user?pageSize=0")]
    [InlineData("/api/v2/sub/user?pageSize=101")]
    [InlineData("/api/v2/sub-accounts?pageSize=9")]
    [InlineData("/api/v2/sub-accounts?pageSize=101")]
    [InlineData("/api/v1/sub-accounts/ffffffffffffffffffffffff")]
    public async Task Sub_account_list_invalid_page_size_or_id_is_400100(string target) =>
        Assert.Equal("400100", (await shared.Client.GetAsync(target)).Code);

    [Fact]
    public async Task Sub_account_list_pages_return_every_sub_account_once()
    {
        var names = new List<string?>();
        for (var page = 1; page <= 4; page++)
        {
            var data = await shared.Client.ReadAsync($"/api/v2/sub/user?pageSize=2&currentPage={page}");
            Assert.Equal((6, 3), (data.GetProperty("totalNum").GetInt32(), data.GetProperty("totalPage").GetInt32()));
            names.AddRange(data.GetProperty("items").EnumerateArray().Select(sub => Text(sub, "subName")));
        }

        Assert.Equal(["marketMaker1", "tokyoDesk2", "quantLab3", "spareShelf4", "coldVault5", "marginBook6"], names);
    }

    [Fact]
    public async Task Sub_account_balances_list_empty_wallets_only_on_request()
    {
        var tokyo = (await shared.Client.ReadAsync("/api/v2/sub/user")).GetProperty("items")[1];
        var target = $"/api/v1/sub-accounts/{Text(tokyo, "userId")}";

        var plain = (await shared.Client.ReadAsync(target)).GetProperty("tradeAccounts");
        var full = (await shared.Client.ReadAsync($"{target}?includeBaseAmount=true")).GetProperty("tradeAccounts");

        Assert.Equal(["XRP", "USDT"], plain.EnumerateArray().Select(wallet => Text(wallet, "currency")));
        Assert.Equal(["XRP", "USDT", "SOL"], full.EnumerateArray().Select(wallet => Text(wallet, "currency")));
    }

    [Fact]
    public async Task Sub_account_balances_are_valued_in_the_requested_base()
    {
        var tokyo = (await shared.Client.ReadAsync("/api/v2/sub/user")).GetProperty("items")[1];
        var target = $"/api/v1/sub-accounts/{Text(tokyo, "userId")}";

        var bitcoin = (await shared.Client.ReadAsync(target)).GetProperty("mainAccounts")[0];
        var dollars = (await shared.Client.ReadAsync($"{target}?baseCurrency=USD")).GetProperty("mainAccounts")[0];
        var large = await shared.Client.ReadAsync($"{target}?baseCurrency=USD&baseAmount=10000");

        // 5000.5 XRP at 2.284 dollars; a dollar buys 1/2.284 XRP.
        Assert.Equal(("USD", "11421.142"), (Text(dollars, "baseCurrency"), Text(dollars, "baseAmount")));
        Assert.Equal("0.437828371278", Text(dollars, "baseCurrencyPrice"));
        Assert.Equal(("BTC", "0.11793766"), (Text(bitcoin, "baseCurrency"), Text(bitcoin, "baseAmount")));
        Assert.Equal((1, 1), (large.GetProperty("mainAccounts").GetArrayLength(), large.GetProperty("tradeAccounts").GetArrayLength()));
        Assert.Equal("400100", (await shared.Client.GetAsync($"{target}?baseCurrency=NOVA")).Code);
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
