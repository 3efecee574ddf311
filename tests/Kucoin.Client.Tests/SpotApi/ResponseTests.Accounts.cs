using Kucoin.Catalog;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Fees;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Client.Tests.SpotApi;

public sealed partial class ResponseTests
{
    [Fact]
    public Task Account_summary_is_read() => AssertResponse(
        KucoinEndpoints.AccountInfo.UserInfo,
        api => api.Account.GetAccountInfoAsync(),
        new()
        {
            Level = 4,
            SubQuantity = 21,
            SpotSubQuantity = 20,
            MarginSubQuantity = 7,
            FuturesSubQuantity = 9,
            OptionSubQuantity = 1,
            MaxSubQuantity = 55,
            MaxDefaultSubQuantity = 5,
            MaxSpotSubQuantity = 50,
            MaxMarginSubQuantity = 13,
            MaxFuturesSubQuantity = 11,
            MaxOptionSubQuantity = 2,
        });

    [Fact]
    public async Task Own_key_description_is_read()
    {
        var key = await AssertResponse(
            KucoinEndpoints.AccountInfo.ApiKey,
            api => api.Account.GetApiKeyInfoAsync(),
            new()
            {
                Remark = "treasury \"A\"",
                Apikey = "691e0a3bd54f7c0001c2e8aa",
                ApiKeyVersion = 3,
                Permissions = "General,Spot,InnerTransfer,Transfer",
                IpWhitelist = "203.0.113.7,198.51.100.4",
                CreateTime = new(2025, 11, 19, 18, 19, 39, DateTimeKind.Utc),
                UserId = 5123456790,
                IsMaster = false,
                SubName = "gridDesk7",
            });

        Assert.Equal("KucoinApiKey { Remark = treasury \"A\", UserId = 5123456790, hidden }", key.ToString());
    }

    [Fact]
    public Task High_frequency_flag_is_read() => AssertResponse(
        KucoinEndpoints.AccountInfo.IsHighFrequency, api => api.Account.GetIsHfAccountAsync(), true);

    [Fact]
    public Task Sub_account_list_of_the_older_method_is_read() => AssertResponse<IEnumerable<KucoinSubUser>>(
        KucoinEndpoints.SubAccounts.List,
        api => api.Account.GetUserInfoAsync(),
        [
            new()
            {
                UserId = "68b1c2d3e4f5061728394a5b",
                Uid = "5123456789",
                SubName = "gridDesk7",
                Status = 2,
                Type = 0,
                Access = "All",
                CreateTime = new(2023, 11, 14, 22, 13, 20, 321, DateTimeKind.Utc),
                Remarks = "grid \"A\"",
                TradeTypes = ["Spot", "Futures"],
                OpenedTradeTypes = ["Spot"],
                HostedStatus = "HOSTED",
            },
            new()
            {
                UserId = "68b1c2d3e4f5061728394a5c",
                Uid = "200111222",
                SubName = "frozen01",
                Status = 3,
                Type = 5,
                Access = "Futures",
                CreateTime = new(2023, 11, 14, 22, 13, 21, 654, DateTimeKind.Utc),
                TradeTypes = [],
                OpenedTradeTypes = [],
            },
        ]);

    [Fact]
    public async Task High_frequency_ledger_times_are_read_from_text()
    {
        var rows = await AssertResponse<IReadOnlyList<KucoinAccountActivity>>(
            KucoinEndpoints.Ledgers.HighFrequency,
            api => api.Account.GetHfAccountLedgersAsync(),
            [
                new()
                {
                    Id = "9007199254740995",
                    Asset = "KCS",
                    Quantity = 12.34567890m,
                    Fee = 0.01234567m,
                    Tax = 0.002m,
                    Balance = 88.00000001m,
                    AccountType = AccountType.SpotHf,
                    BizType = BizType.Trade,
                    Direction = AccountDirection.Out,
                    CreateTime = new(2026, 3, 14, 9, 26, 53, 588, DateTimeKind.Utc),
                    Context = new("""{"symbol":"KCS-USDT","orderId":"69b51f","tradeId":"90071"}"""),
                },
                new()
                {
                    Id = "9007199254740993",
                    Asset = "USDT",
                    Quantity = 5,
                    Fee = 0,
                    Tax = 0,
                    Balance = 105,
                    AccountType = AccountType.SpotHf,
                    BizType = BizType.SubAccountTransfer,
                    Direction = AccountDirection.In,
                    CreateTime = new(2026, 3, 14, 9, 26, 53, 587, DateTimeKind.Utc),
                },
            ]);

        Assert.All(rows, row => Assert.Equal(DateTimeKind.Utc, row.CreateTime.Kind));
    }

    [Fact]
    public Task High_frequency_margin_ledger_ids_are_read_from_numbers() => AssertResponse<IReadOnlyList<KucoinAccountActivity>>(
        KucoinEndpoints.Ledgers.HighFrequencyMargin,
        api => api.Account.GetHfMarginAccountLedgersAsync(),
        [
            new()
            {
                Id = "2049641706721",
                Asset = "ETH",
                Quantity = 0.25m,
                Fee = 0.0001m,
                Tax = 0,
                Balance = 1.75m,
                AccountType = AccountType.IsolatedMarginHf,
                BizType = BizType.IsolatedMarginTrade,
                Direction = AccountDirection.In,
                CreateTime = new(2026, 3, 14, 9, 26, 53, 586, DateTimeKind.Utc),
                Context = new("{}"),
            },
        ]);

    [Fact]
    public Task Base_fees_are_read() => AssertResponse(
        KucoinEndpoints.Fees.Base,
        api => api.Account.GetBasicUserFeeAsync(),
        new() { TakerFeeRate = 0.0012m, MakerFeeRate = 0.0008m });

    [Fact]
    public async Task Pair_fees_are_read()
    {
        KucoinTradeFee[] expected =
        [
            new() { Symbol = "KCS-USDT", TakerFeeRate = 0.0011m, MakerFeeRate = -0.00005m, SellTaxRate = 0.0001m, BuyTaxRate = 0.0002m },
            new() { Symbol = "ETH-BTC", TakerFeeRate = 0.001m, MakerFeeRate = 0.001m },
        ];

        await AssertResponse<IEnumerable<KucoinTradeFee>>(
            KucoinEndpoints.Fees.Spot, api => api.Account.GetSymbolTradingFeesAsync("KCS-USDT"), expected);
        await AssertResponse<IEnumerable<KucoinTradeFee>>(
            KucoinEndpoints.Fees.Spot, api => api.Account.GetSymbolTradingFeesAsync(["KCS-USDT", "ETH-BTC"]), expected);
    }
}
