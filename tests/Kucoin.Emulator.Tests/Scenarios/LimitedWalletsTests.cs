using System.Text.Json;

namespace Kucoin.Emulator.Tests.Scenarios;

/// <summary>
/// A master that has never opened margin or futures, a sub-account with isolated margin only, and one in unified mode.
/// </summary>
public sealed class LimitedWalletsTests : IAsyncLifetime
{
    private const string NoMargin = "101030";
    private const string NoFutures = "400100";
    private const string Cross = "/api/v3/margin/accounts";
    private const string Isolated = "/api/v3/isolated/accounts";

    private const string ClosedSub =
        """
        {
          "seed": 9, "anchor": "2026-01-01T00:00:00Z", "history": { "days": 2, "entriesPerDay": 0 },
          "users": [
            { "name": "openMaster1" },
            { "name": "closedDesk2", "neverOpened": ["MARGIN", "ISOLATED", "CONTRACT"] }
          ]
        }
        """;

    private KucoinEmulator _exchange = null!;
    private SigningClient _master = null!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { Scenario = "limited-wallets", FreezeAtAnchor = true, EnforceRateLimits = false });
        _master = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        _master.Dispose();
        await _exchange.DisposeAsync();
    }

    [Theory]
    [InlineData(Cross, NoMargin)]
    [InlineData(Isolated, NoMargin)]
    [InlineData($"{Isolated}?symbol=BTC-USDT", NoMargin)]
    [InlineData("/api/v1/margin/account", NoMargin)]
    [InlineData("/api/v1/isolated/accounts", NoMargin)]
    [InlineData("/api/v1/isolated/account/BTC-USDT", NoMargin)]
    [InlineData("/api/v3/hf/margin/account/ledgers", NoMargin)]
    [InlineData("/api/v1/accounts/transferable?currency=USDT&type=MARGIN", NoMargin)]
    [InlineData("/api/v1/accounts/transferable?currency=USDT&type=MARGIN_V2", NoMargin)]
    [InlineData("/api/v1/accounts/transferable?currency=USDT&type=ISOLATED&tag=BTC-USDT", NoMargin)]
    [InlineData("/api/v1/account-overview?currency=USDT", NoFutures)]
    [InlineData("/api/v1/transaction-history", NoFutures)]
    [InlineData("/api/v1/transfer-list", NoFutures)]
    public async Task Unopened_wallet_of_the_master_is_rejected(string target, string code) =>
        Assert.Equal(code, (await _master.GetAsync(target)).Code);

    [Fact]
    public async Task Unopened_margin_has_the_KuCoin_error() =>
        Assert.Equal("You haven't yet enabled the margin trading", (await _master.GetAsync(Cross)).Message);

    [Theory]
    [InlineData("MAIN", "MARGIN", NoMargin)]
    [InlineData("MARGIN", "MAIN", NoMargin)]
    [InlineData("MAIN", "ISOLATED:BTC-USDT", NoMargin)]
    [InlineData("MAIN", "CONTRACT", NoFutures)]
    [InlineData("CONTRACT", "MAIN", NoFutures)]
    [InlineData("MAIN", "TRADE", "200000")]
    public async Task Transfer_to_or_from_unopened_wallet_is_rejected(string from, string to, string code) =>
        Assert.Equal(code, (await _master.TransferAsync("USDT", "1", from, to)).Code);

    [Fact]
    public async Task Master_cannot_enable_for_a_sub_account_what_it_has_not_opened()
    {
        var uid = $$"""{"uid":"{{(await SubAsync("classicDesk4")).GetProperty("uid").GetInt64()}}"}""";

        Assert.Equal(NoMargin, (await _master.PostAsync("/api/v3/sub/user/margin/enable", uid)).Code);
        Assert.Equal(NoFutures, (await _master.PostAsync("/api/v3/sub/user/futures/enable", uid)).Code);
    }

    [Fact]
    public async Task Account_with_only_isolated_margin_has_no_cross_margin()
    {
        using var client = new SigningClient(_exchange.Address, _exchange.Keys["isolated-only"]);

        Assert.Equal(NoMargin, (await client.GetAsync(Cross)).Code);
        Assert.Equal(NoMargin, (await client.TransferAsync("USDT", "1", "MAIN", "MARGIN")).Code);
        Assert.Equal(NoMargin, (await client.TransferAsync("USDT", "1", "ISOLATED:BTC-USDT", "MARGIN")).Code);
        Assert.Equal("200000", (await client.TransferAsync("USDT", "1", "MAIN", "ISOLATED:BTC-USDT")).Code);
        var asset = (await client.ReadAsync(Isolated)).GetProperty("assets")[0];
        Assert.Equal("151.25", asset.GetProperty("quoteAsset").GetProperty("available").GetString());
        Assert.Equal(0, (await client.ReadAsync("/api/v3/hf/margin/account/ledgers")).GetArrayLength());
    }

    [Fact]
    public async Task Opened_and_permitted_trade_types_are_reported_separately()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("closed.json");
        await File.WriteAllTextAsync(file, ClosedSub, TestContext.Current.CancellationToken);
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = file });
        using var client = new SigningClient(exchange);
        var closed = (await client.ReadAsync("/api/v2/sub/user")).GetProperty("items")[0];
        var uid = $$"""{"uid":"{{closed.GetProperty("uid").GetInt64()}}"}""";

        var enabled = await client.PostAsync("/api/v3/sub/user/margin/enable", uid);

        var opened = (await client.ReadAsync("/api/v2/sub/user")).GetProperty("items")[0];
        Assert.Equal("200000", enabled.Code);
        Assert.Equal(["Spot", "Futures", "Margin"], Words(closed, "tradeTypes"));
        Assert.Equal(["Spot"], Words(closed, "openedTradeTypes"));
        Assert.Equal(["Spot", "Margin"], Words(opened, "openedTradeTypes"));
        Assert.Equal(["Spot", "Futures", "Margin"], Words(await SubAsync("isolatedOnly2"), "openedTradeTypes"));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v2")]
    public async Task Account_mode_is_reported(string version)
    {
        using var unified = new SigningClient(_exchange.Address, _exchange.Keys["unified"]);
        var mode = await _master.ReadAsync($"/api/ua/{version}/account/mode");

        Assert.Equal("CLASSIC", mode.GetProperty("selfAccountMode").GetString());
        Assert.Equal([await UidAsync("unifiedDesk3")], Uids(mode, "unifiedSubAccount"));
        Assert.Equal([await UidAsync("isolatedOnly2"), await UidAsync("classicDesk4")], Uids(mode, "classicSubAccount"));
        Assert.Equal(
            "UNIFIED", (await unified.ReadAsync($"/api/ua/{version}/account/mode")).GetProperty("selfAccountMode").GetString());
    }

    [Fact]
    public async Task Classic_endpoints_return_nothing_for_a_unified_account()
    {
        using var unified = new SigningClient(_exchange.Address, _exchange.Keys["unified"]);

        Assert.Equal(0, (await unified.ReadAsync("/api/v1/accounts")).GetArrayLength());
        Assert.Equal(0, (await unified.ReadAsync("/api/v1/accounts?type=margin")).GetArrayLength());
        Assert.Equal(0, (await unified.ReadAsync(Cross)).GetProperty("accounts").GetArrayLength());
        Assert.Equal(0, (await unified.ReadAsync(Isolated)).GetProperty("assets").GetArrayLength());
        Assert.Equal("0", (await unified.ReadAsync("/api/v1/account-overview?currency=USDT")).GetProperty("accountEquity").GetRawText());
        Assert.Equal("0", (await unified.ReadAsync("/api/v1/accounts/transferable?currency=USDT&type=MAIN")).GetProperty("transferable").GetString());
        Assert.Equal(0, (await unified.ReadAsync("/api/v1/accounts/ledgers")).GetProperty("totalNum").GetInt32());
        Assert.Equal(0, (await unified.ReadAsync("/api/v1/hf/accounts/ledgers")).GetArrayLength());
        Assert.Equal(0, (await unified.ReadAsync("/api/v1/transaction-history")).GetProperty("dataList").GetArrayLength());

        // The funds are in the ledger, but the classic API does not show them.
        Assert.Contains(_exchange.Ledger.Balances(_exchange.Ledger.UserNamed("unifiedDesk3")!.Id), wallet => wallet.Available.IsPositive);
    }

    [Fact]
    public async Task Unified_sub_account_is_invisible_to_the_master_and_rejects_transfers()
    {
        var userId = (await SubAsync("unifiedDesk3")).GetProperty("userId").GetString();
        var one = await _master.ReadAsync($"/api/v1/sub-accounts/{userId}?includeBaseAmount=true");
        var all = (await _master.ReadAsync("/api/v2/sub-accounts")).GetProperty("items").EnumerateArray()
            .Single(sub => sub.GetProperty("subUserId").GetString() == userId);
        var futures = (await _master.ReadAsync("/api/v1/account-overview-all?currency=USDT")).GetProperty("accounts").EnumerateArray()
            .Single(account => account.GetProperty("accountName").GetString() == "unifiedDesk3");

        foreach (var wallets in new[] { "mainAccounts", "tradeAccounts", "marginAccounts" })
        {
            Assert.Equal(0, one.GetProperty(wallets).GetArrayLength());
            Assert.Equal(0, all.GetProperty(wallets).GetArrayLength());
        }

        Assert.Equal("0", futures.GetProperty("accountEquity").GetRawText());
        var paid = await _master.TransferAsync("USDT", "1", "MAIN", "MAIN", "PARENT_TO_SUB", toUser: userId);
        var taken = await _master.TransferAsync("USDT", "1", "MAIN", "MAIN", "SUB_TO_PARENT", fromUser: userId);
        Assert.Equal(("400100", "400100"), (paid.Code, taken.Code));
    }

    [Fact]
    public async Task Unopened_wallets_and_account_modes_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new KucoinEmulatorOptions { Scenario = "limited-wallets", DataFile = folder.File("ledger.db") };
        await (await Start.ExchangeAsync(options)).DisposeAsync();

        await using var reopened = await Start.ExchangeAsync(options);
        using var client = new SigningClient(reopened);

        Assert.Equal(NoMargin, (await client.GetAsync(Cross)).Code);
        Assert.Single(Uids(await client.ReadAsync("/api/ua/v2/account/mode"), "unifiedSubAccount"));
    }

    private async Task<long> UidAsync(string name) => (await SubAsync(name)).GetProperty("uid").GetInt64();

    private async Task<JsonElement> SubAsync(string name) => (await _master.ReadAsync("/api/v2/sub/user")).GetProperty("items")
        .EnumerateArray().Single(sub => sub.GetProperty("subName").GetString() == name);

    private static List<long> Uids(JsonElement mode, string name) => [.. mode.GetProperty(name).EnumerateArray().Select(uid => uid.GetInt64())];

    private static List<string?> Words(JsonElement sub, string name) =>
        [.. sub.GetProperty(name).EnumerateArray().Select(word => word.GetString())];
}
