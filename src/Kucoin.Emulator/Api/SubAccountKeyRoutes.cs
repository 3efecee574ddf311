using System.Globalization;
using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>API keys of sub-accounts. These endpoints require a key of the master.</summary>
internal static class SubAccountKeyRoutes
{
    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.SubAccountKeys.Add, Add) { MastersOnly = true },
        new(KucoinEndpoints.SubAccountKeys.List, List) { MastersOnly = true },
        new(KucoinEndpoints.SubAccountKeys.Delete, Delete) { MastersOnly = true },
        new(KucoinEndpoints.SubAccountKeys.Modify, Modify) { MastersOnly = true },
    ];

    /// <summary>The only response that contains the secret.</summary>
    private static void Add(ApiCall call, Utf8JsonWriter data)
    {
        var sub = Sub(call);
        var key = ApiKeys.Add(call.Exchange, sub, call.Parameters.Required("remark"), ReadRequest(call));
        data.WriteStartObject();
        data.WriteString("subName", sub.Name);
        data.WriteString("remark", key.Remark);
        data.WriteString("apiKey", key.Key);
        data.WriteString("apiSecret", key.Secret);
        data.WriteNumber("apiVersion", key.Version);
        data.WriteString("passphrase", key.Passphrase);
        data.WriteString("permission", Permissions.Describe(key));
        WriteWhitelist(data, key);
        data.WriteNumber("createdAt", key.CreatedAt);
        data.WriteEndObject();
    }

    private static void List(ApiCall call, Utf8JsonWriter data)
    {
        var sub = Sub(call);
        var asked = call.Parameters.Optional("apiKey");
        data.WriteStartArray();
        foreach (var key in call.Ledger.Keys().Where(key => key.Owner == sub.Id && (asked is null || key.Key == asked)))
        {
            data.WriteStartObject();
            data.WriteString("subName", sub.Name);
            data.WriteString("remark", key.Remark);
            data.WriteString("apiKey", key.Key);
            data.WriteNumber("apiVersion", key.Version);
            data.WriteString("permission", Permissions.Describe(key));
            WriteWhitelist(data, key);
            data.WriteNumber("createdAt", key.CreatedAt);
            data.WriteNumber("uid", sub.Uid);
            data.WriteBoolean("isMaster", sub.IsMaster);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void Delete(ApiCall call, Utf8JsonWriter data)
    {
        var sub = Sub(call);
        var key = ApiKeys.Remove(call.Exchange, sub, call.Parameters.Required("apiKey"), call.Parameters.Required("passphrase"));
        data.WriteStartObject();
        data.WriteString("subName", sub.Name);
        data.WriteString("apiKey", key.Key);
        data.WriteEndObject();
    }

    private static void Modify(ApiCall call, Utf8JsonWriter data)
    {
        var sub = Sub(call);
        var key = ApiKeys.Modify(call.Exchange, sub, call.Parameters.Required("apiKey"), ReadRequest(call));
        data.WriteStartObject();
        data.WriteString("subName", sub.Name);
        data.WriteString("apiKey", key.Key);
        data.WriteString("permission", Permissions.Describe(key));
        WriteWhitelist(data, key);
        data.WriteEndObject();
    }

    /// <summary>Omitted for a key without an IP whitelist, as on KuCoin.</summary>
    public static void WriteWhitelist(Utf8JsonWriter data, ApiKey key)
    {
        if (ApiKeys.ShownWhitelist(key) is { } whitelist)
        {
            data.WriteString("ipWhitelist", whitelist);
        }
    }

    private static User Sub(ApiCall call) => SubAccounts.Named(call.Exchange, call.User, call.Parameters.Required("subName"));

    private static ApiKeyRequest ReadRequest(ApiCall call) => new(
        call.Parameters.Required("passphrase"),
        call.Parameters.Optional("permission"),
        call.Parameters.Optional("ipWhitelist"),
        call.Parameters.OneOf("expire", ApiKeys.Lifetimes) is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : null);
}
