using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Account endpoints: the wallets of the user that owns the API key.</summary>
internal static class AccountInfoRoutes
{
    // Every user of this exchange is a verified customer of the global site.
    private const string Region = "JP";
    private const int Verified = 1;
    private const string GlobalSite = "global";

    private static readonly Dictionary<string, WalletKind> Kinds = new()
    {
        ["main"] = WalletKind.Main,
        ["trade"] = WalletKind.Trade,
        ["option"] = WalletKind.Option,
        ["margin"] = WalletKind.Margin,
        ["isolated"] = WalletKind.Isolated,
    };

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.AccountInfo.UserInfo, UserInfo),
        new(KucoinEndpoints.AccountInfo.ApiKey, ApiKey),
        new(KucoinEndpoints.AccountInfo.IsHighFrequency, IsHighFrequency),
        new(KucoinEndpoints.AccountInfo.AccountList, AccountList),
        new(KucoinEndpoints.AccountInfo.Account, Account),
    ];

    private static void UserInfo(ApiCall call, Utf8JsonWriter data)
    {
        var subs = call.Ledger.SubAccounts(call.User.Id);
        var limits = SubAccountLimits.Get(call.User);
        data.WriteStartObject();
        data.WriteNumber("level", call.Exchange.GetLevel(call.User));
        data.WriteNumber("subQuantity", subs.Count);
        data.WriteNumber("spotSubQuantity", Count("Spot"));
        data.WriteNumber("marginSubQuantity", Count("Margin"));
        data.WriteNumber("futuresSubQuantity", Count("Futures"));
        data.WriteNumber("optionSubQuantity", 0);
        data.WriteNumber("maxSubQuantity", limits.Total);
        data.WriteNumber("maxDefaultSubQuantity", limits.ByLevel);
        data.WriteNumber("maxSpotSubQuantity", limits.GrantedFor("Spot"));
        data.WriteNumber("maxMarginSubQuantity", limits.GrantedFor("Margin"));
        data.WriteNumber("maxFuturesSubQuantity", limits.GrantedFor("Futures"));
        data.WriteNumber("maxOptionSubQuantity", 0);
        data.WriteEndObject();

        int Count(string type) => subs.Count(sub => SubAccounts.TradeTypes(sub).Contains(type));
    }

    private static void ApiKey(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartObject();
        data.WriteString("remark", call.Key.Remark);
        data.WriteString("apiKey", call.Key.Key);
        data.WriteNumber("apiVersion", call.Key.Version);
        data.WriteString("permission", Permissions.Describe(call.Key));
        SubAccountKeyRoutes.WriteWhitelist(data, call.Key);
        data.WriteNumber("createdAt", call.Key.CreatedAt);
        data.WriteNumber("uid", call.User.Uid);
        data.WriteBoolean("isMaster", call.User.IsMaster);
        if (!call.User.IsMaster)
        {
            data.WriteString("subName", call.User.Name);
        }

        data.WriteString("region", Region);
        data.WriteNumber("kycStatus", Verified);
        data.WriteString("siteType", GlobalSite);
        data.WriteNumberOrNull("parentUid", call.User.Master is { } master ? call.Ledger.User(master).Uid : null);
        data.WriteNumberOrNull("expiredAt", call.Key.ExpiresAt);
        data.WriteNull("thirdPartyApp");
        data.WriteEndObject();
    }

    /// <summary>Every account of the emulator uses the current account scheme.</summary>
    private static void IsHighFrequency(ApiCall call, Utf8JsonWriter data) => data.WriteBooleanValue(false);

    /// <summary>
    /// Without an account type, lists main and trade wallets, as KuCoin does today. Older clients request the other types explicitly.
    /// </summary>
    private static void AccountList(ApiCall call, Utf8JsonWriter data)
    {
        var asset = call.Parameters.Optional("currency");
        var kind = call.Parameters.OneOf("type", [.. Kinds.Keys]) is { } word ? Kinds[word] : (WalletKind?)null;
        data.WriteStartArray();
        foreach (var balance in call.Classic.Balances(call.User))
        {
            var isAsked = kind is null ? balance.Wallet.Kind is WalletKind.Main or WalletKind.Trade : balance.Wallet.Kind == kind;
            if (!isAsked || (asset is not null && asset != balance.Asset))
            {
                continue;
            }

            data.WriteStartObject();
            data.WriteString("id", balance.Wallet.PublicId);
            data.WriteString("currency", balance.Asset);
            data.WriteString("type", Word(balance.Wallet.Kind));
            WriteFigures(data, balance);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void Account(ApiCall call, Utf8JsonWriter data)
    {
        var id = call.Path("accountId");
        var found = call.Classic.Balances(call.User).Where(balance => balance.Wallet.PublicId == id).ToList();
        if (found is not [var balance])
        {
            throw ApiErrors.UnknownAccount();
        }

        data.WriteStartObject();
        data.WriteString("currency", balance.Asset);
        WriteFigures(data, balance);
        data.WriteEndObject();
    }

    private static string Word(WalletKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    private static void WriteFigures(Utf8JsonWriter data, WalletBalance balance)
    {
        data.WriteAmount("balance", balance.Total);
        data.WriteAmount("available", balance.Available);
        data.WriteAmount("holds", balance.Held);
    }
}
