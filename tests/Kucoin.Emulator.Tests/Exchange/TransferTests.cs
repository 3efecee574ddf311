using System.Net;
using System.Text.Json;

namespace Kucoin.Emulator.Tests.Exchange;

public sealed class TransferTests : IAsyncLifetime
{
    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;
    private Dictionary<string, string> _subs = [];

    public async ValueTask InitializeAsync()
    {
        _exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true });
        _client = new(_exchange);
        _subs = (await _client.ReadAsync("/api/v2/sub/user")).GetProperty("items").EnumerateArray()
            .ToDictionary(sub => sub.GetProperty("subName").GetString()!, sub => sub.GetProperty("userId").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Fact]
    public async Task Transfer_between_own_wallets_moves_exactly_its_amount()
    {
        var reply = await _client.TransferAsync("USDT", "512.00000001", "MAIN", "MARGIN");

        Assert.Equal(("200000", HttpStatusCode.OK), (reply.Code, reply.Status));
        Assert.Matches("^[0-9a-f]{24}$", reply.Data.GetProperty("orderId").GetString());
        Assert.Equal(("84000.36719024", "20662.61180335"), (await Available("MAIN"), await Available("MARGIN")));
        var rows = await Rows();
        Assert.Equal(
            [("MARGIN", "in", "512.00000001", "Transfer"), ("MAIN", "out", "512.00000001", "Transfer")],
            rows.Take(2).Select(row => (Text(row, "accountType"), Text(row, "direction"), Text(row, "amount"), Text(row, "bizType"))));
    }

    [Fact]
    public async Task Transfer_between_master_and_sub_account_works_both_ways()
    {
        var sub = _subs["spareShelf4"];

        var there = await _client.TransferAsync("GRAIN", "0.000000000000000003", "MAIN", "TRADE", "PARENT_TO_SUB", toUser: sub);
        var back = await _client.TransferAsync("GRAIN", "0.000000000000000001", "TRADE", "MAIN", "SUB_TO_PARENT", fromUser: sub);

        Assert.Equal(("200000", "200000"), (there.Code, back.Code));
        var wallets = (await _client.ReadAsync($"/api/v1/sub-accounts/{sub}")).GetProperty("tradeAccounts");
        Assert.Equal("0.000000000000000002", Assert.Single(wallets.EnumerateArray()).GetProperty("available").GetString());
        Assert.Equal(["Sub-account transfer", "Sub-account transfer"], (await Rows()).Take(2).Select(row => Text(row, "bizType")));
    }

    [Fact]
    public async Task Transfer_by_sub_account_key_is_limited_to_its_own_wallets()
    {
        using var trader = new SigningClient(_exchange.Address, _exchange.Keys["trader"]);

        var own = await trader.TransferAsync("USDT", "100", "MAIN", "TRADE");
        var up = await trader.TransferAsync("USDT", "100", "MAIN", "MAIN", "SUB_TO_PARENT", fromUser: _subs["marketMaker1"]);
        var down = await trader.TransferAsync("USDT", "100", "MAIN", "MAIN", "PARENT_TO_SUB", toUser: _subs["tokyoDesk2"]);

        Assert.Equal(("200000", "400010", "400010"), (own.Code, up.Code, down.Code));
    }

    [Fact]
    public async Task Transfer_above_the_available_balance_moves_nothing()
    {
        var before = await _client.ReadAsync("/api/v1/accounts");

        var reply = await _client.TransferAsync("USDT", "84512.36719026", "MAIN", "TRADE");

        Assert.Equal(("230003", "Balance insufficient!", HttpStatusCode.OK), (reply.Code, reply.Message, reply.Status));
        Assert.Equal(before.GetRawText(), (await _client.ReadAsync("/api/v1/accounts")).GetRawText());
    }

    [Fact]
    public async Task Transfer_cannot_use_held_balance()
    {
        Assert.Equal("230003", (await _client.TransferAsync("BTC", "0.41200356", "TRADE", "MAIN")).Code);
        Assert.Equal("200000", (await _client.TransferAsync("BTC", "0.41200355", "TRADE", "MAIN")).Code);
    }

    [Fact]
    public async Task Transfer_from_unopened_wallet_is_rejected() =>
        Assert.Equal("230003", (await _client.TransferAsync("USDT", "1", "OPTION", "MAIN")).Code);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e2")]
    [InlineData("many")]
    [InlineData("1.123456789")]
    [InlineData("0.0000000000000000001")]
    [InlineData("999999999999999999999999999999999999")]
    public async Task Transfer_amount_must_be_a_positive_multiple_of_the_precision(string amount) =>
        await Refuses(await _client.TransferAsync("USDT", amount, "MAIN", "TRADE"));

    [Fact]
    public async Task Transfer_amount_can_be_a_JSON_number()
    {
        var reply = await _client.PostAsync(
            "/api/v3/accounts/universal-transfer",
            """{"clientOid":"n","currency":"USDT","amount":12.25,"type":"INTERNAL","fromAccountType":"MAIN","toAccountType":"TRADE"}""");

        Assert.Equal("200000", reply.Code);
        Assert.Equal("84500.11719025", await Available("MAIN"));
    }

    [Theory]
    [InlineData("NONE", "MAIN", "TRADE")]
    [InlineData("usdt", "MAIN", "TRADE")]
    [InlineData("USDT", "MAIN", "MAIN")]
    [InlineData("USDT", "main", "TRADE")]
    [InlineData("USDT", "MAIN", "OUTSIDE")]
    [InlineData("USDT", "FEES", "MAIN")]
    [InlineData("USDT", "MAIN", "ISOLATED")]
    [InlineData("USDT", "MAIN", "ISOLATED:PEPE-USDT")]
    [InlineData("USDT", "MAIN", "ISOLATED:NO-PAIR")]
    [InlineData("BTC", "MAIN", "ISOLATED:ETH-USDT")]
    [InlineData("GRAIN", "MAIN", "MARGIN")]
    [InlineData("USDT", "MAIN", "MARGIN_V2")]
    [InlineData("USDT", "ISOLATED_V2:ETH-USDT", "TRADE")]
    [InlineData("USDT", "MARGIN_V2", "ISOLATED_V2:ETH-USDT")]
    public async Task Transfer_unsupported_route_is_rejected(string asset, string from, string to) =>
        await Refuses(await _client.TransferAsync(asset, "1", from, to));

    [Theory]
    [InlineData("MARGIN", "MARGIN_V2")]
    [InlineData("MARGIN", "ISOLATED_V2:ETH-USDT")]
    [InlineData("ISOLATED:ETH-USDT", "MARGIN_V2")]
    [InlineData("MAIN", "ISOLATED:SOL-USDT")]
    [InlineData("TRADE", "CONTRACT")]
    [InlineData("MAIN", "OPTION")]
    public async Task Transfer_supported_route_works_in_both_directions(string from, string to)
    {
        var there = await _client.TransferAsync("USDT", "25.5", from, to);
        var back = await _client.TransferAsync("USDT", "25.5", to, from);

        Assert.Equal(("200000", "200000"), (there.Code, back.Code));
        Assert.Equal("230003", (await _client.TransferAsync("USDT", "25.5", to, from)).Code);
    }

    [Theory]
    [InlineData("MARGIN", "MARGIN_V2")]
    [InlineData("MARGIN_V2", "MARGIN")]
    public async Task Transfer_of_high_frequency_margin_between_users_is_rejected(string from, string to) =>
        await Refuses(await _client.TransferAsync("USDT", "1", from, to, "PARENT_TO_SUB", toUser: _subs["marginBook6"]));

    [Theory]
    [InlineData("PARENT_TO_SUB")]
    [InlineData("SUB_TO_PARENT")]
    public async Task Transfer_without_an_existing_sub_account_is_rejected(string type)
    {
        const string Nobody = "ffffffffffffffffffffffff";

        await Refuses(await _client.TransferAsync("USDT", "1", "MAIN", "MAIN", type));
        await Refuses(await _client.TransferAsync("USDT", "1", "MAIN", "MAIN", type, fromUser: Nobody, toUser: Nobody));
        var master = _exchange.Ledger.UserNamed("fundMaster1")!.UserId;
        await Refuses(await _client.TransferAsync("USDT", "1", "MAIN", "TRADE", type, fromUser: master, toUser: master));
    }

    [Fact]
    public async Task Transfer_from_or_to_a_frozen_sub_account_is_rejected()
    {
        var sub = _subs["coldVault5"];

        Assert.Equal("411100", (await _client.TransferAsync("BTC", "0.1", "MAIN", "MAIN", "PARENT_TO_SUB", toUser: sub)).Code);
        Assert.Equal("411100", (await _client.TransferAsync("BTC", "0.1", "MAIN", "MAIN", "SUB_TO_PARENT", fromUser: sub)).Code);
    }

    [Theory]
    [InlineData("clientOid")]
    [InlineData("currency")]
    [InlineData("amount")]
    [InlineData("type")]
    [InlineData("fromAccountType")]
    [InlineData("toAccountType")]
    public async Task Transfer_missing_required_member_is_rejected(string left)
    {
        var members = new Dictionary<string, string?>
        {
            ["clientOid"] = "a",
            ["currency"] = "USDT",
            ["amount"] = "1",
            ["type"] = "INTERNAL",
            ["fromAccountType"] = "MAIN",
            ["toAccountType"] = "TRADE",
        };
        members.Remove(left);

        var reply = await _client.PostAsync("/api/v3/accounts/universal-transfer", SigningClient.Body(members));

        await Refuses(reply);
        Assert.Contains(left, reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfer_repeated_client_id_is_executed_again()
    {
        var first = await _client.TransferAsync("USDT", "1", "MAIN", "TRADE", oid: "same");
        var second = await _client.TransferAsync("USDT", "1", "MAIN", "TRADE", oid: "same");

        Assert.Equal(("200000", "200000"), (first.Code, second.Code));
        Assert.Equal("84510.36719025", await Available("MAIN"));
    }

    [Fact]
    public async Task Transfer_repeated_client_id_is_rejected_with_the_setting()
    {
        await using var strict = await Start.ExchangeAsync(new() { RefuseRepeatedClientOids = true });
        using var master = new SigningClient(strict);
        using var trader = new SigningClient(strict.Address, strict.Keys["trader"]);

        Assert.Equal("200000", (await master.TransferAsync("USDT", "1", "MAIN", "TRADE", oid: "same")).Code);
        Assert.Equal("400100", (await master.TransferAsync("USDT", "1", "MAIN", "TRADE", oid: "same")).Code);
        Assert.Equal("200000", (await trader.TransferAsync("USDT", "1", "MAIN", "TRADE", oid: "same")).Code);
    }

    [Fact]
    public async Task Transfer_client_id_of_more_than_128_characters_is_rejected()
    {
        Assert.Equal("200000", (await _client.TransferAsync("USDT", "1", "MAIN", "TRADE", oid: new('x', 128))).Code);
        Assert.Equal("400100", (await _client.TransferAsync("USDT", "1", "MAIN", "TRADE", oid: new('x', 129))).Code);
    }

    [Fact]
    public async Task Transferable_returns_the_transferable_balance_of_each_wallet()
    {
        async Task<(string?, string?, string?, string?)> Read(string query)
        {
            var data = await _client.ReadAsync($"/api/v1/accounts/transferable?{query}");
            return (Text(data, "balance"), Text(data, "available"), Text(data, "holds"), Text(data, "transferable"));
        }

        Assert.Equal(("25518.6971", "22018.4471", "3500.25", "22018.4471"), await Read("currency=USDT&type=TRADE"));
        Assert.Equal(("3.2075", "3.2075", "0", "3.2075"), await Read("currency=ETH&type=ISOLATED&tag=ETH-USDT"));
        Assert.Equal(("0", "0", "0", "0"), await Read("currency=ETH&type=OPTION&tag=ETH-USDT"));
    }

    [Theory]
    [InlineData("currency=USDT")]
    [InlineData("type=MAIN")]
    [InlineData("currency=USDT&type=main")]
    [InlineData("currency=USDT&type=CONTRACT")]
    [InlineData("currency=NONE&type=MAIN")]
    [InlineData("currency=USDT&type=ISOLATED")]
    public async Task Transferable_needs_an_asset_and_a_wallet(string query) =>
        await Refuses(await _client.GetAsync($"/api/v1/accounts/transferable?{query}"));

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private async Task Refuses(Reply reply)
    {
        Assert.True(reply.Code is "400100" or "900001", reply.Code);
        Assert.Equal("84512.36719025", await Available("MAIN"));
        Assert.True(_exchange.TrialBalance().IsBalanced);
    }

    private async Task<string?> Available(string kind) =>
        Text(await _client.ReadAsync($"/api/v1/accounts/transferable?currency=USDT&type={kind}"), "available");

    private async Task<List<JsonElement>> Rows() =>
        [.. (await _client.ReadAsync("/api/v1/accounts/ledgers")).GetProperty("items").EnumerateArray()];
}
