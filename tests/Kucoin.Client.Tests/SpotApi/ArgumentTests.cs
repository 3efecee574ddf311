using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>An invalid argument throws an <see cref="ArgumentException"/> that names the parameter, and nothing is sent.</summary>
public sealed partial class ArgumentTests
{
    private const string Sub = "68b1c2d3e4f5061728394a5b";

    private static readonly DateTime Noon = new(2026, 3, 13, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, (string Parameter, Func<IKucoinRestClient, Task> Call)> Mistakes = new()
    {
        ["an empty asset"] = ("asset", api => api.SpotApi.Account.GetAccountsAsync("")),
        ["an asset with a dash"] = ("asset", api => api.SpotApi.Account.GetAccountsAsync("BTC-USDT")),
        ["an asset with an ampersand"] = ("asset", api => api.SpotApi.Account.GetAccountsAsync("BTC&type=main")),
        ["an asset in another script"] = ("asset", api => api.SpotApi.Account.GetAccountsAsync("ＢＴＣ")),
        ["an asset of 33 letters"] = ("asset", api => api.SpotApi.Account.GetAccountsAsync(new('A', 33))),
        ["an empty account id"] = ("accountId", api => api.SpotApi.Account.GetAccountAsync("")),
        ["a missing account id"] = ("accountId", api => api.SpotApi.Account.GetAccountAsync(null!)),
        ["an account id that climbs"] = ("accountId", api => api.SpotApi.Account.GetAccountAsync("../user")),
        ["an account id with a query"] = ("accountId", api => api.SpotApi.Account.GetAccountAsync("1?x=1")),
        ["an account id of 65 digits"] = ("accountId", api => api.SpotApi.Account.GetAccountAsync(new('1', 65))),
        ["a ledger asset"] = ("asset", api => api.SpotApi.Account.GetAccountLedgersAsync(asset: "B TC")),
        ["a range of a day and a tick"] =
            ("endTime", api => api.SpotApi.Account.GetAccountLedgersAsync(startTime: Noon, endTime: Noon.AddDays(1).AddTicks(1))),
        ["a range that runs backwards"] =
            ("endTime", api => api.SpotApi.Account.GetAccountLedgersAsync(startTime: Noon, endTime: Noon.AddTicks(-1))),
        ["page 0"] = ("currentPage", api => api.SpotApi.Account.GetAccountLedgersAsync(currentPage: 0)),
        ["page -1"] = ("currentPage", api => api.SpotApi.Account.GetAccountLedgersAsync(currentPage: -1)),
        ["a page of 9 rows"] = ("pageSize", api => api.SpotApi.Account.GetAccountLedgersAsync(pageSize: 9)),
        ["a page of 501 rows"] = ("pageSize", api => api.SpotApi.Account.GetAccountLedgersAsync(pageSize: 501)),
        ["a stream that runs backwards"] = ("endTime", api => Do(() => api.SpotApi.Account.EnumerateAccountLedgersAsync(Noon, Noon.AddTicks(-1)))),
        ["a stream of no asset"] = ("asset", api => Do(() => api.SpotApi.Account.EnumerateAccountLedgersAsync(Noon, asset: "B/C"))),
        ["a transferable asset"] = ("asset", api => api.SpotApi.Account.GetTransferableAsync("", AccountType.Main)),
        ["an isolated wallet without a pair"] =
            ("accountType", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated)),
        ["a pair for a wallet that has none"] =
            ("accountType", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Main, "BTC-USDT")),
        ["a transferable wallet of futures"] =
            ("accountType", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Contract)),
        ["a transferable wallet of tomorrow"] =
            ("accountType", api => api.SpotApi.Account.GetTransferableAsync("BTC", new AccountType("VAULT"))),
        ["a pair without a dash"] =
            ("isolatedMarginSymbol", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated, "BTCUSDT")),
        ["a pair of one asset"] =
            ("isolatedMarginSymbol", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated, "BTC-")),
        ["a pair without its first asset"] =
            ("isolatedMarginSymbol", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated, "-USDT")),
        ["a pair whose first asset is half one"] =
            ("isolatedMarginSymbol", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated, "B/C-USDT")),
        ["a pair of three assets"] =
            ("isolatedMarginSymbol", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated, "A-B-C")),
        ["a missing pair"] =
            ("isolatedMarginSymbol", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated, null!)),

        ["a transfer of nothing"] = ("quantity", api => Inner(api, quantity: 0)),
        ["a transfer of less than nothing"] = ("quantity", api => Inner(api, quantity: -0.00000001m)),
        ["a transfer of no asset"] = ("asset", api => Inner(api, asset: "USD T")),
        ["a transfer to itself"] = ("to", api => Inner(api, to: AccountType.Main)),
        ["a transfer from a wallet of tomorrow"] = ("from", api => Inner(api, from: new AccountType("VAULT"))),
        ["a transfer to a wallet of tomorrow"] = ("to", api => Inner(api, to: new AccountType("VAULT"))),
        ["a transfer from no wallet"] = ("from", api => Inner(api, from: default(AccountType))),
        ["a transfer from high-frequency trade"] = ("from", api => Inner(api, from: AccountType.SpotHf)),
        ["a transfer from isolated without a pair"] = ("fromTag", api => Inner(api, from: AccountType.Isolated)),
        ["a transfer to isolated without a pair"] = ("toTag", api => Inner(api, to: AccountType.IsolatedMarginHf)),
        ["a pair for the paying main wallet"] = ("fromTag", api => Inner(api, fromTag: "BTC-USDT")),
        ["a pair for the receiving trade wallet"] = ("toTag", api => Inner(api, toTag: "BTC-USDT")),
        ["an invalid paying pair"] = ("fromTag", api => Inner(api, from: AccountType.Isolated, fromTag: "BTC/USDT")),
        ["an invalid receiving pair"] = ("toTag", api => Inner(api, to: AccountType.Isolated, toTag: "BTC_USDT")),
        ["one isolated wallet to itself"] =
            ("to", api => Inner(api, from: AccountType.Isolated, to: AccountType.Isolated, fromTag: "A-B", toTag: "A-B")),
        ["an empty id"] = ("clientOrderId", api => Inner(api, clientOrderId: "")),
        ["an id of 129 characters"] = ("clientOrderId", api => Inner(api, clientOrderId: new('x', 129))),
        ["an id that no text holds"] = ("clientOrderId", api => Inner(api, clientOrderId: "\ud800")),

        ["a universal transfer of nothing"] = ("quantity", api => Universal(api, TransferType.Internal, quantity: 0)),
        ["a universal transfer of no asset"] = ("asset", api => Universal(api, TransferType.Internal, asset: "")),
        ["a direction of tomorrow"] = ("transferType", api => Universal(api, new TransferType("SUB_TO_SUB"))),
        ["no direction"] = ("transferType", api => Universal(api, default)),
        ["a paying wallet of tomorrow"] = ("fromAccountType", api => Universal(api, TransferType.Internal, from: new AccountType("X"))),
        ["a receiving wallet of tomorrow"] = ("toAccountType", api => Universal(api, TransferType.Internal, to: new AccountType("X"))),
        ["a wallet that pays itself"] = ("toAccountType", api => Universal(api, TransferType.Internal, to: AccountType.Main)),
        ["a paying isolated wallet without a pair"] =
            ("fromAccountTag", api => Universal(api, TransferType.Internal, from: AccountType.Isolated)),
        ["a receiving isolated wallet without a pair"] =
            ("toAccountTag", api => Universal(api, TransferType.Internal, to: AccountType.Isolated)),
        ["a sub-account that pays and has no name"] = ("fromUserId", api => Universal(api, TransferType.SubToParent)),
        ["a sub-account that is paid and has no name"] = ("toUserId", api => Universal(api, TransferType.ParentToSub)),
        ["an invalid sub-account"] = ("toUserId", api => Universal(api, TransferType.ParentToSub, toUser: "a b")),
        ["a paying sub-account in an internal transfer"] = ("fromUserId", api => Universal(api, TransferType.Internal, fromUser: Sub)),
        ["a receiving sub-account in an internal transfer"] = ("toUserId", api => Universal(api, TransferType.Internal, toUser: Sub)),
        ["a paying sub-account when the master pays"] =
            ("fromUserId", api => Universal(api, TransferType.ParentToSub, fromUser: Sub, toUser: Sub)),
        ["a receiving sub-account when the master is paid"] =
            ("toUserId", api => Universal(api, TransferType.SubToParent, fromUser: Sub, toUser: Sub)),

        ["a short password"] = ("password", api => Add(api, password: "pass12")),
        ["a long password"] = ("password", api => Add(api, password: "pass1234pass1234pass12345")),
        ["a password of letters"] = ("password", api => Add(api, password: "passpass")),
        ["a password of digits"] = ("password", api => Add(api, password: "12345678")),
        ["a password with a sign"] = ("password", api => Add(api, password: "pass1234!")),
        ["a missing password"] = ("password", api => Add(api, password: null!)),
        ["a short name"] = ("subName", api => Add(api, name: "desk01")),
        ["a long name"] = ("subName", api => Add(api, name: new('d', 33))),
        ["a name with a blank"] = ("subName", api => Add(api, name: "grid desk7")),
        ["a name that starts with a digit"] = ("subName", api => Add(api, name: "7gridDesk")),
        ["a name in another script"] = ("subName", api => Add(api, name: "グリッドデスク7")),
        ["a missing name"] = ("subName", api => Add(api, name: null!)),
        ["access to everything"] = ("access", api => Add(api, access: SubAccountAccess.All)),
        ["access of tomorrow"] = ("access", api => Add(api, access: new("Options"))),
        ["no access"] = ("access", api => Add(api, access: default(SubAccountAccess))),
        ["empty remarks"] = ("remarks", api => Add(api, remarks: "")),
        ["remarks that no text holds"] = ("remarks", api => Add(api, remarks: "\ud800")),
        ["remarks of 25 characters"] = ("remarks", api => Add(api, remarks: new('r', 25))),
        ["a directory page of 0"] = ("pageSize", api => api.SpotApi.SubAccount.GetSubAccountListAsync(0)),
        ["a directory page of 101"] = ("pageSize", api => api.SpotApi.SubAccount.GetSubAccountListAsync(101)),
        ["no directory pages"] = ("maxPages", api => api.SpotApi.SubAccount.GetSubAccountListAsync(100, 0)),
        ["a directory page of 0, synchronously"] = ("pageSize", api => Do(() => api.SpotApi.SubAccount.GetSubAccountList(0))),
        ["no directory pages, synchronously"] = ("maxPages", api => Do(() => api.SpotApi.SubAccount.GetSubAccountList(100, 0))),
        ["a balance page of 9"] = ("pageSize", api => api.SpotApi.SubAccount.GetAllSpotBalancesAsync(9)),
        ["a balance page of 101"] = ("pageSize", api => api.SpotApi.SubAccount.GetAllSpotBalancesAsync(101)),
        ["fewer than no balance pages"] = ("maxPages", api => api.SpotApi.SubAccount.GetAllSpotBalancesAsync(100, -1)),
        ["a sub-account that climbs"] = ("subUserId", api => api.SpotApi.SubAccount.GetDetailBalanceAsync("../../user")),
        ["a sub-account without a name"] = ("subUserId", api => Do(() => api.SpotApi.SubAccount.GetDetailBalance(""))),
        ["an invalid fiat currency"] = ("fiatBase", api => api.SpotApi.ExchangeData.GetFiatPricesAsync("E U R")),
        ["an asset with a comma"] = ("assets", api => api.SpotApi.ExchangeData.GetFiatPricesAsync(assets: ["BTC", "ETH,KCS"])),
        ["a list of no assets"] = ("assets", api => api.SpotApi.ExchangeData.GetFiatPricesAsync(assets: [])),
    };

    public static TheoryData<string> Names => [.. Mistakes.Keys, .. FundingMistakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Invalid_argument_is_named_and_nothing_is_sent(string mistake)
    {
        var (parameter, call) = Mistakes.TryGetValue(mistake, out var known) ? known : FundingMistakes[mistake];
        var handler = new ScriptedHandler(_ => Reply.Refusal("400100", "should not have been sent"));
        using var client = TestClient.Over(handler);

        var refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(client));

        Assert.Equal(parameter, refused.ParamName);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Error_for_an_invalid_password_omits_it()
    {
        using var client = TestClient.Responding(Reply.Data("{}"));

        var refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => Add(client, password: "s3cret!"));

        Assert.DoesNotContain("s3cret!", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Argument_at_its_limit_is_accepted()
    {
        var handler = new ScriptedHandler(request => Reply.Fixture(
            request.Verb == "GET" ? "getSpotLedger" : request.Path.Contains("sub", StringComparison.Ordinal) ? "addSubAccount" : "flexTransfer"));
        using var client = TestClient.Over(handler);

        await client.SpotApi.Account.GetAccountLedgersAsync(new('A', 32), startTime: Noon, endTime: Noon.AddDays(1));
        await client.SpotApi.Account.GetAccountLedgersAsync(startTime: Noon, endTime: Noon, currentPage: 1, pageSize: 10);
        await client.SpotApi.Account.GetAccountLedgersAsync(currentPage: int.MaxValue, pageSize: 500);
        await Inner(client, from: AccountType.Isolated, to: AccountType.Isolated, fromTag: "A-B", toTag: "B-C");
        await Inner(client, clientOrderId: new('x', 128));
        await Universal(client, TransferType.ParentToSub, from: AccountType.Trade, to: AccountType.Trade, toUser: Sub);
        await Universal(client, TransferType.SubToParent, from: AccountType.Main, to: AccountType.Main, fromUser: Sub);
        await Add(client, password: "a234567", name: "desk007", remarks: "r");
        await Add(client, password: "a23456789012345678901234", name: "d" + new string('7', 31), remarks: new('r', 24));

        Assert.Equal(9, handler.Requests.Count);
    }

    private static Task<WebCallResult<KucoinInnerTransfer>> Inner(
        IKucoinRestClient api,
        string asset = "USDT",
        AccountType? from = null,
        AccountType? to = null,
        decimal quantity = 1,
        string? fromTag = null,
        string? toTag = null,
        string? clientOrderId = null) => api.SpotApi.Account.InnerTransferAsync(
            asset, from ?? AccountType.Main, to ?? AccountType.Trade, quantity, fromTag, toTag, clientOrderId);

    private static Task<WebCallResult<KucoinUniversalTransfer>> Universal(
        IKucoinRestClient api,
        TransferType type,
        string asset = "USDT",
        decimal quantity = 1,
        AccountType? from = null,
        AccountType? to = null,
        string? fromUser = null,
        string? toUser = null) => api.SpotApi.Account.UniversalTransferAsync(
            asset, quantity, type, from ?? AccountType.Main, to ?? AccountType.Trade, fromUser, toUser);

    private static Task<WebCallResult<KucoinNewSubAccount>> Add(
        IKucoinRestClient api, string password = "pass1234", string name = "gridDesk7", SubAccountAccess? access = null, string? remarks = null) =>
        api.SpotApi.SubAccount.AddSubAccountAsync(password, name, access ?? SubAccountAccess.Spot, remarks);

    private static Task Do(Action call)
    {
        call();
        return Task.CompletedTask;
    }
}
