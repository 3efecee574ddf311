using System.Text.Json;
using Kucoin.Catalog.Addresses;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Api;

public sealed class DepositTests(SharedExchange shared)
{
    [Fact]
    public async Task Deposit_address_is_created_once_for_each_chain_and_wallet_and_listed()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        Assert.Empty((await client.ReadAsync("/api/v3/deposit-addresses?currency=USDC&chain=base")).EnumerateArray());

        var made = await CreateAsync(client, "USDC", "base");
        var again = await CreateAsync(client, "USDC", "base");
        var trade = await CreateAsync(client, "USDC", "BASE", "trade");

        Assert.Equal(("200000", "260000", "200000"), (made.Code, again.Code, trade.Code));
        Assert.Equal(("MAIN", "TRADE"), (Text(made.Data, "to"), Text(trade.Data, "to")));
        Assert.Matches("^0x[0-9a-fA-F]{40}$", Text(made.Data, "address"));
        var listed = (await client.ReadAsync("/api/v3/deposit-addresses?currency=USDC&chain=base")).EnumerateArray().ToList();
        Assert.Equal([Text(made.Data, "address"), Text(trade.Data, "address")], listed.Select(row => Text(row, "address")));
    }

    [Theory]
    [InlineData("USDC", "trx", null, "900014")]
    [InlineData("NONE", "eth", null, "400100")]
    [InlineData("KCS", "eth", null, "400100")]
    [InlineData("USDC", "base", "margin", "400100")]
    public async Task Deposit_address_invalid_request_is_rejected(string asset, string chain, string? to, string code) =>
        Assert.Equal(code, (await CreateAsync(shared.Client, asset, chain, to)).Code);

    [Theory]
    [InlineData("BTC", "btc", "^1[1-9A-HJ-NP-Za-km-z]{25,33}$", "")]
    [InlineData("SOL", "sol", "^[1-9A-HJ-NP-Za-km-z]{43,44}$", "")]
    [InlineData("DOGE", "doge", "^D[1-9A-HJ-NP-Za-km-z]{33}$", "")]
    [InlineData("USDT", "ton", "^EQ[A-Za-z0-9_-]{46}$", "^[1-9]{9}$")]
    [InlineData("XRP", "xrp", "^r[1-9A-HJ-NP-Za-km-z]{24,34}$", "^[1-9]{9}$")]
    [InlineData("TRX", "trx", "^T[1-9A-HJ-NP-Za-km-z]{33}$", "")]
    public async Task Deposit_address_has_the_format_of_its_chain_and_a_memo_where_required(
        string asset, string chain, string address, string memo)
    {
        await using var exchange = await Start.ExchangeAsync();
        using var sub = new SigningClient(exchange.Address, exchange.Keys["trader"]);

        var made = (await CreateAsync(sub, asset, chain)).Data;

        Assert.Matches(address, Text(made, "address"));
        Assert.Matches($"^{memo.Trim('^', '$')}$", Text(made, "memo"));
    }

    [Fact]
    public async Task Every_generated_address_is_valid_and_recognized_as_generated()
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty" });
        using var client = new SigningClient(exchange);
        foreach (var (asset, chain) in MarketData.Shipped.Assets.SelectMany(asset => asset.Chains, (asset, chain) => (asset, chain)))
        {
            exchange.Control.SetChain(asset.Code, chain.Id, deposits: true);
            var made = (await CreateAsync(client, asset.Code, chain.Id)).Data;
            var (address, memo) = (Text(made, "address")!, Text(made, "memo"));
            var rules = new AddressRules(chain.Id, chain.Name) { NeedsMemo = chain.NeedsMemo, MemoExpression = chain.MemoExpression };

            Assert.Empty(AddressChecker.Check(rules, address, memo).Problems);
            Assert.True(LocalExchangeAddresses.Contains(address), $"{asset.Code} {chain.Id} {address}");
        }
    }

    [Fact]
    public async Task Seeded_withdrawals_go_to_generated_addresses()
    {
        var sent = (await shared.Client.ReadAsync("/api/v1/withdrawals?pageSize=500")).GetProperty("items").EnumerateArray()
            .Where(row => !row.GetProperty("isInner").GetBoolean())
            .Select(row => Text(row, "address")!)
            .ToList();

        Assert.NotEmpty(sent);
        Assert.All(sent, address => Assert.True(LocalExchangeAddresses.Contains(address), address));
    }

    [Fact]
    public async Task Lightning_invoice_is_new_each_time_and_expires_within_an_hour()
    {
        var clock = new FakeTimeProvider(Start.Noon);
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = clock });
        using var client = new SigningClient(exchange) { Clock = clock };
        const string Invoice = """{"currency":"BTC","chain":"btcln","amount":"0.001"}""";

        var first = await client.PostAsync("/api/v3/deposit-address/create", Invoice);
        var second = await client.PostAsync("/api/v3/deposit-address/create", Invoice);
        var listed = await client.ReadAsync("/api/v3/deposit-addresses?currency=BTC&chain=btcln&amount=0.001");
        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.NotEqual(Text(first.Data, "address"), Text(second.Data, "address"));
        Assert.True(first.Data.GetProperty("expirationDate").GetInt64() > 0);
        Assert.Equal(2, listed.GetArrayLength());
        Assert.Empty((await client.ReadAsync("/api/v3/deposit-addresses?currency=BTC&chain=btcln")).EnumerateArray());
    }

    [Fact]
    public async Task Deposit_is_credited_to_the_wallet_of_its_address_and_listed_first()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        await CreateAsync(client, "USDC", "base", "trade");
        var (main, trade, outside) = (Available(exchange, "USDT", "MAIN"), Available(exchange, "USDC", "TRADE"), Outside(exchange, "USDC"));

        var transaction = exchange.LandDeposit("fundMaster1", "USDC", "base", 12.5m);
        exchange.LandDeposit(exchange.Ledger.UserNamed("fundMaster1")!.UserId, "USDT", "TRC20", 7m);

        Assert.Equal(main + 7m, Available(exchange, "USDT", "MAIN"));
        Assert.Equal((trade + 12.5m, outside - 12.5m), (Available(exchange, "USDC", "TRADE"), Outside(exchange, "USDC")));
        var row = (await client.ReadAsync("/api/v1/deposits?currency=USDC")).GetProperty("items")[0];
        Assert.Equal((transaction, "12.5"), (Text(row, "walletTxId"), Text(row, "amount")));
        Assert.Equal(("base", "SUCCESS"), (Text(row, "chain"), Text(row, "status")));
        Assert.True(exchange.TrialBalance().IsBalanced);
        var ledger = (await client.ReadAsync("/api/v1/accounts/ledgers?currency=USDC&bizType=DEPOSIT")).GetProperty("items")[0];
        Assert.Equal(("12.5", "TRADE"), (Text(ledger, "amount"), Text(ledger, "accountType")));
    }

    [Fact]
    public async Task Deposit_to_user_without_address_creates_the_address()
    {
        await using var exchange = await Start.ExchangeAsync();
        var sub = exchange.Ledger.UserNamed("spareShelf4")!;

        exchange.LandDeposit("spareShelf4", "XRP", "xrp", 100m);

        var address = Assert.Single(exchange.Ledger.Addresses(sub.Id, "XRP"));
        var deposit = Assert.Single(exchange.Ledger.Deposits(new(sub.Id, 0, long.MaxValue), 0, 10).Rows);
        Assert.Equal((address.Address, address.Memo, "100"), (deposit.Address, deposit.Memo, $"{deposit.Amount}"));
        Assert.NotEmpty(address.Memo);
    }

    [Theory]
    [InlineData("nobody", "USDT", "trx", 1)]
    [InlineData("fundMaster1", "NONE", "trx", 1)]
    [InlineData("fundMaster1", "USDT", "base", 1)]
    [InlineData("fundMaster1", "USDT", "trx", 0)]
    [InlineData("fundMaster1", "USDT", "trx", 0.0000001)]
    public void Deposit_invalid_argument_throws(string user, string asset, string chain, double amount) =>
        Assert.Throws<ArgumentException>(() => shared.Exchange.LandDeposit(user, asset, chain, (decimal)amount));

    [Fact]
    public void Deposit_to_foreign_address_is_rejected()
    {
        var ledger = shared.Exchange.Ledger;
        var foreign = ledger.Addresses(ledger.UserNamed("otherTrader7")!.Id, "USDT")[0].Address;

        Assert.Throws<ArgumentException>(() => shared.Exchange.LandDeposit("fundMaster1", "USDT", "trx", 1m, foreign));
    }

    [Fact]
    public async Task Every_seeded_deposit_and_withdrawal_has_a_ledger_row()
    {
        var ledger = shared.Exchange.Ledger;
        var master = ledger.UserNamed("fundMaster1")!.Id;
        var all = new FundingQuery(master, 0, long.MaxValue);
        var rows = ledger.Ledger(new(master, LedgerKind.Classic, 0, long.MaxValue), 0, int.MaxValue).Rows;

        var deposits = ledger.Deposits(all, 0, int.MaxValue).Rows;
        var withdrawals = ledger.Withdrawals(all with { Status = "SUCCESS" }, 0, int.MaxValue).Rows;

        Assert.True(deposits.Count > 20 && withdrawals.Count > 20);
        Assert.Equal(
            rows.Where(row => row.TransactionType == "DEPOSIT").Select(row => (row.At, $"{row.Amount}")).Order(),
            deposits.Select(deposit => (deposit.CreatedAt, $"{deposit.Amount}")).Order());
        Assert.Equal(
            rows.Where(row => row.TransactionType == "WITHDRAW").Select(row => (row.At, $"{-row.Amount}")).Order(),
            withdrawals.Select(withdrawal => (withdrawal.CreatedAt, $"{withdrawal.Amount + withdrawal.Fee}")).Order());
        var listed = await shared.Client.ReadAsync("/api/v1/deposits?status=SUCCESS&currency=USDT&pageSize=10");
        Assert.Equal(deposits.Count(deposit => deposit.Asset == "USDT"), listed.GetProperty("totalNum").GetInt32());
        Assert.Equal("400100", (await shared.Client.GetAsync("/api/v1/deposits?status=REVIEW")).Code);
    }

    [Fact]
    public async Task Deposits_before_2019_are_read_in_seconds_and_with_filters()
    {
        const string Year = "startAt=1514764800000&endAt=1546300799000";

        var recent = await shared.Client.ReadAsync("/api/v1/hist-deposits");
        var all = await shared.Client.ReadAsync($"/api/v1/hist-deposits?{Year}");
        var failed = await shared.Client.ReadAsync($"/api/v1/hist-deposits?{Year}&status=FAILURE");

        Assert.Equal((0, 2, 0), (Count(recent), Count(all), Count(failed)));
        var newest = all.GetProperty("items")[0];
        Assert.Equal((1527973431, "ETH"), (newest.GetProperty("createAt").GetInt64(), Text(newest, "currency")));
    }

    private static Task<Reply> CreateAsync(SigningClient client, string asset, string chain, string? to = null) => client.PostAsync(
        "/api/v3/deposit-address/create",
        SigningClient.Body(new Dictionary<string, string?> { ["currency"] = asset, ["chain"] = chain, ["to"] = to }));

    private static int Count(JsonElement page) => page.GetProperty("totalNum").GetInt32();

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static decimal Available(KucoinEmulator exchange, string asset, string kind) => Total(
        exchange, new(exchange.Ledger.UserNamed("fundMaster1")!.Id, WalletKinds.Parse(kind), "", asset));

    private static decimal Outside(KucoinEmulator exchange, string asset) =>
        Total(exchange, WalletKey.CreateExchange(WalletKind.Outside, asset));

    private static decimal Total(KucoinEmulator exchange, WalletKey wallet) =>
        decimal.Parse($"{exchange.Ledger.Balance(wallet)?.Available ?? Amount.Zero}", System.Globalization.CultureInfo.InvariantCulture);
}
