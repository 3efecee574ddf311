using Kucoin.Catalog;
using Kucoin.Client.Models.Market;

namespace Kucoin.Client.Tests.SpotApi;

public sealed partial class ResponseTests
{
    [Fact]
    public Task Assets_are_read() => AssertResponse<IEnumerable<KucoinAssetDetails>>(
        KucoinEndpoints.Market.Assets,
        api => api.ExchangeData.GetAssetsAsync(),
        [
            new()
            {
                Asset = "LINK",
                Name = "LNK",
                FullName = "Chainlink",
                Precision = 6,
                Confirms = 12,
                ContractAddress = "0x51491077",
                IsMarginEnabled = true,
                IsDebitEnabled = false,
                Networks =
                [
                    new()
                    {
                        NetworkId = "eth",
                        NetworkName = "ERC20",
                        WithdrawalMinQuantity = 1.5m,
                        DepositMinQuantity = 0.1m,
                        WithdrawFeeRate = 0.001m,
                        WithdrawalMinFee = 0.3m,
                        WithdrawMaxFee = 9m,
                        DepositFeeRate = 0.002m,
                        IsWithdrawEnabled = true,
                        IsDepositEnabled = false,
                        Confirms = 64,
                        PreConfirms = 32,
                        ContractAddress = "0x51491078",
                        WithdrawPrecision = 5,
                        MaxWithdraw = 5000m,
                        MaxDeposit = 6000m,
                        NeedTag = true,
                        AddressRegex = "^0x[0-9a-f]{40}$",
                        MemoRegex = "^[0-9]+$",
                    },
                ],
            },
            new() { Asset = "NIL", Name = "NIL", FullName = "Bare Coin", Precision = 0, IsMarginEnabled = false, IsDebitEnabled = false },
        ]);

    [Fact]
    public Task Prices_are_read_with_every_digit() => AssertResponse<IReadOnlyDictionary<string, decimal>>(
        KucoinEndpoints.Market.FiatPrices,
        api => api.ExchangeData.GetFiatPricesAsync(),
        new Dictionary<string, decimal> { ["BTC"] = 70111.25m, ["KCS"] = 9.8765432100000001m });

    private static readonly KucoinSymbol Pair = new()
    {
        Symbol = "KCS-BTC",
        Name = "KCS/BTC",
        BaseAsset = "KCS",
        QuoteAsset = "BTC",
        FeeAsset = "USDC",
        Market = "BTC group",
        BaseMinQuantity = 0.01m,
        QuoteMinQuantity = 0.00002m,
        BaseMaxQuantity = 30000000m,
        QuoteMaxQuantity = 40000000m,
        BaseIncrement = 0.0005m,
        QuoteIncrement = 0.00000006m,
        PriceIncrement = 0.0000007m,
        PriceLimitRate = 0.08m,
        MinFunds = 0.000009m,
        IsMarginEnabled = true,
        EnableTrading = false,
        FeeCategory = 2,
        MakerFeeCoefficient = 1.1m,
        TakerFeeCoefficient = 1.2m,
        SpecialTreatment = true,
        CallAuctionEnabled = true,
        CallAuctionPriceFloor = 0.00013m,
        CallAuctionPriceCeiling = 0.00014m,
        CallAuctionFirstStageStartTime = new(2026, 3, 14, 9, 20, 0, 1, DateTimeKind.Utc),
        CallAuctionSecondStageStartTime = new(2026, 3, 14, 9, 20, 0, 2, DateTimeKind.Utc),
        CallAuctionThirdStageStartTime = new(2026, 3, 14, 9, 20, 0, 3, DateTimeKind.Utc),
        TradingStartTime = new(2026, 3, 14, 9, 20, 0, 4, DateTimeKind.Utc),
    };

    [Fact]
    public Task Pair_is_read() => AssertResponse(KucoinEndpoints.Market.Symbol, api => api.ExchangeData.GetSymbolAsync("KCS-BTC"), Pair);

    [Fact]
    public Task Pairs_are_read() => AssertResponse<IEnumerable<KucoinSymbol>>(
        KucoinEndpoints.Market.Symbols,
        api => api.ExchangeData.GetSymbolsAsync(),
        [Pair, new() { Symbol = "NIL-USDT", Name = "NIL-USDT", BaseAsset = "NIL", QuoteAsset = "USDT" }]);

    [Fact]
    public Task Single_asset_is_read() => AssertResponse(
        KucoinEndpoints.Market.Asset,
        api => api.ExchangeData.GetAssetAsync("LINK"),
        new()
        {
            Asset = "LINK",
            Name = "LNK",
            FullName = "Chainlink",
            Precision = 6,
            Confirms = 12,
            ContractAddress = "0x51491077",
            IsMarginEnabled = true,
            IsDebitEnabled = false,
            Networks =
            [
                new()
                {
                    NetworkId = "eth",
                    NetworkName = "ERC20",
                    WithdrawalMinQuantity = 1.5m,
                    DepositMinQuantity = 0.1m,
                    WithdrawFeeRate = 0.001m,
                    WithdrawalMinFee = 0.3m,
                    WithdrawMaxFee = 9m,
                    DepositFeeRate = 0.002m,
                    DepositTierFee = "tier-2",
                    IsWithdrawEnabled = true,
                    IsDepositEnabled = false,
                    Confirms = 64,
                    PreConfirms = 32,
                    ContractAddress = "0x51491078",
                    WithdrawPrecision = 5,
                    MaxWithdraw = 5000m,
                    MaxDeposit = 6000m,
                    NeedTag = true,
                    AddressRegex = "^0x[0-9a-f]{40}$",
                    MemoRegex = "^[0-9]+$",
                },
            ],
        });

    [Fact]
    public Task Tickers_are_read_and_a_missing_price_is_null() => AssertResponse(
        KucoinEndpoints.Market.Tickers,
        api => api.ExchangeData.GetTickersAsync(),
        new()
        {
            Timestamp = new(2026, 3, 14, 9, 26, 53, 589, DateTimeKind.Utc),
            Data =
            [
                new()
                {
                    Symbol = "KCS-BTC",
                    SymbolName = "KCS/BTC",
                    BestBidPrice = 0.000151m,
                    BestBidQuantity = 12.5m,
                    BestAskPrice = 0.000152m,
                    BestAskQuantity = 13.5m,
                    ChangePercentage = -0.0014m,
                    ChangePrice = -0.0000021m,
                    HighPrice = 0.000161m,
                    LowPrice = 0.000141m,
                    Volume = 1836.03034612m,
                    QuoteVolume = 0.27m,
                    LastPrice = 0.0001515m,
                    AveragePrice = 0.00015012m,
                    TakerFeeRate = 0.0011m,
                    MakerFeeRate = 0.0009m,
                    TakerCoefficient = 1.2m,
                    MakerCoefficient = 1.1m,
                },
                new() { Symbol = "NIL-USDT" },
            ],
        });

    [Fact]
    public Task Ticker_is_read() => AssertResponse(
        KucoinEndpoints.Market.Ticker,
        api => api.ExchangeData.GetTickerAsync("KCS-BTC"),
        new()
        {
            Timestamp = new(2026, 3, 14, 9, 26, 53, 588, DateTimeKind.Utc),
            Sequence = "14609309753",
            LastPrice = 0.0001515m,
            LastQuantity = 3.25m,
            BestBidPrice = 0.000151m,
            BestBidQuantity = 12.5m,
            BestAskPrice = 0.000152m,
            BestAskQuantity = 13.5m,
        });

    [Fact]
    public Task Spot_service_status_is_read() => AssertResponse(
        KucoinEndpoints.Market.ServiceStatus,
        api => api.ExchangeData.GetServiceStatusAsync(),
        new() { Status = ServiceStatus.Close, Message = "planned maintenance" });

    [Fact]
    public Task Caller_address_is_read() => AssertResponse(
        KucoinEndpoints.Market.MyIp, api => api.ExchangeData.GetMyIpAsync(), "203.0.113.7");
}
