using Kucoin.Catalog;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>Every property of every response, read through the public methods from the documented sample responses.</summary>
public sealed partial class ResponseTests
{
    [Fact]
    public void Every_endpoint_has_a_response_to_read() => Assert.All(KucoinEndpoints.All, row => Assert.NotEmpty(Fixtures.Read(row.Name)));

    [Fact]
    public Task Accounts_are_read() => AssertResponse<IEnumerable<KucoinAccount>>(
        KucoinEndpoints.AccountInfo.AccountList,
        api => api.Account.GetAccountsAsync(),
        [
            new()
            {
                Id = "68f0a1b2c3d4e5f60718293a", Asset = "KCS", Type = AccountType.Main, Total = 120.5m, Available = 100.25m, Holds = 20.25m,
            },
            new()
            {
                Id = "731946205518", Asset = "ETH", Type = AccountType.Trade, Total = 3.141592653589793238m,
                Available = 3.141592653589793238m, Holds = 0,
            },
        ]);

    [Fact]
    public Task Single_account_is_read() => AssertResponse(
        KucoinEndpoints.AccountInfo.Account,
        api => api.Account.GetAccountAsync("731946205518"),
        new() { Asset = "SOL", Total = 71.5m, Available = 70.125m, Holds = 1.375m });

    [Fact]
    public Task Cross_margin_account_is_read() => AssertResponse(
        KucoinEndpoints.MarginAccounts.CrossMargin,
        api => api.Account.GetMarginAccountAsync(),
        new()
        {
            TotalAssetOfQuoteAsset = 5120.75m,
            TotalLiabilityOfQuoteAsset = 1024.15m,
            DebtRatio = 0.2m,
            Status = MarginStatus.Borrow,
            Accounts =
            [
                new()
                {
                    Asset = "BTC",
                    TotalBalance = 0.05m,
                    AvailableBalance = 0.04m,
                    HoldBalance = 0.01m,
                    Liability = 0.011m,
                    LiabilityPrincipal = 0.0108m,
                    LiabilityInterest = 0.0002m,
                    MaxBorrowQuantity = 0.4m,
                    BorrowEnabled = true,
                    TransferEnabled = false,
                },
            ],
        });

    [Fact]
    public Task Isolated_margin_accounts_are_read() => AssertResponse(
        KucoinEndpoints.MarginAccounts.IsolatedMargin,
        api => api.Account.GetIsolatedMarginAccountsAsync(),
        new()
        {
            TotalConversionBalance = 0.123m,
            LiabilityConversionBalance = 0.045m,
            Timestamp = TestClient.Now.UtcDateTime,
            Assets =
            [
                new()
                {
                    Symbol = "ETH-BTC",
                    Status = MarginStatus.Effective,
                    DebtRatio = 0.3658m,
                    BaseAsset = new()
                    {
                        Currency = "ETH",
                        BorrowEnabled = true,
                        TransferEnabled = false,
                        Liability = 0.5m,
                        LiabilityPrincipal = 0.49m,
                        Interest = 0.01m,
                        TotalBalance = 2.5m,
                        AvailableBalance = 2m,
                        HoldBalance = 0.5m,
                        BorrowableQuantity = 7m,
                    },
                    QuoteAsset = new()
                    {
                        Currency = "BTC",
                        BorrowEnabled = false,
                        TransferEnabled = true,
                        Liability = 0.02m,
                        LiabilityPrincipal = 0.019m,
                        Interest = 0.001m,
                        TotalBalance = 0.06m,
                        AvailableBalance = 0.055m,
                        HoldBalance = 0.005m,
                        BorrowableQuantity = 0.9m,
                    },
                },
            ],
        });

    [Fact]
    public async Task Ledger_page_is_read()
    {
        var page = await AssertResponse(
            KucoinEndpoints.Ledgers.AccountLedgers,
            api => api.Account.GetAccountLedgersAsync(),
            new()
            {
                CurrentPage = 2,
                PageSize = 10,
                TotalItems = 13,
                TotalPages = 2,
                Items =
                [
                    new()
                    {
                        Id = "418800273651904",
                        Asset = "USDT",
                        Quantity = 250.75m,
                        Fee = 0.25m,
                        Balance = 0,
                        AccountType = AccountType.Trade,
                        BizType = BizType.Trade,
                        Direction = AccountDirection.Out,
                        CreateTime = new(2026, 3, 14, 9, 0, 0, 123, DateTimeKind.Utc),
                        Context = new("""{"orderId":"69b2d4","tradeId":"7781","symbol":"KCS-USDT"}"""),
                    },
                    new()
                    {
                        Id = "418800273651905",
                        Asset = "BTC",
                        Quantity = 0.5m,
                        Fee = 0,
                        Balance = 0,
                        AccountType = AccountType.Main,
                        BizType = BizType.Deposit,
                        Direction = AccountDirection.In,
                        CreateTime = new(2026, 3, 14, 9, 0, 0, 122, DateTimeKind.Utc),
                        Context = new("""{"transactionId":"551c","txId":"9f3a@77","description":"Deposit"}"""),
                    },
                    new()
                    {
                        Id = "418800273651906",
                        Asset = "BTC",
                        Quantity = 0.1m,
                        Fee = 0,
                        Balance = 0,
                        AccountType = AccountType.Main,
                        BizType = BizType.SubAccountTransfer,
                        Direction = AccountDirection.In,
                        CreateTime = new(2026, 3, 14, 9, 0, 0, 121, DateTimeKind.Utc),
                        Context = null,
                    },
                ],
            });

        var contexts = page.Items.Select(row => row.Context).ToList();
        Assert.Equal(("69b2d4", "7781", "KCS-USDT"), (contexts[0]!.OrderId, contexts[0]!.TradeId, contexts[0]!.Symbol));
        Assert.Equal(("551c", "9f3a@77", "Deposit"), (contexts[1]!.TransactionId, contexts[1]!.TxId, contexts[1]!.Description));
        Assert.All(page.Items, row => Assert.Equal(DateTimeKind.Utc, row.CreateTime.Kind));
    }

    [Fact]
    public async Task New_sub_account_is_read_from_both_versions()
    {
        KucoinNewSubAccount expected = new()
        {
            Uid = 5123456789,
            SubName = "gridDesk7",
            Remarks = "Büro 東京",
            Access = SubAccountAccess.Margin,
        };

        await AssertResponse(
            KucoinEndpoints.SubAccounts.Add, api => api.SubAccount.AddSubAccountAsync("pass1234", "gridDesk7", new("Margin")), expected);
        await AssertResponse(
            KucoinEndpoints.SubAccounts.Add,
            api => Task.FromResult(api.SubAccount.AddSubAccount("pass1234", "gridDesk7", new("Margin"))),
            expected);
    }

    [Fact]
    public async Task Sub_account_list_is_read_from_both_versions()
    {
        KucoinSubAccount[] expected =
        [
            new()
            {
                UserId = "68b1c2d3e4f5061728394a5b",
                Uid = 5123456789,
                SubName = "gridDesk7",
                Status = 2,
                Type = 0,
                Access = SubAccountAccess.All,
                CreateTime = new(2023, 11, 14, 22, 13, 20, 321, DateTimeKind.Utc),
                Remarks = "grid \"A\"",
                TradeTypes = ["Spot", "Futures"],
                OpenedTradeTypes = ["Spot"],
                HostedStatus = "HOSTED",
            },
            new()
            {
                UserId = "68b1c2d3e4f5061728394a5c",
                Uid = 200111222,
                SubName = "frozen01",
                Status = 3,
                Type = 5,
                Access = SubAccountAccess.Futures,
                CreateTime = new(2023, 11, 14, 22, 13, 21, 654, DateTimeKind.Utc),
                Remarks = null,
                TradeTypes = [],
                OpenedTradeTypes = [],
                HostedStatus = null,
            },
        ];

        await AssertRows(KucoinEndpoints.SubAccounts.List, api => api.SubAccount.GetSubAccountListAsync(), expected);
        await AssertRows(KucoinEndpoints.SubAccounts.List, api => Task.FromResult(api.SubAccount.GetSubAccountList()), expected);
    }

    [Fact]
    public async Task Sub_account_balances_are_read_from_both_versions()
    {
        KucoinSubAccountBalance[] expected =
        [
            Balance("68b1c2d3e4f5061728394a5b", "gridDesk7", AccountType.Main, "KCS", 12.5m, 12m, 0.5m, 71234.5m, 0.00175m),
            Balance("68b1c2d3e4f5061728394a5b", "gridDesk7", AccountType.Trade, "XRP", 900m, 850m, 50m, 71234.5m, 0.0076m),
        ];

        await AssertRows(
            KucoinEndpoints.SubAccounts.Balances, api => api.SubAccount.GetDetailBalanceAsync("68b1c2d3e4f5061728394a5b"), expected);
        await AssertRows(
            KucoinEndpoints.SubAccounts.Balances,
            api => Task.FromResult(api.SubAccount.GetDetailBalance("68b1c2d3e4f5061728394a5b")),
            expected);
    }

    [Fact]
    public async Task All_sub_account_balances_are_read_from_both_versions()
    {
        KucoinSubAccountBalance[] expected =
        [
            Balance("68b1c2d3e4f5061728394a5b", "gridDesk7", AccountType.Trade, "DOT", 44.4m, 40.4m, 4m, 70111.25m, 0.0031m),
            Balance("68b1c2d3e4f5061728394a5b", "gridDesk7", AccountType.Margin, "USDC", 1000.000001m, 1000.000001m, 0m, 70111.25m, 0.0142m),
        ];

        await AssertRows(KucoinEndpoints.SubAccounts.AllBalances, api => api.SubAccount.GetAllSpotBalancesAsync(), expected);
        await AssertRows(
            KucoinEndpoints.SubAccounts.AllBalances, api => Task.FromResult(api.SubAccount.GetAllSpotBalances()), expected);
    }

    [Fact]
    public async Task Transferable_balance_is_read()
    {
        KucoinTransferableAccount expected = new()
        {
            Asset = "USDT",
            Total = 815.5m,
            Available = 715.5m,
            Holds = 100m,
            Transferable = 700.25m,
        };

        await AssertResponse(
            KucoinEndpoints.Transfers.Transferable, api => api.Account.GetTransferableAsync("USDT", AccountType.Main), expected);
        await AssertResponse(
            KucoinEndpoints.Transfers.Transferable,
            api => api.Account.GetTransferableAsync("USDT", AccountType.Isolated, "BTC-USDT"),
            expected);
    }

    [Fact]
    public async Task Transfers_are_read()
    {
        await AssertResponse(
            KucoinEndpoints.Transfers.UniversalTransfer,
            api => api.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1),
            new KucoinInnerTransfer { OrderId = "69b4f00dcafe0000017a11c3" });
        await AssertResponse(
            KucoinEndpoints.Transfers.UniversalTransfer,
            api => api.Account.UniversalTransferAsync("USDT", 1, TransferType.Internal, AccountType.Main, AccountType.Trade),
            new KucoinUniversalTransfer { OrderId = "69b4f00dcafe0000017a11c3" });
    }

    [Fact]
    public async Task Server_time_is_read_in_UTC()
    {
        var time = await AssertResponse(
            KucoinEndpoints.Market.ServerTime,
            api => api.ExchangeData.GetServerTimeAsync(),
            new DateTime(2026, 3, 14, 9, 26, 53, 589, DateTimeKind.Utc));

        Assert.Equal(DateTimeKind.Utc, time.Kind);
    }

    private static KucoinSubAccountBalance Balance(
        string id, string name, AccountType kind, string asset, decimal total, decimal available, decimal holds, decimal price, decimal value) =>
        new()
        {
            SubUserId = id,
            SubName = name,
            AccountType = kind,
            Asset = asset,
            Total = total,
            Available = available,
            Holds = holds,
            BaseAsset = "BTC",
            BaseAssetPrice = price,
            BaseAssetQuantity = value,
            Tag = "DEFAULT",
        };

    private static async Task<T> AssertResponse<T>(
        KucoinEndpoint row, Func<Client.SpotApi.IKucoinRestClientSpotApi, Task<WebCallResult<T>>> call, T expected) =>
        await AssertResponse(row.Name, row, client => call(client.SpotApi), expected);

    private static async Task<T> AssertResponse<T>(
        string fixture, KucoinEndpoint row, Func<IKucoinRestClient, Task<WebCallResult<T>>> call, T expected)
    {
        var reply = Reply.Fixture(fixture) with { Headers = Reply.Quota(2000, 1995, 29_000) };
        using var client = TestClient.Responding(reply);

        var result = await call(client);

        Assert.True(result.Success, result.ToString());
        Assert.Equivalent(expected, result.Data, strict: true);
        Assert.Equal(row.Verb, result.RequestMethod);
        Assert.Equal(System.Net.HttpStatusCode.OK, result.ResponseStatusCode);
        Assert.Equal(new KucoinRateLimit(2000, 1995, TimeSpan.FromSeconds(29)), result.RateLimit);
        Assert.Equal(1, result.Attempts);
        return result.Data;
    }

    private static async Task AssertRows<T>(
        KucoinEndpoint row, Func<Client.SpotApi.IKucoinRestClientSpotApi, Task<WebCallResult<KucoinRows<T>>>> call, T[] expected)
    {
        using var client = TestClient.Responding(Reply.Fixture(row.Name));

        var result = await call(client.SpotApi);

        Assert.True(result.Success, result.ToString());
        Assert.True(result.Data.IsComplete);
        Assert.Equal(expected.Length, result.Data.Count);
        Assert.Equivalent(expected, result.Data.ToArray(), strict: true);
    }
}
