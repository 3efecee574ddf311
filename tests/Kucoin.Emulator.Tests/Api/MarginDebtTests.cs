using System.Text.Json;
using Kucoin.Emulator.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>Borrowing and repaying over the API, their history, interest and rates.</summary>
public sealed class MarginDebtTests : IAsyncLifetime
{
    private const string Borrow = "/api/v3/margin/borrow";
    private const string Repay = "/api/v3/margin/repay";
    private const string Interest = "/api/v3/margin/interest";
    private const string Leverage = "/api/v3/position/update-user-leverage";
    private const string Master = "fundMaster1";

    private readonly FakeTimeProvider _clock = new(Start.Noon);
    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { WireClock = _clock, FreezeAtAnchor = true, EnforceRateLimits = false });
        _client = new(_exchange) { Clock = _clock };
    }

    public async ValueTask DisposeAsync()
    {
        Assert.True(_exchange.TrialBalance().IsBalanced);
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Fact]
    public async Task Borrow_lends_and_is_listed_newest_first()
    {
        var before = Balance(WalletKind.Margin, "", "USDT");

        var first = await _client.PostAsync(Borrow, """{"currency":"USDT","size":"100","timeInForce":"FOK"}""");
        _exchange.Control.AdvanceClock(TimeSpan.FromMinutes(1));
        var second = await _client.PostAsync(Borrow, """{"currency":"USDT","size":20,"timeInForce":"IOC","isHf":false,"isIsolated":false}""");
        var page = await _client.ReadAsync($"{Borrow}?currency=USDT&startTime={Now - 60_000}");

        Assert.Equal(["orderNo", "actualSize"], Names(first.Data));
        Assert.Equal(("100", "20"), (Text(first.Data, "actualSize"), Text(second.Data, "actualSize")));
        var after = Balance(WalletKind.Margin, "", "USDT");
        Assert.Equal(("120", "-120"), ($"{after.Available - before.Available}", $"{after.Principal - before.Principal}"));
        Assert.Equal(
            $$"""{"timestamp":{{Now}},"currentPage":1,"pageSize":50,"totalNum":2,"totalPage":1,"items":[{"orderNo":"{{Text(second.Data, "orderNo")}}","symbol":null,"currency":"USDT","size":"20","actualSize":"20","status":"SUCCESS","createdTime":{{Now}}},{"orderNo":"{{Text(first.Data, "orderNo")}}","symbol":null,"currency":"USDT","size":"100","actualSize":"100","status":"SUCCESS","createdTime":{{Now - 60_000}}}]}""",
            page.GetRawText());
        var one = await _client.ReadAsync($"{Borrow}?currency=USDT&orderNo={Text(first.Data, "orderNo")}");
        Assert.Equal("100", Text(one.GetProperty("items").EnumerateArray().Single(), "size"));
    }

    [Fact]
    public async Task Loans_of_the_scenario_are_listed()
    {
        var cross = (await _client.ReadAsync($"{Borrow}?currency=USDT")).GetProperty("items").EnumerateArray().Single();
        var isolated = (await _client.ReadAsync($"{Borrow}?currency=USDT&isIsolated=true&symbol=ETH-USDT")).GetProperty("items");

        Assert.Equal(("12000", "ETH-USDT"), (Text(cross, "actualSize"), Text(isolated.EnumerateArray().Single(), "symbol")));
    }

    [Fact]
    public async Task Repay_pays_interest_first_and_at_most_the_debt()
    {
        // The scenario owes 12,000 USDT and interest of 41.28550712 USDT.
        var part = await _client.PostAsync(Repay, """{"currency":"USDT","size":"141.28550712"}""");
        var rest = await _client.PostAsync(Repay, """{"currency":"USDT","size":"15000"}""");
        var none = await _client.PostAsync(Repay, """{"currency":"USDT","size":"1"}""");
        var items = (await _client.ReadAsync($"{Repay}?currency=USDT")).GetProperty("items");

        Assert.Equal(["timestamp", "orderNo", "actualSize"], Names(part.Data));
        Assert.Equal(("141.28550712", "11900", "130201"), (Text(part.Data, "actualSize"), Text(rest.Data, "actualSize"), none.Code));
        Assert.Equal(
            $$"""[{"orderNo":"{{Text(rest.Data, "orderNo")}}","symbol":null,"currency":"USDT","size":"15000","principal":"11900","interest":"0","status":"SUCCESS","createdTime":{{Now}}},{"orderNo":"{{Text(part.Data, "orderNo")}}","symbol":null,"currency":"USDT","size":"141.28550712","principal":"100","interest":"41.28550712","status":"SUCCESS","createdTime":{{Now}}}]""",
            items.GetRawText());
        Assert.Equal("0", $"{Balance(WalletKind.Margin, "", "USDT").Liability}");
    }

    [Fact]
    public async Task High_frequency_and_isolated_loans_have_their_own_wallets()
    {
        await _client.TransferAsync("USDT", "1000", "MAIN", "MARGIN");
        await _client.TransferAsync("USDT", "1000", "MARGIN", "MARGIN_V2");
        await _client.TransferAsync("USDT", "1000", "MAIN", "ISOLATED:BTC-USDT");
        await _client.TransferAsync("USDT", "500", "ISOLATED:BTC-USDT", "ISOLATED_V2:BTC-USDT");

        var cross = await _client.PostAsync(Borrow, """{"currency":"USDT","size":"30","timeInForce":"FOK","isHf":true}""");
        var isolated = await _client.PostAsync(
            Borrow, """{"currency":"USDT","size":"40","timeInForce":"FOK","isIsolated":true,"symbol":"BTC-USDT","isHf":true}""");
        var repaid = await _client.PostAsync(
            Repay, """{"currency":"USDT","size":"15","isIsolated":true,"symbol":"BTC-USDT","isHf":true}""");

        Assert.Equal(("200000", "200000", "15"), (cross.Code, isolated.Code, Text(repaid.Data, "actualSize")));
        Assert.Equal("-30", $"{Balance(WalletKind.MarginV2, "", "USDT").Principal}");
        Assert.Equal("-25", $"{Balance(WalletKind.IsolatedV2, "BTC-USDT", "USDT").Principal}");
        var listed = (await _client.ReadAsync($"{Borrow}?currency=USDT&isIsolated=true&symbol=BTC-USDT")).GetProperty("items");
        Assert.Equal(("BTC-USDT", "40"), (Text(listed[0], "symbol"), Text(listed[0], "actualSize")));
    }

    [Fact]
    public async Task Immediate_or_cancel_lends_what_the_limits_allow_and_fill_or_kill_nothing()
    {
        // 1,000 USDT of collateral with a leverage of 5 secure a loan of 4,000 USDT.
        using var client = await BorrowerAsync();

        var killed = await client.PostAsync(Borrow, """{"currency":"USDT","size":"4001","timeInForce":"FOK"}""");
        var lent = await client.PostAsync(Borrow, """{"currency":"USDT","size":"4001","timeInForce":"IOC"}""");
        var nothing = await client.PostAsync(Borrow, """{"currency":"USDT","size":"4001","timeInForce":"IOC"}""");
        var items = (await client.ReadAsync($"{Borrow}?currency=USDT")).GetProperty("items");

        Assert.Equal(("130203", "4000", "130203"), (killed.Code, Text(lent.Data, "actualSize"), nothing.Code));
        Assert.Equal(("4001", "4000", 1), (Text(items[0], "size"), Text(items[0], "actualSize"), items.GetArrayLength()));
    }

    [Fact]
    public async Task Concurrent_loans_do_not_exceed_the_limit_together()
    {
        // 1,000 USDT of collateral with a leverage of 5 secure 4,000 USDT: four loans of 1,000.
        using var client = await BorrowerAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(_ => client.PostAsync(Borrow, """{"currency":"USDT","size":"1000","timeInForce":"FOK"}""")));

        Assert.Equal((4, 8), (replies.Count(reply => reply.Code == "200000"), replies.Count(reply => reply.Code == "130203")));
        Assert.Equal(4, replies.Where(reply => reply.Code == "200000").Select(reply => Text(reply.Data, "orderNo")).Distinct().Count());
    }

    [Theory]
    [InlineData(Borrow, """{"size":"10","timeInForce":"FOK"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","timeInForce":"FOK"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"10"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"10","timeInForce":"GTC"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"0","timeInForce":"FOK"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"-10","timeInForce":"FOK"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"10.5","timeInForce":"FOK"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"1e1","timeInForce":"FOK"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"1","timeInForce":"FOK"}""", "130201")]
    [InlineData(Borrow, """{"currency":"USDT","size":"9000000","timeInForce":"FOK"}""", "130203")]
    [InlineData(Borrow, """{"currency":"NOPE","size":"10","timeInForce":"FOK"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"10","timeInForce":"FOK","isIsolated":true}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"10","timeInForce":"FOK","isIsolated":true,"symbol":"NOPE-USDT"}""", "900001")]
    [InlineData(Borrow, """{"currency":"BTC","size":"10","timeInForce":"FOK","isIsolated":true,"symbol":"ETH-USDT"}""", "400100")]
    [InlineData(Borrow, """{"currency":"USDT","size":"10","timeInForce":"FOK","isIsolated":"maybe"}""", "400100")]
    [InlineData(Repay, """{"size":"10"}""", "400100")]
    [InlineData(Repay, """{"currency":"USDT"}""", "400100")]
    [InlineData(Repay, """{"currency":"USDT","size":"0"}""", "400100")]
    [InlineData(Repay, """{"currency":"USDT","size":"-1"}""", "400100")]
    [InlineData(Repay, """{"currency":"USDT","size":"0.000000001"}""", "400100")]
    [InlineData(Repay, """{"currency":"NOPE","size":"1"}""", "400100")]
    [InlineData(Repay, """{"currency":"USDT","size":"9000000"}""", "130203")]
    [InlineData(Repay, """{"currency":"BTC","size":"0.1"}""", "130201")]
    [InlineData(Leverage, """{"isIsolated":false}""", "400100")]
    [InlineData(Leverage, """{"leverage":"5.01"}""", "400100")]
    [InlineData(Leverage, """{"leverage":"0.99"}""", "400100")]
    [InlineData(Leverage, """{"leverage":"1.001"}""", "400100")]
    [InlineData(Leverage, """{"leverage":"3","isIsolated":true}""", "400100")]
    [InlineData(Leverage, """{"leverage":"3","isIsolated":true,"symbol":"NOPE-USDT"}""", "900001")]
    [InlineData(Leverage, """{"leverage":"10.01","isIsolated":true,"symbol":"ETH-USDT"}""", "400100")]
    public async Task Invalid_request_is_refused_and_changes_nothing(string path, string body, string code)
    {
        var before = _exchange.Ledger.NewestAt;
        var owed = Balance(WalletKind.Margin, "", "USDT");

        Assert.Equal(code, (await _client.PostAsync(path, body)).Code);

        Assert.Equal((before, owed), (_exchange.Ledger.NewestAt, Balance(WalletKind.Margin, "", "USDT")));
    }

    [Theory]
    [InlineData(Borrow, "", "400100")]
    [InlineData(Repay, "", "400100")]
    [InlineData(Borrow, "currency=NOPE", "400100")]
    [InlineData(Interest, "currency=NOPE", "400100")]
    [InlineData(Interest, "isIsolated=true", "400100")]
    [InlineData(Interest, "isIsolated=true&symbol=NOPE-USDT", "900001")]
    [InlineData(Borrow, "currency=USDT&startTime=1700000000001&endTime=1700000000000", "400100")]
    [InlineData(Borrow, "currency=USDT&pageSize=9", "400100")]
    [InlineData(Borrow, "currency=USDT&pageSize=501", "400100")]
    [InlineData(Repay, "currency=USDT&currentPage=0", "400100")]
    [InlineData("/api/v3/margin/borrowRate", "currency=NOPE", "400100")]
    [InlineData("/api/v3/margin/borrowRate", "vipLevel=13", "400100")]
    public async Task Invalid_query_is_refused(string path, string query, string code) =>
        Assert.Equal(code, (await _client.GetAsync($"{path}?{query}")).Code);

    [Fact]
    public async Task Leverage_within_the_maximum_is_accepted()
    {
        var cross = await _client.PostAsync(Leverage, """{"leverage":"5"}""");
        var isolated = await _client.PostAsync(Leverage, """{"leverage":"1","isIsolated":true,"symbol":"ETH-USDT"}""");

        Assert.Equal(("200000", "200000", "null"), (cross.Code, isolated.Code, cross.Data.GetRawText()));
    }

    [Fact]
    public async Task Keys_without_the_margin_permission_are_refused()
    {
        var key = _exchange.Control.AddKey(new() { Label = "plain", User = Master, Permissions = ["General", "Spot"] });
        using var client = new SigningClient(_exchange.Address, key) { Clock = _clock };

        Assert.Equal("400007", (await client.PostAsync(Borrow, """{"currency":"USDT","size":"10","timeInForce":"FOK"}""")).Code);
        Assert.Equal("400007", (await client.PostAsync(Repay, """{"currency":"USDT","size":"10"}""")).Code);
        Assert.Equal("400007", (await client.GetAsync($"{Borrow}?currency=USDT")).Code);
        Assert.Equal("400007", (await client.GetAsync(Interest)).Code);
        Assert.Equal("200000", (await client.GetAsync("/api/v3/margin/borrowRate")).Code);
    }

    [Fact]
    public async Task Sub_account_without_margin_is_refused()
    {
        _exchange.Control.AddUser(new() { Name = "spotOnly1", Access = "Spot" });
        var key = _exchange.Control.AddKey(new() { Label = "spotOnly", User = "spotOnly1" });
        using var client = new SigningClient(_exchange.Address, key) { Clock = _clock };

        Assert.Equal("101030", (await client.PostAsync(Borrow, """{"currency":"USDT","size":"10","timeInForce":"FOK"}""")).Code);
        Assert.Equal("101030", (await client.PostAsync(Repay, """{"currency":"USDT","size":"10"}""")).Code);
    }

    [Fact]
    public async Task User_in_unified_mode_cannot_borrow_and_sees_no_loans()
    {
        _exchange.Ledger.Commit(writer =>
        {
            writer.Change(_exchange.Ledger.UserNamed(Master)! with { IsUnified = true });
            return true;
        });

        var refused = await _client.PostAsync(Borrow, """{"currency":"USDT","size":"10","timeInForce":"FOK"}""");
        var loans = await _client.ReadAsync($"{Borrow}?currency=USDT");
        var interest = await _client.ReadAsync(Interest);

        Assert.Equal(("400100", 0, 0), (refused.Code, Count(loans), Count(interest)));
    }

    [Fact]
    public async Task Interest_lists_each_charge_with_its_rate()
    {
        var from = Now;
        _exchange.Control.ChargeInterest(Master, "MARGIN", "USDT", 0.5m);
        _exchange.Control.AdvanceClock(TimeSpan.FromMinutes(10));
        _exchange.Control.ChargeInterest(Master, "MARGIN", "USDT", 0.25m);
        _exchange.Control.ChargeInterest(Master, "ISOLATED", "USDT", 0.125m, "ETH-USDT");
        await _client.PostAsync(Repay, """{"currency":"USDT","size":"1"}""");

        var cross = await _client.ReadAsync($"{Interest}?startTime={from}&pageSize=10");
        var isolated = await _client.ReadAsync($"{Interest}?isIsolated=true&symbol=ETH-USDT&currency=USDT&startTime={from}");

        Assert.Equal(
            $$"""{"timestamp":{{Now}},"currentPage":1,"pageSize":10,"totalNum":2,"totalPage":1,"items":[{"currency":"USDT","dayRatio":"0.00024","interestAmount":"0.25","createdTime":{{Now}}},{"currency":"USDT","dayRatio":"0.00024","interestAmount":"0.5","createdTime":{{from}}}]}""",
            cross.GetRawText());
        Assert.Equal("0.125", Text(isolated.GetProperty("items").EnumerateArray().Single(), "interestAmount"));
    }

    [Fact]
    public async Task Pages_of_loans_are_cut_from_the_newest()
    {
        for (var size = 2; size < 14; size++)
        {
            await _client.PostAsync(Borrow, $$"""{"currency":"USDT","size":"{{size}}","timeInForce":"FOK"}""");
        }

        var second = await _client.ReadAsync($"{Borrow}?currency=USDT&currentPage=2&pageSize=10");

        Assert.Equal((13, 2), (Count(second), second.GetProperty("totalPage").GetInt32()));
        Assert.Equal(["3", "2", "12000"], second.GetProperty("items").EnumerateArray().Select(row => Text(row, "size")));
    }

    [Fact]
    public async Task Borrow_rates_are_hourly_and_yearly()
    {
        var some = await _client.ReadAsync("/api/v3/margin/borrowRate?currency=USDT,BTC&vipLevel=2");
        var all = await _client.ReadAsync("/api/v3/margin/borrowRate");

        Assert.Equal(
            """{"vipLevel":2,"items":[{"currency":"BTC","hourlyBorrowRate":"0.0000025","annualizedBorrowRate":"0.0219"},{"currency":"USDT","hourlyBorrowRate":"0.00001","annualizedBorrowRate":"0.0876"}]}""",
            some.GetRawText());
        Assert.Equal(9, all.GetProperty("items").GetArrayLength());
    }

    private long Now => _exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();

    private static int Count(JsonElement page) => page.GetProperty("totalNum").GetInt32();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    /// <summary>Another customer with 1,000 USDT in its cross-margin wallet.</summary>
    private async Task<SigningClient> BorrowerAsync()
    {
        _exchange.Control.AddUser(new() { Name = "borrower1", IsStranger = true });
        var key = _exchange.Control.AddKey(new() { Label = "borrower", User = "borrower1" });
        var client = new SigningClient(_exchange.Address, key) { Clock = _clock };
        _exchange.Control.LandDeposit("borrower1", "USDT", "trx", 1000);
        Assert.Equal("200000", (await client.TransferAsync("USDT", "1000", "MAIN", "MARGIN")).Code);
        return client;
    }

    private WalletBalance Balance(WalletKind kind, string tag, string asset) =>
        _exchange.Ledger.Balance(new(_exchange.Ledger.UserNamed(Master)!.Id, kind, tag, asset))!.Value;
}
