using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Auxiliary endpoints: market groups, margin terms, and WebSocket tokens.</summary>
internal static class SurroundingRoutes
{
    private const string WarningRatio = "0.95";
    private const string LiquidationRatio = "0.97";
    private const string RenewalRatio = "0.96";
    private const string Coefficient = "1";

    /// <summary>The emulator has no WebSocket server. The host name never resolves, so a connection attempt fails immediately.</summary>
    private const string NoChannel = "wss://push-channel-is-not-emulated.invalid/";

    private const int PingInterval = 18_000;
    private const int PingTimeout = 10_000;
    private const int TokenLength = 128;
    private const string TokenAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static IEnumerable<Route> All =>
    [
        new(Retired.Markets, Markets),
        new(Retired.Assets, Assets),
        new(Retired.Asset, Asset),
        new(Retired.MarginConfig, MarginConfig),
        new(Retired.CrossMarginPairs, CrossMarginPairs),
        new(Retired.IsolatedMarginPairs, IsolatedMarginPairs),
        new(Retired.PublicToken, (call, data) => WriteToken(call, data, WalletKey.Exchange)),
        new(Retired.PrivateToken, (call, data) => WriteToken(call, data, call.User.Id)),
        new(Retired.PrivateTokenOfToday, TokenAlone),
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
            WriteName(data, asset);
            data.WriteNumber("confirms", chain.Confirms);
            data.WriteString("contractAddress", chain.Contract);
            WriteGates(data, chain);
            WriteMargin(data, asset);
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
        WriteName(data, asset);
        data.WriteNull("confirms");
        data.WriteNull("contractAddress");
        WriteMargin(data, asset);
        data.WriteStartArray("chains");
        foreach (var chain in chains)
        {
            data.WriteStartObject();
            data.WriteString("chainName", chain.Name);
            data.WriteString("chain", chain.Id);
            WriteGates(data, chain);
            data.WriteNumber("confirms", chain.Confirms);
            data.WriteString("contractAddress", chain.Contract);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void MarginConfig(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartObject();
        data.WriteStartArray("currencyList");
        foreach (var asset in call.Market.Assets.Where(asset => asset.IsMarginEnabled))
        {
            data.WriteStringValue(asset.Code);
        }

        data.WriteEndArray();
        data.WriteNumber("maxLeverage", MarginPosition.CrossLeverage);
        data.WriteString("warningDebtRatio", WarningRatio);
        data.WriteString("liqDebtRatio", LiquidationRatio);
        data.WriteEndObject();
    }

    private static void CrossMarginPairs(ApiCall call, Utf8JsonWriter data)
    {
        var symbol = call.Parameters.Optional("symbol");
        if (symbol is not null && call.Market.FindPair(symbol) is null)
        {
            throw ApiErrors.UnknownSymbol();
        }

        data.WriteStartObject();
        data.WriteNumber("timestamp", call.Exchange.Now);
        data.WriteStartArray("items");
        var pairs = call.Market.Pairs.Where(pair => PairJson.IsOnMargin(call.Market, pair) && (symbol is null || symbol == pair.Symbol));
        foreach (var pair in pairs)
        {
            data.WriteStartObject();
            PairJson.WriteTerms(data, pair);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void IsolatedMarginPairs(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        foreach (var pair in call.Market.Pairs.Where(pair => pair.IsolatedLeverage is not null))
        {
            var (first, second) = (call.Market.Find(pair.Base)!, call.Market.Find(pair.Quote)!);
            data.WriteStartObject();
            data.WriteString("symbol", pair.Symbol);
            data.WriteString("symbolName", pair.Symbol);
            data.WriteString("baseCurrency", pair.Base);
            data.WriteString("quoteCurrency", pair.Quote);
            data.WriteNumber("maxLeverage", pair.IsolatedLeverage!.Value);
            data.WriteString("flDebtRatio", LiquidationRatio);
            data.WriteBoolean("tradeEnable", true);
            data.WriteString("autoRenewMaxDebtRatio", RenewalRatio);
            data.WriteBoolean("baseBorrowEnable", first.IsLoanEnabled);
            data.WriteBoolean("quoteBorrowEnable", second.IsLoanEnabled);
            data.WriteBoolean("baseTransferInEnable", first.IsMarginEnabled);
            data.WriteBoolean("quoteTransferInEnable", second.IsMarginEnabled);
            data.WriteString("baseBorrowCoefficient", Coefficient);
            data.WriteString("quoteBorrowCoefficient", Coefficient);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void WriteToken(ApiCall call, Utf8JsonWriter data, int holder)
    {
        data.WriteStartObject();
        data.WriteString("token", Token(call, holder));
        data.WriteStartArray("instanceServers");
        data.WriteStartObject();
        data.WriteString("endpoint", NoChannel);
        data.WriteBoolean("encrypt", true);
        data.WriteString("protocol", "websocket");
        data.WriteNumber("pingInterval", PingInterval);
        data.WriteNumber("pingTimeout", PingTimeout);
        data.WriteEndObject();
        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void TokenAlone(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartObject();
        data.WriteString("token", Token(call, call.User.Id));
        data.WriteEndObject();
    }

    private static string Token(ApiCall call, int holder) =>
        call.Ledger.Ids.Text('B', call.Exchange.Now + holder, TokenAlphabet, TokenLength);

    private static void WriteName(Utf8JsonWriter data, Asset asset)
    {
        data.WriteString("currency", asset.Code);
        data.WriteString("name", asset.Code);
        data.WriteString("fullName", asset.FullName);
        data.WriteNumber("precision", asset.Precision);
    }

    private static void WriteGates(Utf8JsonWriter data, Chain chain)
    {
        data.WriteAmount("withdrawalMinSize", chain.MinWithdrawal);
        data.WriteAmount("withdrawalMinFee", chain.Fee);
        data.WriteBoolean("isWithdrawEnabled", chain.IsWithdrawalOpen);
        data.WriteBoolean("isDepositEnabled", chain.IsDepositOpen);
    }

    private static void WriteMargin(Utf8JsonWriter data, Asset asset)
    {
        data.WriteBoolean("isMarginEnabled", asset.IsMarginEnabled);
        data.WriteBoolean("isDebitEnabled", asset.IsLoanEnabled);
    }
}
