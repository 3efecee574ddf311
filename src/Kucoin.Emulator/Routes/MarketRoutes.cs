using System.Text.Json;
using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Routes;

/// <summary>What the account side needs of the exchange: its clock, its assets, its prices.</summary>
internal static class MarketRoutes
{
    private const string DefaultBase = "USD";
    private const int PricePrecision = 16;

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.Market.ServerTime, ServerTime),
        new(KucoinEndpoints.Market.Assets, Assets),
        new(KucoinEndpoints.Market.FiatPrices, FiatPrices),
    ];

    /// <summary>Wire time, not book time: clients measure their own clock with it.</summary>
    private static void ServerTime(Call call, Utf8JsonWriter data) =>
        data.WriteNumberValue(call.Exchange.WireClock.GetUtcNow().ToUnixTimeMilliseconds());

    private static void Assets(Call call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        foreach (var asset in call.Market.Assets)
        {
            data.WriteStartObject();
            data.WriteString("currency", asset.Code);
            data.WriteString("name", asset.Code);
            data.WriteString("fullName", asset.FullName);
            data.WriteNumber("precision", asset.Precision);
            data.WriteNull("confirms");
            data.WriteNull("contractAddress");
            data.WriteBoolean("isMarginEnabled", asset.IsMarginEnabled);
            data.WriteBoolean("isDebitEnabled", asset.IsLoanEnabled);
            data.WriteStartArray("chains");
            foreach (var chain in asset.Chains)
            {
                WriteChain(data, chain);
            }

            data.WriteEndArray();
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void WriteChain(Utf8JsonWriter data, Chain chain)
    {
        data.WriteStartObject();
        data.WriteString("chainName", chain.Name);
        data.WriteAmount("withdrawalMinSize", chain.MinWithdrawal);
        WriteLimit(data, "depositMinSize", chain.MinDeposit);
        data.WriteAmount("withdrawFeeRate", chain.FeeRate);
        data.WriteAmount("withdrawalMinFee", chain.Fee);
        data.WriteBoolean("isWithdrawEnabled", chain.IsWithdrawalOpen);
        data.WriteBoolean("isDepositEnabled", chain.IsDepositOpen);
        data.WriteNumber("confirms", chain.Confirms);
        data.WriteNumber("preConfirms", chain.PreConfirms);
        data.WriteString("contractAddress", chain.Contract);
        data.WriteNumber("withdrawPrecision", chain.Precision);
        WriteLimit(data, "maxWithdraw", chain.MaxWithdrawal);
        WriteLimit(data, "maxDeposit", chain.MaxDeposit);
        data.WriteBoolean("needTag", chain.NeedsMemo);
        data.WriteString("chainId", chain.Id);
        data.WriteEndObject();
    }

    private static void WriteLimit(Utf8JsonWriter data, string name, Amount? limit)
    {
        if (limit is { } amount)
        {
            data.WriteAmount(name, amount);
        }
        else
        {
            data.WriteNull(name);
        }
    }

    private static void FiatPrices(Call call, Utf8JsonWriter data)
    {
        var code = call.Parameters.Optional("base") ?? DefaultBase;
        var rate = call.Market.FiatDollars(code) ?? throw Refusals.UnsupportedBase("base", code);
        var asked = call.Parameters.List("currencies", int.MaxValue);
        data.WriteStartObject();
        foreach (var asset in call.Market.Assets)
        {
            if (asset.Price is { } price && (asked.Count == 0 || asked.Contains(asset.Code)))
            {
                data.WriteAmount(asset.Code, Amount.One.Times(price, rate).Truncate(PricePrecision));
            }
        }

        data.WriteEndObject();
    }
}
