using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>Retired market endpoints: market groups and assets.</summary>
internal static class RetiredMarketRoutes
{
    public static IEnumerable<Route> All =>
    [
        new(Retired.Markets, Markets),
        new(Retired.Assets, Assets),
        new(Retired.Asset, Asset),
    ];

    private static void Markets(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        foreach (var market in call.Market.Pairs.Select(pair => pair.Market).Distinct())
        {
            data.WriteStringValue(market);
        }

        data.WriteEndArray();
    }

    /// <summary>The older form has one chain per asset: the first.</summary>
    private static void Assets(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        foreach (var asset in call.Market.Assets)
        {
            var chain = asset.Chains[0];
            data.WriteStartObject();
            AssetJson.WriteName(data, asset);
            data.WriteNumber("confirms", chain.Confirms);
            data.WriteString("contractAddress", chain.Contract);
            WriteLimits(data, chain);
            AssetJson.WriteMargin(data, asset);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void Asset(ApiCall call, Utf8JsonWriter data)
    {
        var code = call.Path("currency");
        var asset = call.Market.Find(code) ?? throw ApiErrors.UnknownAsset(code);
        var chains = call.Parameters.Optional("chain") is { } name
            ? asset.Chains.Where(chain => chain == asset.FindChain(name))
            : asset.Chains;
        data.WriteStartObject();
        AssetJson.WriteHead(data, asset);
        data.WriteStartArray("chains");
        foreach (var chain in chains)
        {
            data.WriteStartObject();
            data.WriteString("chainName", chain.Name);
            data.WriteString("chain", chain.Id);
            WriteLimits(data, chain);
            data.WriteNumber("confirms", chain.Confirms);
            data.WriteString("contractAddress", chain.Contract);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void WriteLimits(Utf8JsonWriter data, Chain chain)
    {
        data.WriteAmount("withdrawalMinSize", chain.MinWithdrawal);
        data.WriteAmount("withdrawalMinFee", chain.Fee);
        data.WriteBoolean("isWithdrawEnabled", chain.IsWithdrawalOpen);
        data.WriteBoolean("isDepositEnabled", chain.IsDepositOpen);
    }
}
