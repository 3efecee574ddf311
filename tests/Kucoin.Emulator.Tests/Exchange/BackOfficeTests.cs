using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator.Http;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>Operations of the back office and the chains, from the caller's point of view.</summary>
public sealed partial class BackOfficeTests : IAsyncLifetime
{
    private const string Master = "fundMaster1";

    private readonly FakeTimeProvider _clock = new(Start.Noon);
    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await KucoinEmulator.StartAsync(new() { WireClock = _clock });
        _client = new(_exchange) { Clock = _clock };
    }

    public async ValueTask DisposeAsync()
    {
        Assert.True(_exchange.TrialBalance().IsBalanced);
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Fact]
    public async Task Deposit_is_processing_then_credited_then_withdrawable()
    {
        var before = await QuotaAsync("USDC", "eth");
        var id = _exchange.BackOffice.LandDeposit(Master, "USDC", "eth", "1000", confirmations: 0).TransactionId!;
        var processing = await DepositAsync(id);
        Assert.Equal(Of(before, "availableAmount"), Of(await QuotaAsync("USDC", "eth"), "availableAmount"));

        _exchange.BackOffice.ConfirmDeposit(id, 12);
        var early = await DepositAsync(id);
        var credited = await QuotaAsync("USDC", "eth");
        var all = Of(before, "availableAmount") + 1000m;
        var tooMuch = await WithdrawAsync($"{all - 100}", "USDC", "eth");
        var spend = await _client.TransferAsync("USDC", Text(all), "MAIN", "TRADE");
        await _client.TransferAsync("USDC", Text(all), "TRADE", "MAIN");
        _exchange.BackOffice.ConfirmDeposit(id, 52);
        var confirmed = await QuotaAsync("USDC", "eth");

        Assert.Equal(
            ("PROCESSING", "PRE_SUCCESS", "SUCCESS"),
            (Word(processing, "status"), Word(early, "status"), Word(await DepositAsync(id), "status")));
        Assert.Equal((Of(before, "availableAmount"), Of(before, "lockedAmount") + 1000m), (Of(credited, "availableAmount"), Of(credited, "lockedAmount")));
        Assert.Equal(("115007", "200000"), (tooMuch.Code, spend.Code));
        Assert.Equal(all, Of(confirmed, "availableAmount"));
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.ConfirmDeposit(id));
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.RollBackDeposit(id));
    }

    [Fact]
    public async Task Deposit_below_the_minimum_is_never_credited()
    {
        var before = await MainAsync("USDT");

        var deposit = _exchange.BackOffice.LandDeposit(Master, "USDT", "trx", "0.999999");

        Assert.Equal(("FAILURE", before), (Word(await DepositAsync(deposit.TransactionId!), "status"), await MainAsync("USDT")));
        Assert.Equal("SUCCESS", _exchange.BackOffice.LandDeposit(Master, "USDT", "trx", "1").Status);
    }

    [Fact]
    public async Task Deposit_rolled_back_before_credit_fails_and_moves_nothing()
    {
        var before = await MainAsync("ETH");
        var id = _exchange.BackOffice.LandDeposit(Master, "ETH", "eth", "2", confirmations: 11).TransactionId!;

        _exchange.BackOffice.RollBackDeposit(id);

        var row = await DepositAsync(id);
        Assert.Equal(("FAILURE", false, before), (Word(row, "status"), row.GetProperty("arrears").GetBoolean(), await MainAsync("ETH")));
    }

    [Fact]
    public async Task Rolled_back_deposit_leaves_a_negative_balance_that_later_credits_repay_first()
    {
        var had = await MainAsync("ETH");
        var id = _exchange.BackOffice.LandDeposit(Master, "ETH", "eth", "2", confirmations: 12).TransactionId!;
        await _client.TransferAsync("ETH", Text(had + 1.5m), "MAIN", "TRADE");

        _exchange.BackOffice.RollBackDeposit(id);

        Assert.Equal(0m, await MainAsync("ETH"));
        Assert.True((await DepositAsync(id)).GetProperty("arrears").GetBoolean());
        Assert.Equal("260210", (await WithdrawAsync("10")).Code);
        await _client.TransferAsync("ETH", "1", "TRADE", "MAIN");
        Assert.Equal(0m, await MainAsync("ETH"));
        await _client.TransferAsync("ETH", "1", "TRADE", "MAIN");
        Assert.Equal((0.5m, "200000"), (await MainAsync("ETH"), (await WithdrawAsync("10")).Code));
        Assert.False((await DepositAsync(id)).GetProperty("arrears").GetBoolean());
    }

    [Fact]
    public async Task Withdrawal_review_delays_it_until_released()
    {
        var id = await RequestAsync("10");

        _exchange.BackOffice.ReviewWithdrawal(id);
        var underReview = await WithdrawalAsync(id);
        var cancelled = await CancelAsync(id);
        _exchange.BackOffice.ReleaseWithdrawal(id);

        Assert.Equal(("REVIEW", "NON_CANCELABLE", "400100"), (Word(underReview, "status"), Word(underReview, "cancelType"), cancelled.Code));
        Assert.Equal(("PROCESSING", "200000"), (Word(await WithdrawalAsync(id), "status"), (await CancelAsync(id)).Code));
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.ReviewWithdrawal(id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Failed_withdrawal_returns_amount_and_fee(int steps)
    {
        var before = await MainAsync("USDT");
        var id = await RequestAsync("10");
        for (var step = 0; step < steps; step++)
        {
            _exchange.BackOffice.AdvanceWithdrawal(id);
        }

        _exchange.BackOffice.FailWithdrawal(id, "The wallet refused it");

        var record = await WithdrawalAsync(id);
        Assert.Equal(("FAILURE", "The wallet refused it", "NOT_RETURN"), (Word(record, "status"), Word(record, "failureReason"), Word(record, "returnStatus")));
        Assert.Equal(before, await MainAsync("USDT"));
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.FailWithdrawal(id));
    }

    [Fact]
    public async Task Returned_withdrawal_credits_the_amount_without_the_fee()
    {
        var before = await MainAsync("USDT");
        var id = await RequestAsync("10");
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.RefundWithdrawal(id));
        _exchange.BackOffice.AdvanceWithdrawal(id);
        _exchange.BackOffice.AdvanceWithdrawal(id);

        _exchange.BackOffice.RefundWithdrawal(id);
        var onItsWay = await WithdrawalAsync(id);
        _exchange.BackOffice.RefundWithdrawal(id);
        var back = await WithdrawalAsync(id);

        Assert.Equal(("PROCESSING", null), (Word(onItsWay, "returnStatus"), Word(onItsWay, "returnAmount")));
        Assert.Equal(("SUCCESS", "10", "SUCCESS"), (Word(back, "returnStatus"), Word(back, "returnAmount"), Word(back, "status")));
        Assert.Equal(before - 1.2m, await MainAsync("USDT"));
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.RefundWithdrawal(id));
    }

    [Fact]
    public async Task Withdrawal_quota_resets_after_twenty_four_hours()
    {
        _exchange.BackOffice.LandDeposit(Master, "USDT", "trx", "3000000");
        var used = Of(await QuotaAsync(), "usedQuotaCurrencyAmount");
        var rest = 999_999m - used;

        Assert.Equal("110003", (await WithdrawAsync(Text(rest + 1))).Code);
        Assert.Equal("200000", (await WithdrawAsync(Text(rest))).Code);
        Assert.Equal("110003", (await WithdrawAsync("3")).Code);
        _exchange.BackOffice.SetVipLevel(Master, 2);
        Assert.Equal("200000", (await WithdrawAsync("1000000")).Code);
        _clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMilliseconds(1));
        Assert.Equal("200000", (await WithdrawAsync("900000")).Code);
    }

    [Fact]
    public async Task Withdrawal_whitelist_allows_only_favorite_addresses()
    {
        _exchange.BackOffice.SetWhitelist(Master, ["Somewhere, else", "T2"]);
        var refused = await WithdrawAsync("10");
        _exchange.BackOffice.SetWhitelist(Master, ["T2", Samples.On("trx")]);
        var paid = await WithdrawAsync("10");
        _exchange.BackOffice.SetWhitelist(Master, []);
        var none = await WithdrawAsync("10");
        _exchange.BackOffice.SetWhitelist(Master, null);

        Assert.Equal(("260325", "200000", "260325", "200000"), (refused.Code, paid.Code, none.Code, (await WithdrawAsync("10")).Code));
    }

    [Fact]
    public async Task Closed_chain_is_reported_closed_and_rejects_requests()
    {
        _exchange.BackOffice.SetChain("USDT", "TRC20", withdrawals: false);
        var withdrawal = await WithdrawAsync("10");
        var deposit = _exchange.BackOffice.LandDeposit(Master, "USDT", "trx", "10");
        _exchange.BackOffice.CloseChain("USDT");
        var waiting = _exchange.BackOffice.LandDeposit(Master, "USDT", "trx", "10");
        var chains = (await _client.ReadAsync("/api/v3/currencies/USDT")).GetProperty("chains").EnumerateArray().ToList();
        var inside = await InsideAsync();
        _exchange.BackOffice.SetChain("USDT", null, deposits: true, withdrawals: true);

        Assert.Equal(("260210", "SUCCESS", "PROCESSING", "260210"), (withdrawal.Code, deposit.Status, waiting.Status, inside.Code));
        Assert.All(chains, chain => Assert.False(chain.GetProperty("isDepositEnabled").GetBoolean() || chain.GetProperty("isWithdrawEnabled").GetBoolean()));
        Assert.Equal(("200000", "SUCCESS"), ((await WithdrawAsync("10")).Code, _exchange.BackOffice.ConfirmDeposit(waiting.TransactionId!).Status));
    }

    [Fact]
    public async Task Operator_settings_survive_reopening_the_ledger()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("ledger.db");
        await using (var first = await Start.ExchangeAsync(new() { DataFile = file }))
        {
            first.BackOffice.CloseChain("BTC", "btc");
            first.BackOffice.SetVipLevel(Master, 3);
            first.BackOffice.SetWhitelist(Master, ["one", "two, three"]);
            first.BackOffice.FreezeUser("quantLab3");
            first.BackOffice.GrantSubAccounts(Master, 7);
        }

        await using var second = await Start.ExchangeAsync(new() { DataFile = file });
        using var client = new SigningClient(second);
        var master = second.Ledger.UserNamed(Master)!;
        Assert.Equal((3, 7), (master.VipLevel, master.SubsGranted));
        Assert.Equal(["one", "two, three"], master.Whitelist);
        Assert.True(second.Ledger.UserNamed("quantLab3")!.IsFrozen);
        var chain = (await client.ReadAsync("/api/v3/currencies/BTC?chain=btc")).GetProperty("chains")[0];
        Assert.False(chain.GetProperty("isDepositEnabled").GetBoolean());
    }

    [Fact]
    public async Task VIP_level_changes_fees_and_the_sub_account_limit()
    {
        var before = await _client.ReadAsync("/api/v1/base-fee");
        _exchange.BackOffice.SetVipLevel(Master, 8);
        using var trader = new SigningClient(_exchange.Address, _exchange.Keys["trader"]) { Clock = _clock };

        var info = await _client.ReadAsync("/api/v2/user-info");

        Assert.Equal(("0.001", "-0.00005"), (Word(before, "makerFeeRate"), Word(await _client.ReadAsync("/api/v1/base-fee"), "makerFeeRate")));
        Assert.Equal("-0.00005", Word(await trader.ReadAsync("/api/v1/base-fee"), "makerFeeRate"));
        var third = (await _client.ReadAsync("/api/v1/trade-fees?symbols=GRAIN-USDT"))[0];
        Assert.Equal(("-0.00005", "0.00135"), (Word(third, "makerFeeRate"), Word(third, "takerFeeRate")));
        Assert.Equal((8, 45, 140), (info.GetProperty("level").GetInt32(), info.GetProperty("maxDefaultSubQuantity").GetInt32(), info.GetProperty("maxSubQuantity").GetInt32()));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.SetVipLevel(Master, 13));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.SetVipLevel("quantLab3", 1));
    }

    [Fact]
    public async Task Sub_account_above_the_limit_of_the_master_is_rejected()
    {
        _exchange.BackOffice.GrantSubAccounts(Master, 2);

        Assert.Equal("200000", (await AddSubAsync("seventhDesk7", "Futures")).Code);
        Assert.Equal("400100", (await AddSubAsync("eighthDesk8", "Spot")).Code);
        _exchange.BackOffice.GrantSubAccounts(Master, 0);
        _exchange.BackOffice.SetVipLevel(Master, 1);
        Assert.Equal("200000", (await AddSubAsync("eighthDesk8", "Spot")).Code);
    }

    [Fact]
    public async Task Sub_account_permission_above_the_limit_of_the_level_is_rejected()
    {
        _exchange.BackOffice.GrantSubAccounts(Master, 0);
        foreach (var name in new[] { "tokyoDesk2", "quantLab3", "spareShelf4" })
        {
            Assert.Equal("200000", (await EnableMarginAsync(name)).Code);
        }

        Assert.Equal("400100", (await EnableMarginAsync("coldVault5")).Code);
        Assert.Equal("200000", (await EnableMarginAsync("marginBook6")).Code);
    }

    [Theory]
    [InlineData("MARGIN", "101030", "Margin")]
    [InlineData("ISOLATED:ETH-USDT", "101030", "Margin")]
    [InlineData("CONTRACT", "400100", "Futures")]
    public async Task Sub_account_receives_only_into_permitted_wallets(string wallet, string code, string permission)
    {
        var sub = _exchange.Ledger.UserNamed("quantLab3")!;

        var refused = await _client.TransferAsync("USDT", "1", "MAIN", wallet, "PARENT_TO_SUB", toUser: sub.UserId);
        await _client.PostAsync($"/api/v3/sub/user/{permission.ToLowerInvariant()}/enable", $$"""{"uid":"{{sub.Uid}}"}""");

        Assert.Equal(code, refused.Code);
        Assert.Equal("200000", (await _client.TransferAsync("USDT", "1", "MAIN", wallet, "PARENT_TO_SUB", toUser: sub.UserId)).Code);
    }

    [Fact]
    public async Task Frozen_user_cannot_send_requests_or_receive_transfers()
    {
        using var trader = new SigningClient(_exchange.Address, _exchange.Keys["trader"]) { Clock = _clock };
        var sub = _exchange.BackOffice.FreezeUser("marketMaker1");
        _exchange.BackOffice.FreezeUser("otherTrader7");

        var transfer = await _client.TransferAsync("USDT", "1", "MAIN", "MAIN", "PARENT_TO_SUB", toUser: sub.UserId);

        Assert.Equal(("411100", "411100", "411100"), ((await trader.GetAsync("/api/v1/accounts")).Code, transfer.Code, (await InsideAsync()).Code));
        _exchange.BackOffice.FreezeUser("marketMaker1", isFrozen: false);
        Assert.Equal("200000", (await trader.GetAsync("/api/v1/accounts")).Code);
    }

    [Fact]
    public async Task Inner_withdrawals_are_limited_to_three_in_ten_seconds()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("200000", (await InsideAsync()).Code);
        }

        Assert.Equal("429000", (await InsideAsync()).Code);
        Assert.Equal("200000", (await WithdrawAsync("10")).Code);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("200000", (await InsideAsync()).Code);
    }

    [Fact]
    public void Operations_with_unknown_user_or_asset_are_rejected()
    {
        var operations = _exchange.BackOffice;
        Assert.Throws<ApiError>(() => operations.FreezeUser("nobody"));
        Assert.Throws<ApiError>(() => operations.CloseChain("USDT", "btc"));
        Assert.Throws<ApiError>(() => operations.CloseChain("NONE"));
        Assert.Throws<ApiError>(() => operations.ConfirmDeposit("0"));
        Assert.Throws<ApiError>(() => operations.RollBackDeposit("0"));
        Assert.Throws<ApiError>(() => operations.ReviewDeposit("0", "risk"));
        Assert.Throws<ApiError>(() => operations.ReleaseDeposit("0"));
        Assert.Throws<ApiError>(() => operations.RejectDeposit("0"));
        Assert.Throws<ApiError>(() => operations.ReviewWithdrawal("0"));
        Assert.Throws<ApiError>(() => operations.Borrow(Master, "OUTSIDE", null, "USDT", "2"));
    }

    private static string Word(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static decimal Of(JsonElement row, string name) => decimal.Parse(Word(row, name), CultureInfo.InvariantCulture);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private async Task<decimal> MainAsync(string asset) => Of((await _client.ReadAsync($"/api/v1/accounts?type=main&currency={asset}"))[0], "available");

    private Task<JsonElement> QuotaAsync(string asset = "USDT", string chain = "trx") =>
        _client.ReadAsync($"/api/v1/withdrawals/quotas?currency={asset}&chain={chain}");

    private async Task<JsonElement> DepositAsync(string id) => (await _client.ReadAsync("/api/v1/deposits?pageSize=500")).GetProperty("items")
        .EnumerateArray().Single(row => row.GetProperty("walletTxId").GetString() == id);

    private Task<JsonElement> WithdrawalAsync(string id) => _client.ReadAsync($"/api/v1/withdrawals/{id}");

    private Task<Reply> CancelAsync(string id) => _client.SendAsync(new() { Verb = "DELETE", Target = $"/api/v1/withdrawals/{id}" });

    private async Task<string> RequestAsync(string amount) => (await WithdrawAsync(amount)).Data.GetProperty("withdrawalId").GetString()!;

    private Task<Reply> WithdrawAsync(string amount, string asset = "USDT", string chain = "trx") => _client.PostAsync(
        "/api/v3/withdrawals",
        SigningClient.Body(new Dictionary<string, string?>
        {
            ["currency"] = asset,
            ["chain"] = chain,
            ["amount"] = amount,
            ["toAddress"] = Samples.On(chain),
            ["withdrawType"] = "ADDRESS",
            ["feeDeductType"] = "EXTERNAL",
        }));

    private Task<Reply> InsideAsync() => _client.PostAsync(
        "/api/v3/withdrawals", """{"currency":"USDT","amount":"1","toAddress":"trader7@example.com","withdrawType":"MAIL"}""");

    private Task<Reply> AddSubAsync(string name, string access) => _client.PostAsync(
        "/api/v2/sub/user/created", $$"""{"subName":"{{name}}","password":"q1234567","access":"{{access}}"}""");

    private Task<Reply> EnableMarginAsync(string name) => _client.PostAsync(
        "/api/v3/sub/user/margin/enable", $$"""{"uid":"{{_exchange.Ledger.UserNamed(name)!.Uid}}"}""");
}
