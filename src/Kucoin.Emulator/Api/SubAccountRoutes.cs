using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Sub-accounts. These endpoints require a key of the master.</summary>
internal static class SubAccountRoutes
{
    /// <summary>The default valuation asset.</summary>
    public const string DefaultBase = "BTC";

    private const string PlainTag = "DEFAULT";
    private const int Enabled = 2;
    private const int Frozen = 3;

    private static readonly (string Name, WalletKind[] Kinds)[] Lists =
    [
        ("mainAccounts", [WalletKind.Main]),
        ("tradeAccounts", [WalletKind.Trade]),
        ("marginAccounts", [WalletKind.Margin, WalletKind.Isolated]),
    ];

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.SubAccounts.Add, Add) { MastersOnly = true },
        new(KucoinEndpoints.SubAccounts.EnableMargin, (call, data) => Enable(call, data, "Margin")) { MastersOnly = true },
        new(KucoinEndpoints.SubAccounts.EnableFutures, (call, data) => Enable(call, data, "Futures")) { MastersOnly = true },
        new(KucoinEndpoints.SubAccounts.List, List) { MastersOnly = true },
        new(KucoinEndpoints.SubAccounts.Balances, Balances) { MastersOnly = true },
        new(KucoinEndpoints.SubAccounts.AllBalances, AllBalances) { MastersOnly = true },
    ];

    private static void Add(ApiCall call, Utf8JsonWriter data)
    {
        var sub = SubAccounts.Add(
            call.Exchange,
            call.User,
            call.Parameters.Required("subName"),
            call.Parameters.Required("password"),
            call.Parameters.RequiredOneOf("access", SubAccounts.Accesses),
            call.Parameters.Optional("remarks"));
        WriteNew(data, sub);
    }

    /// <summary>Writes a new sub-account.</summary>
    public static void WriteNew(Utf8JsonWriter data, User sub)
    {
        data.WriteStartObject();
        data.WriteNumber("uid", sub.Uid);
        data.WriteString("subName", sub.Name);
        data.WriteString("remarks", sub.Remarks);
        data.WriteString("access", sub.Access);
        data.WriteEndObject();
    }

    private static void Enable(ApiCall call, Utf8JsonWriter data, string type)
    {
        SubAccounts.Enable(call.Exchange, call.User, call.Parameters.Required("uid"), type);
        data.WriteNullValue();
    }

    private static void List(ApiCall call, Utf8JsonWriter data)
    {
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var subs = call.Ledger.SubAccounts(call.User.Id);
        page.Write(data, subs.Count, page.Cut(subs), sub =>
        {
            data.WriteStartObject();
            data.WriteString("userId", sub.UserId);
            data.WriteNumber("uid", sub.Uid);
            data.WriteString("subName", sub.Name);
            data.WriteNumber("status", sub.IsFrozen ? Frozen : Enabled);
            data.WriteNumber("type", sub.Type);
            data.WriteString("access", sub.Access);
            data.WriteNumber("createdAt", sub.CreatedAt);
            data.WriteString("remarks", sub.Remarks);
            WriteWords(data, "tradeTypes", SubAccounts.TradeTypes(sub));
            WriteWords(data, "openedTradeTypes", WalletAccess.OpenedTradeTypes(sub));
            data.WriteNull("hostedStatus");
            data.WriteEndObject();
        });
    }

    private static void Balances(ApiCall call, Utf8JsonWriter data)
    {
        var sub = call.Ledger.User(call.Path("subUserId"));
        if (sub is null || sub.Master != call.User.Id)
        {
            throw ApiErrors.UnknownSubAccount();
        }

        var baseAsset = call.Parameters.Optional("baseCurrency") ?? DefaultBase;
        if (call.Market.Dollars(baseAsset) is null)
        {
            throw ApiErrors.UnsupportedBase("baseCurrency", baseAsset);
        }

        var least = Amount.Zero;
        if (call.Parameters.Optional("baseAmount") is { } text && !Amount.TryParse(text, out least))
        {
            throw ApiErrors.InvalidAmount();
        }

        // Despite its name, the flag controls whether empty wallets are listed.
        var withEmpty = call.Parameters.Boolean("includeBaseAmount");
        var valuation = new AssetValuation(call.Market, baseAsset);
        WriteBalances(data, sub, call.Classic.Balances(sub), valuation, wallet =>
            (withEmpty || !wallet.Total.IsZero) && (!least.IsPositive || valuation.GetValue(wallet.Asset, wallet.Total) >= least));
    }

    private static void AllBalances(ApiCall call, Utf8JsonWriter data)
    {
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var subs = call.Ledger.SubAccounts(call.User.Id);
        var shown = page.Cut(subs).ToList();
        var balances = call.Classic.Balances(shown);
        var valuation = new AssetValuation(call.Market, DefaultBase);
        page.Write(data, subs.Count, shown.Zip(balances), pair => WriteBalances(data, pair.First, pair.Second, valuation, _ => true));
    }

    /// <summary>Writes a sub-account with its wallets.</summary>
    public static void WriteBalances(
        Utf8JsonWriter data, User sub, IReadOnlyList<WalletBalance> wallets, AssetValuation valuation, Func<WalletBalance, bool> isShown)
    {
        data.WriteStartObject();
        data.WriteString("subUserId", sub.UserId);
        data.WriteString("subName", sub.Name);
        foreach (var (name, kinds) in Lists)
        {
            data.WriteStartArray(name);
            foreach (var wallet in wallets)
            {
                if (kinds.Contains(wallet.Wallet.Kind) && isShown(wallet))
                {
                    WriteWallet(data, wallet, valuation);
                }
            }

            data.WriteEndArray();
        }

        data.WriteStartArray("tradeHFAccounts");
        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void WriteWallet(Utf8JsonWriter data, WalletBalance wallet, AssetValuation valuation)
    {
        data.WriteStartObject();
        data.WriteString("currency", wallet.Asset);
        data.WriteAmount("balance", wallet.Total);
        data.WriteAmount("available", wallet.Available);
        data.WriteAmount("holds", wallet.Held);
        data.WriteString("baseCurrency", valuation.Quote);
        data.WriteAmount("baseCurrencyPrice", valuation.PriceOfQuote(wallet.Asset));
        data.WriteAmount("baseAmount", valuation.GetValue(wallet.Asset, wallet.Total));
        data.WriteString("tag", wallet.Wallet.Tag.Length > 0 ? wallet.Wallet.Tag : PlainTag);
        data.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter data, string name, IReadOnlyList<string> words)
    {
        data.WriteStartArray(name);
        foreach (var word in words)
        {
            data.WriteStringValue(word);
        }

        data.WriteEndArray();
    }
}
