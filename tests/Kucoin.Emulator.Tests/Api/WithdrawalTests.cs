using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Api;

public sealed class WithdrawalTests : IAsyncLifetime
{
    private const string Address = Samples.Tron;

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        _client = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_exchange.TrialBalance().Problems);
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Theory]
    [InlineData("EXTERNAL", "100", "101.2")]
    [InlineData("INTERNAL", "98.8", "100")]
    [InlineData(null, "100", "101.2")]
    public async Task Withdrawal_holds_amount_and_fee_until_sent(string? feeFrom, string arrives, string held)
    {
        var before = Funds();
        var id = await RequestAsync("100", feeFrom);

        Assert.Equal((before.Available - Dec(held), before.Held + Dec(held)), (Funds().Available, Funds().Held));
        Assert.Equal(("PROCESSING", "CANCELABLE"), await StatusAsync(id));

        Assert.Equal("WALLET_PROCESSING", _exchange.AdvanceWithdrawal(id));
        Assert.Equal(("WALLET_PROCESSING", "NON_CANCELABLE"), await StatusAsync(id));
        Assert.Equal(before.Held + Dec(held), Funds().Held);

        Assert.Equal("SUCCESS", _exchange.AdvanceWithdrawal(id));
        Assert.Equal((before.Available - Dec(held), before.Held), (Funds().Available, Funds().Held));
        Assert.Equal((before.Outside + Dec(arrives), before.Fees + Dec("1.2")), (Funds().Outside, Funds().Fees));
        var record = await _client.ReadAsync($"/api/v1/withdrawals/{id}");
        Assert.Equal((arrives, "1.2"), (Text(record, "amount"), Text(record, "fee")));
        Assert.Equal(64, Text(record, "walletTxId")!.Length);
        Assert.Throws<InvalidOperationException>(() => _exchange.AdvanceWithdrawal(id));
    }

    [Fact]
    public async Task Withdrawal_default_deducts_the_fee_from_the_amount_when_the_balance_is_too_low()
    {
        var all = Funds().Available.ToString("0.######", CultureInfo.InvariantCulture);
        Assert.Equal("115007", (await WithdrawAsync(all, "EXTERNAL")).Code);

        var id = await RequestAsync(all, feeFrom: null);

        Assert.Equal(Dec(all) - 1.2m, Dec(Text(await _client.ReadAsync($"/api/v1/withdrawals/{id}"), "amount")!));
    }

    [Fact]
    public async Task Withdrawal_cancelled_in_time_releases_its_hold()
    {
        var before = Funds();
        var id = await RequestAsync("40", "EXTERNAL");

        var reply = await CancelAsync(id);

        Assert.Equal(("200000", JsonValueKind.Null), (reply.Code, reply.Data.ValueKind));
        Assert.Equal(before, Funds());
        Assert.Equal(("FAILURE", "NON_CANCELABLE"), await StatusAsync(id));
        Assert.Equal("400100", (await CancelAsync(id)).Code);
        Assert.Throws<InvalidOperationException>(() => _exchange.AdvanceWithdrawal(id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Withdrawal_in_progress_cannot_be_cancelled(int steps)
    {
        var id = await RequestAsync("40", "EXTERNAL");
        for (var step = 0; step < steps; step++)
        {
            _exchange.AdvanceWithdrawal(id);
        }

        var before = Funds();
        var reply = await CancelAsync(id);

        Assert.Equal(("400100", before), (reply.Code, Funds()));
    }

    [Theory]
    [InlineData("USDT", "base", "20", null, "900014")]
    [InlineData("BTC", "trx", "0.01", null, "900014")]
    [InlineData("NONE", "trx", "20", null, "400100")]
    [InlineData("USDT", "trx", "2.999999", null, "400100")]
    [InlineData("USDT", "trx", "20.1234567", null, "400100")]
    [InlineData("USDT", "trx", "0", null, "400100")]
    [InlineData("USDT", "trx", "-5", null, "400100")]
    [InlineData("USDT", "trx", "20", "12345", "400100")]
    [InlineData("USDT", "trx", "90000000", null, "115007")]
    [InlineData("ETH", "op", "1", null, "260210")]
    [InlineData("XRP", "xrp", "30", "12345", "115007")]
    public async Task Withdrawal_invalid_request_is_rejected_and_places_no_hold(
        string asset, string chain, string amount, string? memo, string code)
    {
        var before = Funds();

        var reply = await WithdrawAsync(amount, feeFrom: null, asset, chain, Samples.On(chain), memo: memo);

        Assert.Equal((code, before), (reply.Code, Funds()));
    }

    [Fact]
    public async Task Withdrawal_below_minimum_has_the_KuCoin_error() =>
        Assert.Equal("Withdrawal amount is below the minimum requirement.", (await WithdrawAsync("1", "EXTERNAL")).Message);

    [Fact]
    public async Task Withdrawal_chain_defaults_to_Ethereum_and_accepts_the_display_name()
    {
        var unnamed = await RequestAsync("50", "EXTERNAL", chain: null, Samples.Ethereum);
        var displayed = await RequestAsync("50", "EXTERNAL", chain: "TRC20");

        Assert.Equal("eth", Text(await _client.ReadAsync($"/api/v1/withdrawals/{unnamed}"), "chainId"));
        Assert.Equal("trx", Text(await _client.ReadAsync($"/api/v1/withdrawals/{displayed}"), "chainId"));
    }

    [Theory]
    [InlineData("UID")]
    [InlineData("MAIL")]
    [InlineData("PHONE")]
    [InlineData("ADDRESS")]
    public async Task Inner_withdrawal_has_no_fee_and_is_credited_in_one_step(string type)
    {
        var other = _exchange.Ledger.UserNamed("otherTrader7")!;
        var to = type switch
        {
            "UID" => other.Uid.ToString(CultureInfo.InvariantCulture),
            "MAIL" => other.Mail!,
            "PHONE" => other.Phone!,
            _ => _exchange.Ledger.Addresses(other.Id, "USDT")[0].Address,
        };
        var before = Funds();
        var id = await RequestAsync("75.25", "EXTERNAL", type == "ADDRESS" ? "trx" : null, to, type, isInner: type == "ADDRESS");
        Assert.Equal((before.Available - 75.25m, before.Held + 75.25m), (Funds().Available, Funds().Held));

        Assert.Equal("SUCCESS", _exchange.AdvanceWithdrawal(id));

        Assert.Equal(before with { Available = before.Available - 75.25m }, Funds());
        Assert.Equal("75.25", _exchange.Ledger.Balance(new(other.Id, WalletKind.Main, "", "USDT"))!.Value.Available.ToString());
        Assert.True(_exchange.Ledger.Balance(WalletKey.CreateExchange(WalletKind.Transit, "USDT"))!.Value.Total.IsZero);
        var arrived = Assert.Single(_exchange.Ledger.Deposits(new(other.Id, 0, long.MaxValue), 0, 10).Rows);
        Assert.Equal((true, null, "SUCCESS"), (arrived.IsInner, arrived.TransactionId, arrived.Status));
        Assert.True((await _client.ReadAsync($"/api/v1/withdrawals/{id}")).GetProperty("isInner").GetBoolean());
    }

    [Theory]
    [InlineData("UID", "12345")]
    [InlineData("MAIL", "nobody@example.com")]
    [InlineData("PHONE", "1-23")]
    public async Task Inner_withdrawal_to_unknown_user_is_rejected(string type, string to) =>
        Assert.Equal("400100", (await WithdrawAsync("10", null, chain: null, address: to, type: type)).Code);

    [Fact]
    public async Task Inner_withdrawal_to_a_foreign_address_or_to_oneself_is_rejected()
    {
        var own = _exchange.Ledger.UserNamed("fundMaster1")!.Uid.ToString(CultureInfo.InvariantCulture);

        Assert.Equal("400100", (await WithdrawAsync("10", null, isInner: true)).Code);
        Assert.Equal("400100", (await WithdrawAsync("10", null, chain: null, address: own, type: "UID")).Code);
    }

    [Fact]
    public async Task Withdrawal_with_a_read_only_key_can_be_neither_created_nor_cancelled()
    {
        using var reader = new SigningClient(_exchange.Address, _exchange.Keys["reader"]);
        var id = await RequestAsync("10", "EXTERNAL");

        Assert.Equal("400007", (await reader.PostAsync("/api/v3/withdrawals", "{}")).Code);
        Assert.Equal("400007", (await reader.SendAsync(new() { Verb = "DELETE", Target = $"/api/v1/withdrawals/{id}" })).Code);
        Assert.Equal("PROCESSING", (await StatusAsync(id)).Status);
    }

    [Fact]
    public async Task Withdrawal_of_another_user_is_not_found()
    {
        using var sub = new SigningClient(_exchange.Address, _exchange.Keys["trader"]);
        var id = await RequestAsync("10", "EXTERNAL");

        Assert.Equal("400100", (await sub.GetAsync($"/api/v1/withdrawals/{id}")).Code);
        Assert.Equal("400100", (await _client.GetAsync("/api/v1/withdrawals/0123456789abcdef01234567")).Code);
        Assert.Throws<ArgumentException>(() => _exchange.AdvanceWithdrawal("0123456789abcdef01234567"));
    }

    [Fact]
    public async Task Withdrawal_quota_counts_requests_of_the_last_day()
    {
        var before = await QuotaAsync();
        await RequestAsync("1000", "EXTERNAL");
        var cancelled = await RequestAsync("500", "EXTERNAL");
        await CancelAsync(cancelled);

        var after = await QuotaAsync();

        Assert.Equal(Dec(Text(before, "usedQuotaCurrencyAmount")!) + 1000m, Dec(Text(after, "usedQuotaCurrencyAmount")!));
        Assert.Equal(Dec(Text(before, "remainAmount")!) - 1000m, Dec(Text(after, "remainAmount")!));
        Assert.Equal(Dec(Text(before, "availableAmount")!) - 1001.2m, Dec(Text(after, "availableAmount")!));
        Assert.Equal(("TRC20", "3", "1.2"), (Text(after, "chain"), Text(after, "withdrawMinSize"), Text(after, "withdrawMinFee")));
        Assert.Equal(6, after.GetProperty("precision").GetInt32());
        Assert.Equal("900014", (await _client.GetAsync("/api/v1/withdrawals/quotas?currency=BTC&chain=trx")).Code);
    }

    [Fact]
    public async Task Withdrawal_list_is_newest_first_and_filtered()
    {
        var id = await RequestAsync("10", "EXTERNAL");
        var all = await _client.ReadAsync("/api/v1/withdrawals?pageSize=500");
        var rows = all.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(id, Text(rows[0], "id"));
        Assert.Equal(rows.Select(Time).OrderDescending(), rows.Select(Time));
        Assert.Equal(["PROCESSING"], await ValuesAsync("status=PROCESSING", "status"));
        Assert.Equal(["ETH"], await ValuesAsync("currency=ETH", "currency"));
        Assert.Empty(await ValuesAsync("status=REVIEW", "status"));
        Assert.Equal("400100", (await _client.GetAsync("/api/v1/withdrawals?status=LOST")).Code);
        var middle = Time(rows[rows.Count / 2]);
        var late = await _client.ReadAsync($"/api/v1/withdrawals?startAt={middle}&pageSize=500");
        Assert.Equal(rows.Count(row => Time(row) >= middle), late.GetProperty("totalNum").GetInt32());
        var second = await _client.ReadAsync("/api/v1/withdrawals?pageSize=10&currentPage=2");
        Assert.Equal(
            rows.Skip(10).Take(10).Select(row => Text(row, "id")),
            second.GetProperty("items").EnumerateArray().Select(row => Text(row, "id")));
    }

    [Fact]
    public async Task Ledger_shows_a_withdrawal_when_sent_and_not_its_hold()
    {
        var id = await RequestAsync("10", "EXTERNAL");
        Assert.Empty(await LedgerAsync(id));
        _exchange.AdvanceWithdrawal(id);
        _exchange.AdvanceWithdrawal(id);

        var row = Assert.Single(await LedgerAsync(id));

        Assert.Equal(("11.2", "1.2"), (Text(row, "amount"), Text(row, "fee")));
        Assert.Equal(("out", "MAIN"), (Text(row, "direction"), Text(row, "accountType")));
    }

    [Fact]
    public async Task Withdrawals_before_2019_are_read_in_seconds_and_by_the_month()
    {
        var recent = await _client.ReadAsync("/api/v1/hist-withdrawals");
        var old = await _client.ReadAsync("/api/v1/hist-withdrawals?startAt=1514764800000&endAt=1546300799000");
        var month = await _client.ReadAsync("/api/v1/hist-withdrawals?endAt=1530403200000");
        var other = await _client.ReadAsync("/api/v1/hist-withdrawals?startAt=1514764800000&endAt=1546300799000&currency=ETH");

        Assert.Equal((0, 1, 1, 0), (Count(recent), Count(old), Count(month), Count(other)));
        Assert.Equal(1528701340, old.GetProperty("items")[0].GetProperty("createAt").GetInt64());
    }

    private static int Count(JsonElement page) => page.GetProperty("totalNum").GetInt32();

    private static long Time(JsonElement row) => row.GetProperty("createdAt").GetInt64();

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static decimal Dec(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<JsonElement>> LedgerAsync(string id) =>
    [
        .. (await _client.ReadAsync("/api/v1/accounts/ledgers?bizType=WITHDRAW&pageSize=500")).GetProperty("items").EnumerateArray()
            .Where(row => Text(row, "context")!.Contains(id, StringComparison.Ordinal)),
    ];

    private async Task<IEnumerable<string?>> ValuesAsync(string filter, string member) =>
        (await _client.ReadAsync($"/api/v1/withdrawals?{filter}"))
            .GetProperty("items").EnumerateArray().Select(row => Text(row, member)).Distinct();

    private Task<JsonElement> QuotaAsync() => _client.ReadAsync("/api/v1/withdrawals/quotas?currency=USDT&chain=trx");

    private Task<Reply> CancelAsync(string id) => _client.SendAsync(new() { Verb = "DELETE", Target = $"/api/v1/withdrawals/{id}" });

    private async Task<(string? Status, string? Cancel)> StatusAsync(string id)
    {
        var record = await _client.ReadAsync($"/api/v1/withdrawals/{id}");
        return (Text(record, "status"), Text(record, "cancelType"));
    }

    private async Task<string> RequestAsync(
        string amount, string? feeFrom, string? chain = "trx", string address = Address, string type = "ADDRESS", bool isInner = false)
    {
        var reply = await WithdrawAsync(amount, feeFrom, "USDT", chain, address, type, isInner);
        Assert.Equal(("200000", null), (reply.Code, reply.Message));
        return reply.Data.GetProperty("withdrawalId").GetString()!;
    }

    private Task<Reply> WithdrawAsync(
        string amount,
        string? feeFrom,
        string asset = "USDT",
        string? chain = "trx",
        string address = Address,
        string type = "ADDRESS",
        bool isInner = false,
        string? memo = null) => _client.PostAsync("/api/v3/withdrawals", SigningClient.Body(new Dictionary<string, string?>
        {
            ["currency"] = asset,
            ["chain"] = chain,
            ["amount"] = amount,
            ["toAddress"] = address,
            ["withdrawType"] = type,
            ["isInner"] = isInner ? "true" : null,
            ["memo"] = memo,
            ["feeDeductType"] = feeFrom,
        }));

    private FundsOf Funds()
    {
        var main = _exchange.Ledger.Balance(new(_exchange.Ledger.UserNamed("fundMaster1")!.Id, WalletKind.Main, "", "USDT"))!.Value;
        return new(Dec($"{main.Available}"), Dec($"{main.Held}"), System(WalletKind.Outside), System(WalletKind.Fees));

        decimal System(WalletKind kind) => Dec($"{_exchange.Ledger.Balance(WalletKey.CreateExchange(kind, "USDT"))!.Value.Total}");
    }

    private sealed record FundsOf(decimal Available, decimal Held, decimal Outside, decimal Fees);
}
