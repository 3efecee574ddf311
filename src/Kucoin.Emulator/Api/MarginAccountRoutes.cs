using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Margin wallets.</summary>
internal static class MarginAccountRoutes
{
    private const string DefaultQuote = "USDT";

    /// <summary>The assets in which positions can be valued.</summary>
    public static IReadOnlyList<string> Quotes { get; } = ["USDT", "KCS", "BTC"];

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.MarginAccounts.CrossMargin, CrossMargin),
        new(KucoinEndpoints.MarginAccounts.IsolatedMargin, IsolatedMargin),
    ];

    private static void CrossMargin(ApiCall call, Utf8JsonWriter data)
    {
        WalletAccess.CheckOpened(call.User, WalletKind.Margin);
        var quote = call.Parameters.OneOf("quoteCurrency", Quotes) ?? DefaultQuote;
        var wallets = Wallets(call, WalletKind.Margin, WalletKind.MarginV2);
        var position = new MarginPosition(call.Market, quote, MarginPosition.CrossLeverage, wallets);
        data.WriteStartObject();
        data.WriteAmount("totalAssetOfQuoteCurrency", position.AssetValue);
        data.WriteAmount("totalLiabilityOfQuoteCurrency", position.LiabilityValue);
        data.WriteAmount("debtRatio", position.DebtRatio);
        data.WriteString("status", position.Status);
        data.WriteStartArray("accounts");
        foreach (var wallet in wallets)
        {
            data.WriteStartObject();
            data.WriteString("currency", wallet.Asset);
            WriteAmounts(data, wallet);
            data.WriteAmount("liability", wallet.Liability);
            data.WriteAmount("maxBorrowSize", position.MaxLoan(wallet.Asset));
            WriteGates(data, call.Market, wallet.Asset);
            WriteDebt(data, wallet);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void IsolatedMargin(ApiCall call, Utf8JsonWriter data)
    {
        WalletAccess.CheckOpened(call.User, WalletKind.Isolated);
        var quote = call.Parameters.OneOf("quoteCurrency", Quotes) ?? DefaultQuote;
        var wallets = Wallets(call, WalletKind.Isolated, WalletKind.IsolatedV2);
        var symbol = call.Parameters.Optional("symbol");
        var symbols = symbol is null ? wallets.Select(wallet => wallet.Wallet.Tag).Distinct().ToList() : [symbol];
        var pairs = symbols.ConvertAll(name =>
            call.Market.FindPair(name) is { IsolatedLeverage: not null } pair ? pair : throw ApiErrors.UnknownSymbol());
        var shown = wallets.Where(wallet => symbols.Contains(wallet.Wallet.Tag)).ToList();
        var together = new MarginPosition(call.Market, quote, leverage: 1, shown);
        data.WriteStartObject();
        data.WriteAmount("totalAssetOfQuoteCurrency", together.AssetValue);
        data.WriteAmount("totalLiabilityOfQuoteCurrency", together.LiabilityValue);
        data.WriteNumber("timestamp", call.Exchange.Now);
        data.WriteStartArray("assets");
        foreach (var pair in pairs)
        {
            WritePosition(data, call.Market, quote, pair, shown.FindAll(wallet => wallet.Wallet.Tag == pair.Symbol));
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter data, MarketData market, string quote, Pair pair, List<WalletBalance> wallets)
    {
        var position = new MarginPosition(market, quote, pair.IsolatedLeverage!.Value, wallets);
        data.WriteStartObject();
        data.WriteString("symbol", pair.Symbol);
        data.WriteString("status", position.Status);
        data.WriteAmount("debtRatio", position.DebtRatio);
        foreach (var (name, asset) in new[] { ("baseAsset", pair.Base), ("quoteAsset", pair.Quote) })
        {
            data.WritePropertyName(name);
            WriteLeg(data, market, position, asset, wallets.Find(wallet => wallet.Asset == asset));
        }

        data.WriteEndObject();
    }

    private static void WriteLeg(Utf8JsonWriter data, MarketData market, MarginPosition position, string asset, WalletBalance balance)
    {
        data.WriteStartObject();
        data.WriteString("currency", asset);
        WriteGates(data, market, asset);
        data.WriteAmount("liability", balance.Liability);
        WriteAmounts(data, balance);
        data.WriteAmount("maxBorrowSize", position.MaxLoan(asset));
        WriteDebt(data, balance);
        data.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter data, WalletBalance balance)
    {
        data.WriteAmount("total", balance.Total);
        data.WriteAmount("available", balance.Available);
        data.WriteAmount("hold", balance.Held);
    }

    private static void WriteGates(Utf8JsonWriter data, MarketData market, string asset)
    {
        var details = market.Find(asset);
        data.WriteBoolean("borrowEnabled", details is { IsLoanEnabled: true });
        data.WriteBoolean("transferInEnabled", details is { IsMarginEnabled: true });
    }

    private static void WriteDebt(Utf8JsonWriter data, WalletBalance balance)
    {
        data.WriteAmount("liabilityPrincipal", -balance.Principal);
        data.WriteAmount("liabilityInterest", -balance.Interest);
    }

    /// <summary>
    /// Selects the wallets of the requested generation; for both generations, wallets are merged into one row per asset and pair.
    /// </summary>
    private static List<WalletBalance> Wallets(ApiCall call, WalletKind plain, WalletKind highFrequency)
    {
        var query = call.Parameters.OneOf("queryType", [plain.Word(), highFrequency.Word(), "ALL"]) ?? plain.Word();
        return
        [
            .. call.Classic.Balances(call.User)
                .Where(balance => (balance.Wallet.Kind == plain && query != highFrequency.Word())
                    || (balance.Wallet.Kind == highFrequency && query != plain.Word()))
                .GroupBy(balance => (balance.Wallet.Tag, balance.Asset))
                .Select(group => group.Aggregate((sum, next) => new(
                    sum.Wallet,
                    sum.Available + next.Available,
                    sum.Held + next.Held,
                    sum.Principal + next.Principal,
                    sum.Interest + next.Interest))),
        ];
    }
}
