using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Older transfer endpoints, which support fewer wallets and fewer routes than the universal transfer.</summary>
internal static class RetiredTransferRoutes
{
    private const string Plain = "DEFAULT";
    private const string Contract = "contract";
    private const string In = "IN";
    private const string Out = "OUT";

    /// <summary>The maximum amount that the futures host accepts.</summary>
    private static readonly Amount MostOfFutures = Amount.Parse("1000000000");

    private static readonly string[] SideKinds = ["MAIN", "TRADE", "MARGIN", "ISOLATED", "CONTRACT", "OPTION"];
    private static readonly string[] InnerKinds = ["main", "trade", "margin", "isolated", "margin_v2", "isolated_v2", "option"];
    private static readonly string[] FuturesSides = ["MAIN", "TRADE"];

    public static IEnumerable<Route> All =>
    [
        new(Retired.SubTransfer, SubTransfer) { MastersOnly = true },
        new(Retired.InnerTransfer, InnerTransfer),
        new(Retired.FuturesTransfersOut, FuturesTransfersOut),
        new(Retired.FuturesTransferOut, (call, data) =>
            FuturesTransferOut(call, data, call.Parameters.RequiredOneOf("recAccountType", FuturesSides))),
        new(Retired.FuturesTransferOutToMain, (call, data) => FuturesTransferOut(call, data, "MAIN")),
        new(Retired.FuturesCancelTransferOut, FuturesCancelTransferOut),
        new(Retired.FuturesTransferIn, FuturesTransferIn),
    ];

    /// <summary>Between the master and a sub-account. A futures wallet can only receive.</summary>
    private static void SubTransfer(ApiCall call, Utf8JsonWriter data)
    {
        var parameters = call.Parameters;
        var sub = Transfers.SubAccount(call.Exchange, call.User, parameters.Required("subUserId"));
        var asset = parameters.Required("currency");
        var master = Transfers.Wallet(
            call.User, parameters.OneOf("accountType", SideKinds) ?? SideKinds[0], parameters.Optional("tag"), asset);
        var other = Transfers.Wallet(
            sub, parameters.OneOf("subAccountType", SideKinds) ?? SideKinds[0], parameters.Optional("subTag"), asset);
        var (from, to) = parameters.RequiredOneOf("direction", [In, Out]) == Out ? (master, other) : (other, master);
        if (from.Kind == WalletKind.Contract)
        {
            throw ApiErrors.RouteNotOpen(from.Kind.Word(), to.Kind.Word());
        }

        Execute(call, data, asset, from, to);
    }

    /// <summary>Between wallets of one user, which are written in lower case here. A futures wallet can only receive.</summary>
    private static void InnerTransfer(ApiCall call, Utf8JsonWriter data)
    {
        var parameters = call.Parameters;
        var asset = parameters.Required("currency");
        var from = parameters.RequiredOneOf("from", InnerKinds);
        var to = parameters.RequiredOneOf("to", [.. InnerKinds, Contract]);
        Execute(
            call,
            data,
            asset,
            Transfers.Wallet(call.User, from.ToUpperInvariant(), parameters.Optional("fromTag"), asset),
            Transfers.Wallet(call.User, to.ToUpperInvariant(), parameters.Optional("toTag"), asset));
    }

    private static void Execute(ApiCall call, Utf8JsonWriter data, string asset, WalletKey from, WalletKey to)
    {
        var request = new TransferRequest(call.Parameters.Required("clientOid"), asset, call.Parameters.Required("amount"), from, to);
        TransferRoutes.WriteOrder(call, data, Transfers.Execute(call.Exchange, call.User, request));
    }

    /// <summary>The response reports the status in process, but the transfer is completed immediately.</summary>
    private static void FuturesTransferOut(ApiCall call, Utf8JsonWriter data, string receiver)
    {
        var asset = FuturesAssets.Asked(call, call.Parameters.Required("currency"));
        var number = CarryFutures(call, Wallet(call, WalletKind.Contract.Word(), asset), Wallet(call, receiver, asset));
        data.WriteStartObject();
        data.WriteString("applyId", call.Ledger.Ids.Order(number));
        data.WriteString("bizNo", call.Ledger.Ids.BusinessNumber(number));
        data.WriteString("payAccountType", WalletKind.Contract.Word());
        data.WriteString("payTag", Plain);
        data.WriteString("remark", "");
        data.WriteString("recAccountType", receiver);
        data.WriteString("recTag", Plain);
        data.WriteString("recRemark", "");
        data.WriteString("recSystem", "KUCOIN");
        data.WriteString("status", FundingStatus.Processing);
        data.WriteString("currency", FuturesAssets.Shown(asset));
        data.WriteAmount("amount", Amount.Parse(call.Parameters.Required("amount")));
        data.WriteAmount("fee", Amount.Zero);
        data.WriteNumber("sn", Ids.LedgerRowId(number));
        data.WriteString("reason", "");
        data.WriteNumber("createdAt", call.Exchange.Now);
        data.WriteNumber("updatedAt", call.Exchange.Now);
        data.WriteEndObject();
    }

    private static void FuturesTransferIn(ApiCall call, Utf8JsonWriter data)
    {
        var asset = FuturesAssets.Asked(call, call.Parameters.Required("currency"));
        var payer = call.Parameters.RequiredOneOf("payAccountType", FuturesSides);
        CarryFutures(call, Wallet(call, payer, asset), Wallet(call, WalletKind.Contract.Word(), asset));
        data.WriteNullValue();
    }

    /// <summary>Transfers complete immediately, so they cannot be canceled.</summary>
    private static void FuturesCancelTransferOut(ApiCall call, Utf8JsonWriter data)
    {
        call.Parameters.Required("applyId");
        throw ApiErrors.TransferNotCancellable();
    }

    private static long CarryFutures(ApiCall call, WalletKey from, WalletKey to)
    {
        var text = call.Parameters.Required("amount");
        return Amount.TryParse(text, out var amount) && amount > MostOfFutures
            ? throw ApiErrors.TransferTooLarge($"{MostOfFutures}")
            : Transfers.Execute(call.Exchange, call.User, new(null, from.Asset, text, from, to));
    }

    /// <summary>
    /// Lists transfers out of the futures wallet. KuCoin's specification names the filters type and tag, but means status: both are
    /// accepted, and every transfer has the status success.
    /// </summary>
    private static void FuturesTransfersOut(ApiCall call, Utf8JsonWriter data)
    {
        WalletAccess.CheckOpened(call.User, WalletKind.Contract);
        var parameters = call.Parameters;
        var page = PageRequest.Parse(call.Row, parameters);
        var query = FuturesTypes.Filter(
            new(call.User.Id, LedgerKind.Futures, parameters.Time("startAt") ?? 0, parameters.Time("endAt") ?? call.Exchange.Now)
            {
                Assets = parameters.Optional("currency") is { } name ? [FuturesAssets.Asked(call, name)] : [],
            },
            "TransferOut");
        parameters.OneOf("type", SideKinds);
        var isAsked = parameters.OneOf("status", FundingStatus.OfRetiredLists) is null or FundingStatus.Success;
        var (count, rows) = isAsked ? call.Classic.Ledger(query, page.Skip, page.Size) : (0, []);
        page.Write(data, count, rows, row =>
        {
            data.WriteStartObject();
            data.WriteString("applyId", call.Ledger.Ids.Order(row.Entry));
            data.WriteString("currency", FuturesAssets.Shown(row.Wallet.Asset));
            data.WriteString("recRemark", "");
            data.WriteString("recSystem", "KUCOIN");
            data.WriteString("status", FundingStatus.Success);
            data.WriteAmount("amount", -row.Amount);
            data.WriteString("reason", "");
            data.WriteNumber("offset", Ids.LedgerRowId(row.Id));
            data.WriteNumber("createdAt", row.At);
            data.WriteString("remark", "");
            data.WriteEndObject();
        });
    }

    private static WalletKey Wallet(ApiCall call, string kind, string asset) => Transfers.Wallet(call.User, kind, tag: null, asset);
}
