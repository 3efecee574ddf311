using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Older account and sub-account endpoints.</summary>
internal static class RetiredAccountRoutes
{
    private const string DefaultQuote = "USDT";
    private const string DefaultIsolatedQuote = "BTC";

    public static IEnumerable<Route> All =>
    [
        new(Retired.UserInfo, UserInfo),
        new(Retired.AccountMode, AccountMode),
        new(Retired.AccountModeOfToday, AccountMode),
        new(Retired.CrossMargin, CrossMargin),
        new(Retired.IsolatedMargin, IsolatedMargin),
        new(Retired.IsolatedMarginOfPair, IsolatedMarginOfPair),
        new(Retired.SubAccounts, SubAccounts) { MastersOnly = true },
        new(Retired.SubAccountBalances, SubAccountBalances) { MastersOnly = true },
        new(Retired.AddSubAccount, AddSubAccount) { MastersOnly = true },
    ];

    private static void UserInfo(ApiCall call, Utf8JsonWriter data)
    {
        var subs = call.Ledger.SubAccounts(call.User.Id);
        var limits = SubAccountLimits.Get(call.User);
        data.WriteStartObject();
        data.WriteNumber("level", call.Exchange.GetLevel(call.User));
        data.WriteNumber("subQuantity", subs.Count);
        data.WriteStartObject("subQuantityByType");
        foreach (var (name, type) in new[] { ("general", "Spot"), ("margin", "Margin"), ("futures", "Futures") })
        {
            data.WriteNumber($"{name}SubQuantity", subs.Count(sub => Exchange.SubAccounts.TradeTypes(sub).Contains(type)));
        }

        data.WriteEndObject();
        data.WriteNumber("maxSubQuantity", limits.Total);
        data.WriteStartObject("maxSubQuantityByType");
        data.WriteNumber("maxDefaultSubQuantity", limits.ByLevel);
        data.WriteNumber("maxGeneralSubQuantity", limits.GrantedFor("Spot"));
        data.WriteNumber("maxMarginSubQuantity", limits.GrantedFor("Margin"));
        data.WriteNumber("maxFuturesSubQuantity", limits.GrantedFor("Futures"));
        data.WriteEndObject();
        data.WriteEndObject();
    }

    private static void AccountMode(ApiCall call, Utf8JsonWriter data)
    {
        var subs = call.Ledger.SubAccounts(call.User.Id);
        data.WriteStartObject();
        data.WriteString("selfAccountMode", call.User.IsUnified ? "UNIFIED" : "CLASSIC");
        WriteUids(data, "unifiedSubAccount", subs.Where(sub => sub.IsUnified));
        WriteUids(data, "classicSubAccount", subs.Where(sub => !sub.IsUnified));
        data.WriteEndObject();
    }

    private static void WriteUids(Utf8JsonWriter data, string name, IEnumerable<User> subs)
    {
        data.WriteStartArray(name);
        foreach (var sub in subs)
        {
            data.WriteNumberValue(sub.Uid);
        }

        data.WriteEndArray();
    }

    private static void CrossMargin(ApiCall call, Utf8JsonWriter data)
    {
        WalletAccess.CheckOpened(call.User, WalletKind.Margin);
        var wallets = call.Classic.Balances(call.User).Where(balance => balance.Wallet.Kind == WalletKind.Margin).ToList();
        var position = new MarginPosition(call.Market, DefaultQuote, MarginPosition.CrossLeverage, wallets);
        data.WriteStartObject();
        data.WriteAmount("debtRatio", position.DebtRatio);
        data.WriteStartArray("accounts");
        foreach (var wallet in wallets)
        {
            data.WriteStartObject();
            data.WriteString("currency", wallet.Asset);
            data.WriteAmount("totalBalance", wallet.Total);
            data.WriteAmount("availableBalance", wallet.Available);
            data.WriteAmount("holdBalance", wallet.Held);
            data.WriteAmount("liability", wallet.Liability);
            data.WriteAmount("maxBorrowSize", position.MaxLoan(wallet.Asset));
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void IsolatedMargin(ApiCall call, Utf8JsonWriter data)
    {
        var quote = call.Parameters.OneOf("balanceCurrency", MarginAccountRoutes.Quotes) ?? DefaultIsolatedQuote;
        var wallets = IsolatedWallets(call);
        var together = new MarginPosition(call.Market, quote, leverage: 1, wallets);
        data.WriteStartObject();
        data.WriteAmount("totalConversionBalance", together.AssetValue);
        data.WriteAmount("liabilityConversionBalance", together.LiabilityValue);
        data.WriteStartArray("assets");
        foreach (var symbol in wallets.Select(wallet => wallet.Wallet.Tag).Distinct())
        {
            WritePosition(data, call.Market, call.Market.FindPair(symbol)!, wallets);
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void IsolatedMarginOfPair(ApiCall call, Utf8JsonWriter data)
    {
        var pair = call.Market.FindPair(call.Path("symbol")) is { IsolatedLeverage: not null } found
            ? found
            : throw ApiErrors.UnknownSymbol();
        WritePosition(data, call.Market, pair, IsolatedWallets(call));
    }

    private static List<WalletBalance> IsolatedWallets(ApiCall call)
    {
        WalletAccess.CheckOpened(call.User, WalletKind.Isolated);
        return [.. call.Classic.Balances(call.User).Where(balance => balance.Wallet.Kind == WalletKind.Isolated)];
    }

    private static void WritePosition(Utf8JsonWriter data, MarketData market, Pair pair, List<WalletBalance> wallets)
    {
        var own = wallets.FindAll(wallet => wallet.Wallet.Tag == pair.Symbol);
        var position = new MarginPosition(market, DefaultQuote, pair.IsolatedLeverage!.Value, own);
        data.WriteStartObject();
        data.WriteString("symbol", pair.Symbol);
        data.WriteString("status", position.OldStatus);
        data.WriteAmount("debtRatio", position.DebtRatio);
        foreach (var (name, asset) in new[] { ("baseAsset", pair.Base), ("quoteAsset", pair.Quote) })
        {
            var wallet = own.Find(wallet => wallet.Asset == asset);
            data.WriteStartObject(name);
            data.WriteString("currency", asset);
            data.WriteAmount("totalBalance", wallet.Total);
            data.WriteAmount("holdBalance", wallet.Held);
            data.WriteAmount("availableBalance", wallet.Available);
            data.WriteAmount("liability", wallet.Liability);
            data.WriteAmount("interest", -wallet.Interest);
            data.WriteAmount("borrowableAmount", position.MaxLoan(asset));
            data.WriteEndObject();
        }

        data.WriteEndObject();
    }

    private static void SubAccounts(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        foreach (var sub in call.Ledger.SubAccounts(call.User.Id))
        {
            data.WriteStartObject();
            data.WriteString("userId", sub.UserId);
            data.WriteNumber("uid", sub.Uid);
            data.WriteString("subName", sub.Name);
            data.WriteNumber("type", sub.Type);
            data.WriteString("remarks", sub.Remarks ?? "");
            data.WriteString("access", sub.Access);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void SubAccountBalances(ApiCall call, Utf8JsonWriter data)
    {
        var subs = call.Ledger.SubAccounts(call.User.Id);
        var balances = call.Classic.Balances(subs);
        var valuation = new AssetValuation(call.Market, SubAccountRoutes.DefaultBase);
        data.WriteStartArray();
        foreach (var (sub, wallets) in subs.Zip(balances))
        {
            SubAccountRoutes.WriteBalances(data, sub, wallets, valuation, _ => true);
        }

        data.WriteEndArray();
    }

    /// <summary>It uses older permission names.</summary>
    private static void AddSubAccount(ApiCall call, Utf8JsonWriter data) => SubAccountRoutes.WriteNew(data, Exchange.SubAccounts.Add(
        call.Exchange,
        call.User,
        call.Parameters.Required("subName"),
        call.Parameters.Required("password"),
        call.Parameters.OneOf("access", [Exchange.SubAccounts.AllAccess, "Futures", "Margin"]) ?? Exchange.SubAccounts.AllAccess,
        call.Parameters.Optional("remarks")));
}
