using Kucoin.Catalog;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

public sealed partial class ResponseTests
{
    [Fact]
    public Task Futures_wallet_amounts_with_exponents_are_read() => AssertResponse(
        "getFuturesAccount",
        KucoinEndpoints.FuturesAccount.Overview,
        api => api.FuturesApi.Account.GetAccountOverviewAsync("USDT"),
        new()
        {
            AccountEquity = 1204.500000001m,
            UnrealizedPnl = -0.00000035m,
            MarginBalance = 1204.50000035m,
            PositionMargin = 102.25m,
            OrderMargin = 10.0625m,
            FrozenFunds = 10,
            AvailableBalance = 1082.18750035m,
            Asset = "USDT",
            RiskRatio = 0.0065289525m,
            MaxWithdrawQuantity = 1080.125m,
        });

    [Fact]
    public Task Futures_wallets_of_all_accounts_are_read() => AssertResponse(
        "getFuturesSubAccountListV2",
        KucoinEndpoints.FuturesAccount.AllOverviews,
        api => api.FuturesApi.Account.GetSubAccountsOverviewAsync("USDT"),
        new()
        {
            Summary = new()
            {
                AccountEquity = 301.5m,
                UnrealizedPnl = -2.25m,
                MarginBalance = 303.75m,
                PositionMargin = 60.125m,
                OrderMargin = 4.5m,
                FrozenFunds = 0.75m,
                AvailableBalance = 238.375m,
                Asset = "USDT",
            },
            Accounts =
            [
                new()
                {
                    AccountName = "main",
                    AccountEquity = 201.5m,
                    UnrealizedPnl = -2.5m,
                    MarginBalance = 204,
                    PositionMargin = 50.125m,
                    OrderMargin = 3.5m,
                    FrozenFunds = 0.5m,
                    AvailableBalance = 149.875m,
                    Asset = "USDT",
                },
                new()
                {
                    AccountName = "gridDesk7",
                    AccountEquity = 100,
                    UnrealizedPnl = 0.25m,
                    MarginBalance = 99.75m,
                    PositionMargin = 10,
                    OrderMargin = 1,
                    FrozenFunds = 0.25m,
                    AvailableBalance = 88.5m,
                    Asset = "USDT",
                },
            ],
        });

    [Fact]
    public Task Futures_ledger_is_read_and_a_missing_fee_is_null() => AssertResponse(
        "getFuturesLedger",
        KucoinEndpoints.FuturesAccount.Ledger,
        api => api.FuturesApi.Account.GetTransactionHistoryAsync(),
        new()
        {
            HasMore = true,
            Data =
            [
                new()
                {
                    Timestamp = new(2026, 3, 14, 9, 26, 53, 589, DateTimeKind.Utc),
                    Type = FuturesTransactionType.RealisedPnl,
                    Quantity = -0.00000025m,
                    Fee = null,
                    AccountEquity = 1204.5m,
                    Status = "Pending",
                    Remark = "XBTUSDTM",
                    Offset = -1,
                    Asset = "USDT",
                },
                new()
                {
                    Timestamp = new(2026, 3, 14, 9, 20, 0, DateTimeKind.Utc),
                    Type = FuturesTransactionType.TransferIn,
                    Quantity = 1000,
                    Fee = 0.015m,
                    AccountEquity = 1204.50000025m,
                    Status = "Completed",
                    Remark = "Transferred from Funding",
                    Offset = 9007199254740993,
                    Asset = "USDT",
                },
            ],
        });

    [Fact]
    public Task Contract_fee_is_read() => AssertResponse(
        "getFuturesActualFee",
        KucoinEndpoints.Fees.Futures,
        api => api.FuturesApi.Account.GetTradingFeeAsync("XBTUSDTM"),
        new() { Symbol = "XBTUSDTM", TakerFeeRate = 0.0006m, MakerFeeRate = -0.00001m });

    [Fact]
    public Task Futures_server_time_is_read() => AssertResponse(
        "futuresServerTime",
        KucoinEndpoints.FuturesAccount.ServerTime,
        api => api.FuturesApi.ExchangeData.GetServerTimeAsync(),
        new DateTime(2026, 3, 14, 9, 26, 53, 590, DateTimeKind.Utc));

    [Fact]
    public Task Futures_service_status_is_read() => AssertResponse(
        "futuresServiceStatus",
        KucoinEndpoints.FuturesAccount.ServiceStatus,
        api => api.FuturesApi.ExchangeData.GetServiceStatusAsync(),
        new() { Status = ServiceStatus.CancelOnly, Message = "upgrade" });

    [Theory]
    [InlineData("""{"hasMore":false,"dataList":[null]}""", "data.dataList[0]")]
    [InlineData("""{"hasMore":"maybe","dataList":[]}""", "data.hasMore")]
    [InlineData("""{"hasMore":false,"dataList":{}}""", "data.dataList")]
    [InlineData("""{"hasMore":false,"dataList":null}""", null)]
    public async Task Incomplete_futures_ledger_names_what_is_missing(string data, string? path)
    {
        using var client = TestClient.Responding(Reply.Data(data));

        var ledger = await client.FuturesApi.Account.GetTransactionHistoryAsync();

        Assert.Empty(ledger.GetDataOrThrow().Data);
        Assert.Equal(path, ledger.Problems.SingleOrDefault()?.Path);
    }

    [Fact]
    public async Task Unknown_value_of_the_futures_ledger_is_kept()
    {
        using var client = TestClient.Responding(Reply.Data(
            """{"hasMore":false,"dataList":[{"time":0,"type":"Gift","amount":1,"status":"Unsure","offset":7,"currency":"XBT"}]}"""));

        var row = (await client.FuturesApi.Account.GetTransactionHistoryAsync()).GetDataOrThrow().Data.Single();

        Assert.Equal(("Gift", "Unsure", null, null), (row.Type.Value, row.Status, row.Fee, row.AccountEquity));
    }
}
