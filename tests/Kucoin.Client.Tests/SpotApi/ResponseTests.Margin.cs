using Kucoin.Catalog;
using Kucoin.Client.Models.Margin;

namespace Kucoin.Client.Tests.SpotApi;

public sealed partial class ResponseTests
{
    [Fact]
    public async Task Asset_risk_limits_are_read()
    {
        KucoinRiskLimitCrossMargin[] expected =
        [
            new()
            {
                Timestamp = new(2026, 3, 14, 9, 26, 53, 589, DateTimeKind.Utc),
                Asset = "ETH",
                BorrowMaxQuantity = 900.5m,
                BuyMaxQuantity = 1800.25m,
                HoldMaxQuantity = 1900.75m,
                BorrowCoefficient = 0.95m,
                MarginCoefficient = 0.9m,
                Precision = 7,
                BorrowMinQuantity = 0.01m,
                BorrowMinUnit = 0.002m,
                BorrowEnabled = true,
            },
        ];

        await AssertResponse<IEnumerable<KucoinRiskLimitCrossMargin>>(
            KucoinEndpoints.RiskLimits.CrossMargin, api => api.Account.GetRiskLimitCrossMarginAsync(), expected);
        await AssertResponse<IEnumerable<KucoinRiskLimitCrossMargin>>(
            KucoinEndpoints.RiskLimits.CrossMargin, api => api.Account.GetRiskLimitCrossMarginAsync("ETH"), expected);
    }

    [Fact]
    public async Task Pair_risk_limits_are_read()
    {
        KucoinRiskLimitIsolatedMargin[] expected =
        [
            new()
            {
                Timestamp = new(2026, 3, 14, 9, 26, 53, 589, DateTimeKind.Utc),
                Symbol = "ETH-BTC",
                BaseMaxBorrowQuantity = 11.1m,
                QuoteMaxBorrowQuantity = 22.2m,
                BaseMaxBuyQuantity = 33.3m,
                QuoteMaxBuyQuantity = 44.4m,
                BaseMaxHoldQuantity = 55.5m,
                QuoteMaxHoldQuantity = 66.6m,
                BasePrecision = 7,
                QuotePrecision = 8,
                BaseBorrowMinQuantity = 0.1m,
                QuoteBorrowMinQuantity = 0.2m,
                BaseBorrowMinUnit = 0.03m,
                QuoteBorrowMinUnit = 0.04m,
                BaseBorrowEnabled = true,
                QuoteBorrowEnabled = false,
                BaseBorrowCoefficient = 0.5m,
                QuoteBorrowCoefficient = 0.6m,
                BaseMarginCoefficient = 0.7m,
                QuoteMarginCoefficient = 0.8m,
            },
        ];

        await AssertResponse<IEnumerable<KucoinRiskLimitIsolatedMargin>>(
            "getMarginRiskLimit-isolated",
            KucoinEndpoints.RiskLimits.IsolatedMargin,
            api => api.SpotApi.Account.GetRiskLimitIsolatedMarginAsync(),
            expected);
        await AssertResponse<IEnumerable<KucoinRiskLimitIsolatedMargin>>(
            "getMarginRiskLimit-isolated",
            KucoinEndpoints.RiskLimits.IsolatedMargin,
            api => api.SpotApi.Account.GetRiskLimitIsolatedMarginAsync("ETH-BTC"),
            expected);
    }
}
