using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Margin risk limits: one endpoint with two response forms.</summary>
internal static class RiskLimitRoutes
{
    /// <summary>Loan and margin coefficients are always 1.</summary>
    private static readonly Amount Coefficient = Amount.One;

    public static IEnumerable<Route> All => [new(KucoinEndpoints.RiskLimits.CrossMargin, Limits)];

    private static void Limits(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        if (call.Parameters.Boolean("isIsolated"))
        {
            WriteIsolated(call, data);
        }
        else
        {
            WriteCross(call, data);
        }

        data.WriteEndArray();
    }

    private static void WriteCross(ApiCall call, Utf8JsonWriter data)
    {
        var code = call.Parameters.Optional("currency");
        if (code is not null && call.Market.Find(code) is null)
        {
            throw ApiErrors.UnknownAsset(code);
        }

        foreach (var asset in call.Market.Assets.Where(asset => asset.IsMarginEnabled && (code is null || code == asset.Code)))
        {
            var limits = LoanLimits.GetCross(asset);
            data.WriteStartObject();
            data.WriteNumber("timestamp", call.Exchange.Now);
            data.WriteString("currency", asset.Code);
            data.WriteAmount("borrowMaxAmount", limits.MaxLoan);
            data.WriteAmount("buyMaxAmount", limits.MaxHolding);
            data.WriteAmount("holdMaxAmount", limits.MaxHolding);
            data.WriteAmount("borrowCoefficient", Coefficient);
            data.WriteAmount("marginCoefficient", Coefficient);
            data.WriteNumber("precision", asset.Precision);
            data.WriteAmount("borrowMinAmount", limits.MinLoan);
            data.WriteAmount("borrowMinUnit", limits.Step);
            data.WriteBoolean("borrowEnabled", asset.IsLoanEnabled);
            data.WriteEndObject();
        }
    }

    private static void WriteIsolated(ApiCall call, Utf8JsonWriter data)
    {
        var symbol = call.Parameters.Optional("symbol");
        if (symbol is not null && call.Market.FindPair(symbol) is null)
        {
            throw ApiErrors.UnknownSymbol();
        }

        var pairs = call.Market.Pairs.Where(pair => pair.IsolatedLeverage is not null && (symbol is null || symbol == pair.Symbol));
        foreach (var pair in pairs)
        {
            var (legs, names) = (new[] { Leg(call, pair.Base), Leg(call, pair.Quote) }, new[] { "base", "quote" });
            data.WriteStartObject();
            data.WriteNumber("timestamp", call.Exchange.Now);
            data.WriteString("symbol", pair.Symbol);
            WriteBoth("MaxBorrowAmount", leg => leg.MaxLoan);
            WriteBoth("MaxBuyAmount", leg => leg.MaxHolding);
            WriteBoth("MaxHoldAmount", leg => leg.MaxHolding);
            data.WriteNumber("basePrecision", legs[0].Asset.Precision);
            data.WriteNumber("quotePrecision", legs[1].Asset.Precision);
            WriteBoth("BorrowMinAmount", leg => leg.MinLoan);
            WriteBoth("BorrowMinUnit", leg => leg.Step);
            data.WriteBoolean("baseBorrowEnabled", legs[0].Asset.IsLoanEnabled);
            data.WriteBoolean("quoteBorrowEnabled", legs[1].Asset.IsLoanEnabled);
            WriteBoth("BorrowCoefficient", _ => Coefficient);
            WriteBoth("MarginCoefficient", _ => Coefficient);
            data.WriteEndObject();

            void WriteBoth(string name, Func<LoanLimits, Amount> figure)
            {
                foreach (var (side, leg) in names.Zip(legs))
                {
                    data.WriteAmount(side + name, figure(leg));
                }
            }
        }
    }

    private static LoanLimits Leg(ApiCall call, string asset) => LoanLimits.GetIsolated(call.Market.Find(asset)!);
}
