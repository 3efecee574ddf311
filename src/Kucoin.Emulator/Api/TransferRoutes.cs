using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Transfers between wallets, and between the master and its sub-accounts.</summary>
internal static class TransferRoutes
{
    private static readonly string[] QuotaKinds = [.. WalletKinds.OfUsers.Where(word => word != WalletKind.Contract.Word())];

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.Transfers.Transferable, Transferable),
        new(KucoinEndpoints.Transfers.UniversalTransfer, UniversalTransfer),
    ];

    private static void Transferable(ApiCall call, Utf8JsonWriter data)
    {
        var asset = call.Parameters.Required("currency");
        var kind = call.Parameters.RequiredOneOf("type", QuotaKinds);
        var key = Transfers.Wallet(call.User, kind, call.Parameters.Optional("tag"), asset);
        Transfers.CheckWallet(call.Market, key, "tag");
        WalletAccess.CheckOpened(call.User, key.Kind);
        var balance = call.Classic.Balance(key) ?? default;
        data.WriteStartObject();
        data.WriteString("currency", asset);
        data.WriteAmount("balance", balance.Total);
        data.WriteAmount("available", balance.Available);
        data.WriteAmount("holds", balance.Held);
        data.WriteAmount("transferable", Transfers.Transferable(call.Exchange, key));
        data.WriteEndObject();
    }

    private static void UniversalTransfer(ApiCall call, Utf8JsonWriter data)
    {
        var parameters = call.Parameters;
        var type = parameters.RequiredOneOf("type", [Transfers.Internal, Transfers.ParentToSub, Transfers.SubToParent]);
        if (type != Transfers.Internal && !call.User.IsMaster)
        {
            throw ApiErrors.UidAccessDenied();
        }

        var asset = parameters.Required("currency");
        var payer = type == Transfers.SubToParent ? Sub(call, "fromUserId") : call.User;
        var receiver = type == Transfers.ParentToSub ? Sub(call, "toUserId") : call.User;
        var number = Transfers.Execute(call.Exchange, call.User, new(
            parameters.Required("clientOid"),
            asset,
            parameters.Required("amount"),
            Wallet(call, payer, "fromAccount", asset),
            Wallet(call, receiver, "toAccount", asset)));
        WriteOrder(call, data, number);
    }

    /// <summary>Writes the id of a transfer.</summary>
    public static void WriteOrder(ApiCall call, Utf8JsonWriter data, long number)
    {
        data.WriteStartObject();
        data.WriteString("orderId", call.Ledger.Ids.Order(number));
        data.WriteEndObject();
    }

    private static User Sub(ApiCall call, string name) => Transfers.SubAccount(call.Exchange, call.User, call.Parameters.Required(name));

    private static WalletKey Wallet(ApiCall call, User owner, string side, string asset) => Transfers.Wallet(
        owner,
        call.Parameters.RequiredOneOf($"{side}Type", WalletKinds.OfUsers),
        call.Parameters.Optional($"{side}Tag"),
        asset);
}
