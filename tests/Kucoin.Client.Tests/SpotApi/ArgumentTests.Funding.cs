using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

public sealed partial class ArgumentTests
{
    private const string Key = "69b51f0a2c3d4e0001aa55cc";
    private const string HalfACharacter = "a\ud800";

    private static readonly Dictionary<string, (string Parameter, Func<IKucoinRestClient, Task> Call)> FundingMistakes = new()
    {
        ["an address of no asset"] = ("asset", api => api.SpotApi.Account.CreateDepositAddressAsync("US DT", "trx")),
        ["an address on no chain"] = ("network", api => api.SpotApi.Account.CreateDepositAddressAsync("USDT", "")),
        ["an address on a chain of 65 letters"] = ("network", api => api.SpotApi.Account.CreateDepositAddressAsync("USDT", new('x', 65))),
        ["an address on a chain that no text holds"] =
            ("network", api => api.SpotApi.Account.CreateDepositAddressAsync("USDT", HalfACharacter)),
        ["a plain address of no asset"] = ("asset", api => api.SpotApi.Account.CreateDepositAddressV3Async("", "trx")),
        ["a plain address on no chain"] = ("network", api => api.SpotApi.Account.CreateDepositAddressV3Async("USDT", "")),
        ["a plain address on a missing chain"] = ("network", api => api.SpotApi.Account.CreateDepositAddressV3Async("USDT", null!)),
        ["an address for the margin wallet"] =
            ("toAccount", api => api.SpotApi.Account.CreateDepositAddressV3Async("USDT", "trx", AccountType.Margin)),
        ["an address for a wallet of tomorrow"] =
            ("toAccount", api => api.SpotApi.Account.CreateDepositAddressV3Async("USDT", "trx", new AccountType("VAULT"))),
        ["an invoice of nothing"] =
            ("quantity", api => api.SpotApi.Account.CreateDepositAddressV3Async("BTC", "btcln", quantity: 0)),
        ["addresses of no asset"] = ("asset", api => api.SpotApi.Account.GetDepositAddressAsync("", "trx")),
        ["the address on no chain"] = ("network", api => api.SpotApi.Account.GetDepositAddressAsync("USDT", "")),
        ["a list of addresses of no asset"] = ("asset", api => api.SpotApi.Account.GetDepositAddressesAsync("U/T")),
        ["a plain list of addresses of no asset"] = ("asset", api => api.SpotApi.Account.GetDepositAddressesV3Async("U/T")),
        ["a list of addresses on no chain"] = ("network", api => api.SpotApi.Account.GetDepositAddressesV3Async("USDT", "")),
        ["a list of invoices of less than nothing"] =
            ("quantity", api => api.SpotApi.Account.GetDepositAddressesV3Async("BTC", "btcln", -1)),
        ["deposits of no asset"] = ("asset", api => api.SpotApi.Account.GetDepositsAsync("US DT")),
        ["deposits that run backwards"] =
            ("endTime", api => api.SpotApi.Account.GetDepositsAsync(startTime: Noon, endTime: Noon.AddTicks(-1))),
        ["deposits on page 0"] = ("currentPage", api => api.SpotApi.Account.GetDepositsAsync(currentPage: 0)),
        ["9 deposits"] = ("pageSize", api => api.SpotApi.Account.GetDepositsAsync(pageSize: 9)),
        ["501 deposits"] = ("pageSize", api => api.SpotApi.Account.GetDepositsAsync(pageSize: 501)),
        ["older deposits of no asset"] = ("asset", api => api.SpotApi.Account.GetHistoricalDepositsAsync("US DT")),
        ["501 older deposits"] = ("pageSize", api => api.SpotApi.Account.GetHistoricalDepositsAsync(pageSize: 501)),
        ["a stream of deposits of no asset"] = ("asset", api => Do(() => api.SpotApi.Account.EnumerateDepositsAsync("?"))),
        ["a stream of deposits that runs backwards"] =
            ("endTime", api => Do(() => api.SpotApi.Account.EnumerateDepositsAsync(startTime: Noon, endTime: Noon.AddTicks(-1)))),

        ["a quota of no asset"] = ("asset", api => api.SpotApi.Account.GetWithdrawalQuotasAsync("", "trx")),
        ["a quota on no chain"] = ("network", api => api.SpotApi.Account.GetWithdrawalQuotasAsync("USDT", "")),
        ["a withdrawal of no asset"] = ("asset", api => Withdraw(api, asset: "U$DT")),
        ["a withdrawal to nowhere"] = ("toAddress", api => Withdraw(api, toAddress: "")),
        ["a withdrawal to a missing address"] = ("toAddress", api => Withdraw(api, toAddress: null!)),
        ["a withdrawal to an address of 257 characters"] = ("toAddress", api => Withdraw(api, toAddress: new('T', 257))),
        ["a withdrawal to an address that no text holds"] = ("toAddress", api => Withdraw(api, toAddress: HalfACharacter)),
        ["a withdrawal of nothing"] = ("quantity", api => Withdraw(api, quantity: 0)),
        ["a withdrawal of less than nothing"] = ("quantity", api => Withdraw(api, quantity: -0.00000001m)),
        ["a memo of 257 characters"] = ("memo", api => Withdraw(api, memo: new('1', 257))),
        ["a memo that no text holds"] = ("memo", api => Withdraw(api, memo: HalfACharacter)),
        ["an empty remark"] = ("remark", api => Withdraw(api, remark: "")),
        ["a remark of 257 characters"] = ("remark", api => Withdraw(api, remark: new('r', 257))),
        ["a remark that no text holds"] = ("remark", api => Withdraw(api, remark: HalfACharacter)),
        ["an empty chain"] = ("chain", api => Withdraw(api, chain: "")),
        ["a chain of 65 letters"] = ("chain", api => Withdraw(api, chain: new('x', 65))),
        ["a chain that no text holds"] = ("chain", api => Withdraw(api, chain: HalfACharacter)),
        ["a fee taken from tomorrow"] = ("feeDeductType", api => Withdraw(api, fee: new FeeDeductType("LATER"))),
        ["a fee taken from nowhere"] = ("feeDeductType", api => Withdraw(api, fee: default(FeeDeductType))),
        ["a withdrawal by pigeon"] = ("withdrawType", api => Withdraw(api, type: new WithdrawType("PIGEON"))),
        ["a withdrawal by nothing"] = ("withdrawType", api => Withdraw(api, type: default(WithdrawType))),
        ["a withdrawal without a chain and without an amount"] = ("quantity", api => Withdraw(api, quantity: 0, chain: null)),
        ["a withdrawal to a user of nothing"] = ("quantity", api => Withdraw(api, quantity: 0, type: WithdrawType.Uid)),
        ["a withdrawal that climbs"] = ("withdrawalId", api => api.SpotApi.Account.GetWithdrawalAsync("../deposits")),
        ["a withdrawal without an id"] = ("withdrawalId", api => api.SpotApi.Account.GetWithdrawalAsync("")),
        ["a cancelled withdrawal that climbs"] = ("withdrawalId", api => api.SpotApi.Account.CancelWithdrawalAsync("a/../b")),
        ["a cancelled withdrawal without an id"] = ("withdrawalId", api => api.SpotApi.Account.CancelWithdrawalAsync(null!)),
        ["withdrawals of no asset"] = ("asset", api => api.SpotApi.Account.GetWithdrawalsAsync("?")),
        ["501 withdrawals"] = ("pageSize", api => api.SpotApi.Account.GetWithdrawalsAsync(pageSize: 501)),
        ["9 older withdrawals"] = ("pageSize", api => api.SpotApi.Account.GetHistoricalWithdrawalsAsync(pageSize: 9)),
        ["a stream of withdrawals of no asset"] = ("asset", api => Do(() => api.SpotApi.Account.EnumerateWithdrawalsAsync("?"))),

        ["the ledger of a wallet that climbs"] = ("accountId", api => api.SpotApi.Account.GetAccountLedgerAsync("../x")),
        ["the ledger of a wallet over two days"] =
            ("endTime", api => api.SpotApi.Account.GetAccountLedgerAsync("1", Noon, Noon.AddDays(2))),
        ["9 rows of the ledger of a wallet"] = ("pageSize", api => api.SpotApi.Account.GetAccountLedgerAsync("1", pageSize: 9)),
        ["page 0 of the ledger of a wallet"] = ("currentPage", api => api.SpotApi.Account.GetAccountLedgerAsync("1", currentPage: 0)),
        ["a high-frequency ledger of no asset"] = ("asset", api => api.SpotApi.Account.GetHfAccountLedgersAsync("?")),
        ["a high-frequency ledger that runs backwards"] =
            ("endTime", api => api.SpotApi.Account.GetHfAccountLedgersAsync(startTime: Noon, endTime: Noon.AddTicks(-1))),
        ["a high-frequency ledger of no rows"] = ("limit", api => api.SpotApi.Account.GetHfAccountLedgersAsync(limit: 0)),
        ["a high-frequency ledger of 201 rows"] = ("limit", api => api.SpotApi.Account.GetHfAccountLedgersAsync(limit: 201)),
        ["a high-frequency margin ledger of no asset"] = ("asset", api => api.SpotApi.Account.GetHfMarginAccountLedgersAsync("?")),
        ["a high-frequency margin ledger of 201 rows"] = ("limit", api => api.SpotApi.Account.GetHfMarginAccountLedgersAsync(limit: 201)),
        ["a stream of the high-frequency ledger of no asset"] =
            ("asset", api => Do(() => api.SpotApi.Account.EnumerateHfAccountLedgersAsync(Noon, asset: "?"))),
        ["a stream of the high-frequency margin ledger of no asset"] =
            ("asset", api => Do(() => api.SpotApi.Account.EnumerateHfMarginAccountLedgersAsync(Noon, asset: "?"))),

        ["a margin wallet in another asset"] = ("quoteAsset", api => api.SpotApi.Account.GetCrossMarginAccountsAsync("ETH")),
        ["a margin wallet in small letters"] = ("quoteAsset", api => api.SpotApi.Account.GetCrossMarginAccountsAsync("usdt")),
        ["isolated wallets in another asset"] =
            ("quoteAsset", api => api.SpotApi.Account.GetIsolatedMarginAccountsV3Async("BTC-USDT", "ETH", IsolatedMarginQuery.All)),
        ["isolated wallets of no pair"] = ("symbol", api => api.SpotApi.Account.GetIsolatedMarginAccountsV3Async("BTCUSDT")),
        ["the isolated wallet of no pair"] = ("symbol", api => api.SpotApi.Account.GetIsolatedMarginAccountAsync("BTCUSDT")),
        ["risk limits of no asset"] = ("asset", api => api.SpotApi.Account.GetRiskLimitCrossMarginAsync("?")),
        ["risk limits of no pair"] = ("symbol", api => api.SpotApi.Account.GetRiskLimitIsolatedMarginAsync("BTC")),
        ["fees of no pair"] = ("symbols", api => api.SpotApi.Account.GetSymbolTradingFeesAsync("BTC")),
        ["fees of no pairs"] = ("symbols", api => api.SpotApi.Account.GetSymbolTradingFeesAsync([])),
        ["fees of missing pairs"] = ("symbols", api => api.SpotApi.Account.GetSymbolTradingFeesAsync((IEnumerable<string>)null!)),
        ["fees of 11 pairs"] =
            ("symbols", api => api.SpotApi.Account.GetSymbolTradingFeesAsync(Enumerable.Repeat("BTC-USDT", 11))),
        ["fees of a pair with a comma"] = ("symbols", api => api.SpotApi.Account.GetSymbolTradingFeesAsync(["BTC-USDT,ETH-BTC"])),

        ["keys of nobody"] = ("subName", api => api.SpotApi.SubAccount.GetSubAccountApiKeyAsync("")),
        ["keys of a name of 33 letters"] = ("subName", api => api.SpotApi.SubAccount.GetSubAccountApiKeyAsync(new('d', 33))),
        ["an empty key"] = ("apiKey", api => api.SpotApi.SubAccount.GetSubAccountApiKeyAsync("gridDesk7", "")),
        ["a key for nobody"] = ("subName", api => MakeKey(api, name: "")),
        ["a key with a passphrase of 6"] = ("passphrase", api => MakeKey(api, passphrase: "123456")),
        ["a key with a passphrase of 33"] = ("passphrase", api => MakeKey(api, passphrase: new('p', 33))),
        ["a key with a blank in its passphrase"] = ("passphrase", api => MakeKey(api, passphrase: "open sesame")),
        ["a key without a passphrase"] = ("passphrase", api => MakeKey(api, passphrase: null!)),
        ["a key without a remark"] = ("remark", api => MakeKey(api, remark: "")),
        ["a key with a remark of 25"] = ("remark", api => MakeKey(api, remark: new('r', 25))),
        ["a key that may withdraw"] = ("permissions", api => MakeKey(api, permissions: "General,Withdrawal")),
        ["a key that may nothing"] = ("permissions", api => MakeKey(api, permissions: "")),
        ["a key with a blank in its rights"] = ("permissions", api => MakeKey(api, permissions: "General, Spot")),
        ["a key for no address"] = ("ipWhitelist", api => MakeKey(api, whitelist: "")),
        ["a key for half an address"] = ("ipWhitelist", api => MakeKey(api, whitelist: "203.0.113")),
        ["a key for a network"] = ("ipWhitelist", api => MakeKey(api, whitelist: "203.0.113.0/24")),
        ["a key for a name"] = ("ipWhitelist", api => MakeKey(api, whitelist: "localhost")),
        ["a key for 21 addresses"] =
            ("ipWhitelist", api => MakeKey(api, whitelist: string.Join(',', Enumerable.Range(1, 21).Select(last => $"203.0.113.{last}")))),
        ["a key for 31 days"] = ("expire", api => MakeKey(api, expire: 31)),
        ["a key for 0 days"] = ("expire", api => MakeKey(api, expire: 0)),
        ["a changed key of nobody"] = ("subName", api => EditKey(api, name: "")),
        ["an invalid changed key"] = ("apiKey", api => EditKey(api, key: "a b")),
        ["a changed key with a short passphrase"] = ("passphrase", api => EditKey(api, passphrase: "123456")),
        ["a changed key that may withdraw"] = ("permissions", api => EditKey(api, permissions: "Transfer")),
        ["a changed key for no address"] = ("ipWhitelist", api => EditKey(api, whitelist: "x")),
        ["a changed key for 7 days"] = ("expire", api => EditKey(api, expire: 7)),
        ["a deleted key of nobody"] = ("subName", api => api.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync("", Key, "12345678")),
        ["an invalid deleted key"] = ("apiKey", api => api.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync("gridDesk7", "", "12345678")),
        ["a deleted key without a passphrase"] =
            ("passphrase", api => api.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync("gridDesk7", Key, "")),
        ["margin for a name"] = ("uid", api => api.SpotApi.SubAccount.EnableMarginPermissionsAsync("gridDesk7")),
        ["futures for nobody"] = ("uid", api => api.SpotApi.SubAccount.EnableFuturesPermissionsAsync("")),
        ["futures for a number of 20 digits"] = ("uid", api => api.SpotApi.SubAccount.EnableFuturesPermissionsAsync(new('1', 20))),

        ["an invalid asset"] = ("asset", api => api.SpotApi.ExchangeData.GetAssetAsync("../x")),
        ["an asset on no chain"] = ("network", api => api.SpotApi.ExchangeData.GetAssetAsync("BTC", "")),
        ["pairs of no market"] = ("market", api => api.SpotApi.ExchangeData.GetSymbolsAsync("")),
        ["pairs of a market that no text holds"] = ("market", api => api.SpotApi.ExchangeData.GetSymbolsAsync(HalfACharacter)),
        ["a pair that climbs"] = ("symbol", api => api.SpotApi.ExchangeData.GetSymbolAsync("../x")),
        ["the day of no pair"] = ("symbol", api => api.SpotApi.ExchangeData.Get24HourStatsAsync("BTC")),
        ["the price of no pair"] = ("symbol", api => api.SpotApi.ExchangeData.GetTickerAsync("BTC")),

        ["a futures wallet of no asset"] = ("asset", api => api.FuturesApi.Account.GetAccountOverviewAsync("?")),
        ["all futures wallets of no asset"] = ("asset", api => api.FuturesApi.Account.GetSubAccountsOverviewAsync("")),
        ["a futures ledger of no asset"] = ("asset", api => api.FuturesApi.Account.GetTransactionHistoryAsync("?")),
        ["a futures ledger of a day and a tick"] = ("endTime", api => api.FuturesApi.Account.GetTransactionHistoryAsync(
            startTime: Noon, endTime: Noon.AddDays(1).AddTicks(1))),
        ["a futures ledger of no rows"] = ("pageSize", api => api.FuturesApi.Account.GetTransactionHistoryAsync(pageSize: 0)),
        ["a futures ledger of 101 rows"] = ("pageSize", api => api.FuturesApi.Account.GetTransactionHistoryAsync(pageSize: 101)),
        ["a stream of the futures ledger of no asset"] =
            ("asset", api => Do(() => api.FuturesApi.Account.EnumerateTransactionHistoryAsync(Noon, asset: "?"))),
        ["a stream of the futures ledger that runs backwards"] =
            ("endTime", api => Do(() => api.FuturesApi.Account.EnumerateTransactionHistoryAsync(Noon, Noon.AddTicks(-1)))),
        ["the fee of no contract"] = ("symbol", api => api.FuturesApi.Account.GetTradingFeeAsync("XBT-USDTM")),
    };

    [Fact]
    public async Task Funding_argument_at_its_limit_is_accepted()
    {
        var handler = new ScriptedHandler(request => Reply.Fixture(RequestTests.EndpointOf(request.Verb, request.Target).Name));
        using var client = TestClient.Over(handler);

        await Withdraw(client, toAddress: new('T', 256), memo: new('1', 256), remark: new('r', 256), chain: new('x', 64));
        await Withdraw(client, toAddress: "T", memo: "1", remark: "🙂", chain: "x", quantity: 0.0000000000000000000000000001m);
        await MakeKey(client, name: new('d', 32), passphrase: "1234567", remark: "r", permissions: "InnerTransfer", expire: 30);
        await MakeKey(client, "d", new('p', 32), new('r', 24), "General,Spot,Futures,Margin", expire: 180);
        await MakeKey(client, whitelist: string.Join(',', Enumerable.Range(1, 20).Select(last => $"203.0.113.{last}")));
        await EditKey(client, whitelist: "2001:db8::1,::1", expire: 360);
        await client.SpotApi.SubAccount.EnableMarginPermissionsAsync(new('9', 19));
        await client.SpotApi.Account.GetHfAccountLedgersAsync(limit: 1, lastId: long.MaxValue);
        await client.SpotApi.Account.GetHfMarginAccountLedgersAsync(limit: 200, startTime: Noon, endTime: Noon);
        await client.SpotApi.Account.GetSymbolTradingFeesAsync(Enumerable.Repeat("BTC-USDT", 10));
        await client.SpotApi.Account.GetWithdrawalAsync(new('a', 64));

        Assert.Equal(11, handler.Requests.Count);
    }

    [Fact]
    public async Task Invalid_argument_error_states_what_is_allowed()
    {
        using var client = TestClient.Responding(Reply.Data("{}"));

        await AssertMessage(
            "'PIGEON' is not allowed. Allowed values: ADDRESS, UID, MAIL, PHONE.", () => Withdraw(client, type: new WithdrawType("PIGEON")));
        await AssertMessage(
            "The user id of the sub-account is required for a transfer from a sub-account to the master.",
            () => Universal(client, TransferType.SubToParent));
        await AssertMessage(
            "The user id of the sub-account is required for a transfer from the master to a sub-account.",
            () => Universal(client, TransferType.ParentToSub));
        await AssertMessage(
            "The user id is only allowed for a transfer from the master to a sub-account.",
            () => Universal(client, TransferType.Internal, toUser: Sub));
        await AssertMessage(
            "Permissions must be separated by commas. Allowed values: General, Spot, Futures, Margin, InnerTransfer.",
            () => MakeKey(client, permissions: "Transfer"));
        await AssertMessage("A key must expire after 30, 90, 180, 360 days, or never (-1).", () => MakeKey(client, expire: 1));
        await AssertMessage("'ETH' is not allowed. Allowed values: USDT, KCS, BTC.", () => client.SpotApi.Account.GetCrossMarginAccountsAsync("ETH"));

        static async Task AssertMessage(string start, Func<Task> call) => Assert.StartsWith(
            start, (await Assert.ThrowsAnyAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_for_an_invalid_passphrase_omits_it()
    {
        using var client = TestClient.Responding(Reply.Data("{}"));

        var refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => MakeKey(client, passphrase: "s3 cret!"));

        Assert.DoesNotContain("s3 cret!", refused.ToString(), StringComparison.Ordinal);
    }

    private static Task<WebCallResult<KucoinNewWithdrawal>> Withdraw(
        IKucoinRestClient api,
        string asset = "USDT",
        string toAddress = "T1",
        decimal quantity = 1,
        string? memo = null,
        string? remark = null,
        string? chain = "trx",
        FeeDeductType? fee = null,
        WithdrawType? type = null) => api.SpotApi.Account.WithdrawAsync(
            type ?? WithdrawType.Address, asset, toAddress, quantity, memo, false, remark, chain, fee);

    private static Task<WebCallResult<KucoinSubUserKeyDetails>> MakeKey(
        IKucoinRestClient api,
        string name = "gridDesk7",
        string passphrase = "12345678",
        string remark = "bot",
        string? permissions = null,
        string? whitelist = null,
        int? expire = null) =>
        api.SpotApi.SubAccount.CreateSubAccountApiKeyAsync(name, passphrase, remark, permissions, whitelist, expire);

    private static Task<WebCallResult<KucoinSubUserKeyEdited>> EditKey(
        IKucoinRestClient api,
        string name = "gridDesk7",
        string key = Key,
        string passphrase = "12345678",
        string? permissions = null,
        string? whitelist = null,
        int? expire = null) =>
        api.SpotApi.SubAccount.EditSubAccountApiKeyAsync(name, key, passphrase, permissions, whitelist, expire);
}
