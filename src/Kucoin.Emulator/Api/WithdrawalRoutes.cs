using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Withdrawals.</summary>
internal static class WithdrawalRoutes
{
    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.Withdrawals.Quotas, Quotas),
        new(KucoinEndpoints.Withdrawals.Withdraw, Withdraw),
        new(KucoinEndpoints.Withdrawals.Cancel, Cancel),
        new(KucoinEndpoints.Withdrawals.ById, ById),
        new(KucoinEndpoints.Withdrawals.History, History) { History = HistoryKind.Numbered },
        new(KucoinEndpoints.Withdrawals.HistoryBefore2019, HistoryBefore2019),
    ];

    private static void Quotas(ApiCall call, Utf8JsonWriter data)
    {
        var code = call.Parameters.Required("currency");
        var asset = call.Market.Find(code) ?? throw ApiErrors.UnknownAsset(code);
        var chain = asset.FindChainOrDefault(call.Parameters.Optional("chain")) ?? throw ApiErrors.InvalidChain();
        var quota = WithdrawalQuota.Calculate(call.Exchange, call.User, asset, chain.Precision);
        data.WriteStartObject();
        data.WriteString("currency", asset.Code);
        data.WriteAmount("limitBTCAmount", quota.LimitInBitcoin);
        data.WriteAmount("usedBTCAmount", quota.UsedInBitcoin);
        data.WriteString("quotaCurrency", WithdrawalQuota.Quote);
        data.WriteAmount("limitQuotaCurrencyAmount", quota.Limit);
        data.WriteAmount("usedQuotaCurrencyAmount", quota.Used);
        data.WriteAmount("remainAmount", quota.Remaining);
        data.WriteAmount("availableAmount", quota.Available);
        data.WriteAmount("withdrawMinFee", chain.Fee);
        data.WriteAmount("innerWithdrawMinFee", Amount.Zero);
        data.WriteAmount("withdrawMinSize", chain.MinWithdrawal);
        data.WriteBoolean("isWithdrawEnabled", chain.IsWithdrawalOpen);
        data.WriteNumber("precision", chain.Precision);
        data.WriteString("chain", chain.Name);
        data.WriteString("reason", chain.IsWithdrawalOpen ? null : ApiErrors.WithdrawalsClosed().Message);
        data.WriteAmount("lockedAmount", quota.Locked);
        data.WriteEndObject();
    }

    private static void Withdraw(ApiCall call, Utf8JsonWriter data)
    {
        var type = call.Parameters.RequiredOneOf("withdrawType", Withdrawals.Types);
        WriteNew(data, Withdrawals.Request(call.Exchange, call.User, ReadRequest(call, type, call.Parameters.Required("toAddress"))));
    }

    /// <summary>Reads a withdrawal request, for current and older endpoints.</summary>
    public static WithdrawalRequest ReadRequest(ApiCall call, string type, string address) => new(
        call.Parameters.Required("currency"), call.Parameters.Required("amount"), type, address)
    {
        Chain = call.Parameters.Optional("chain"),
        Memo = call.Parameters.Optional("memo") ?? "",
        IsInner = call.Parameters.Boolean("isInner"),
        Remark = call.Parameters.Optional("remark") ?? "",
        FeeFrom = call.Parameters.OneOf("feeDeductType", [Withdrawals.FeeFromAmount, Withdrawals.FeeFromWallet]),
    };

    /// <summary>Writes the id of a withdrawal.</summary>
    public static void WriteNew(Utf8JsonWriter data, string id)
    {
        data.WriteStartObject();
        data.WriteString("withdrawalId", id);
        data.WriteEndObject();
    }

    private static void Cancel(ApiCall call, Utf8JsonWriter data)
    {
        Withdrawals.Cancel(call.Exchange, call.User, call.Path("withdrawalId"));
        data.WriteNullValue();
    }

    private static void ById(ApiCall call, Utf8JsonWriter data)
    {
        var withdrawal = call.Ledger.Withdrawal(call.Path("withdrawalId"));
        if (withdrawal is null || withdrawal.Owner != call.User.Id)
        {
            throw ApiErrors.UnknownWithdrawal();
        }

        data.WriteStartObject();
        data.WriteString("id", withdrawal.Id);
        data.WriteNumber("uid", call.User.Uid);
        data.WriteString("currency", withdrawal.Asset);
        data.WriteString("chainId", withdrawal.Chain);
        data.WriteString("chainName", call.Market.Find(withdrawal.Asset)!.FindChain(withdrawal.Chain)?.Name ?? "");
        data.WriteString("currencyName", withdrawal.Asset);
        data.WriteString("status", withdrawal.Status);
        WriteFailure(data, withdrawal);
        WriteDestination(data, withdrawal);
        data.WriteNull("addressRemark");
        data.WriteString("remark", withdrawal.Remark);
        data.WriteNumber("createdAt", withdrawal.CreatedAt);
        data.WriteString("cancelType", Withdrawals.IsCancellable(withdrawal) ? "CANCELABLE" : "NON_CANCELABLE");
        data.WriteNull("taxes");
        data.WriteNull("taxDescription");
        data.WriteString("returnStatus", withdrawal.ReturnStatus);
        data.WriteLimit("returnAmount", withdrawal.ReturnAmount);
        data.WriteString("returnCurrency", withdrawal.Asset);
        data.WriteEndObject();
    }

    private static void History(ApiCall call, Utf8JsonWriter data)
    {
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var (count, withdrawals) = call.History.Withdrawals(Fundings.Query(call, FundingStatus.OfWithdrawals), page);
        page.Write(data, count, withdrawals, withdrawal =>
        {
            data.WriteStartObject();
            data.WriteString("id", withdrawal.Id);
            data.WriteString("currency", withdrawal.Asset);
            data.WriteString("chain", withdrawal.Chain);
            data.WriteString("status", withdrawal.Status);
            data.WriteNull("subStatus");
            WriteDestination(data, withdrawal);
            data.WriteNumber("createdAt", withdrawal.CreatedAt);
            data.WriteNumber("updatedAt", withdrawal.UpdatedAt);
            data.WriteString("remark", withdrawal.Remark);
            data.WriteBoolean("arrears", false);
            WriteFailure(data, withdrawal);
            data.WriteEndObject();
        });
    }

    private static void HistoryBefore2019(ApiCall call, Utf8JsonWriter data)
    {
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var (count, withdrawals) = call.Ledger.OldFundings(withdrawals: true, Fundings.OldQuery(call), page.Skip, page.Size);
        page.Write(data, count, withdrawals, withdrawal =>
        {
            data.WriteStartObject();
            data.WriteString("currency", withdrawal.Asset);
            data.WriteNumber("createAt", Fundings.Seconds(withdrawal));
            data.WriteAmount("amount", withdrawal.Amount);
            data.WriteString("address", withdrawal.Address);
            data.WriteString("walletTxId", withdrawal.TransactionId);
            data.WriteBoolean("isInner", withdrawal.IsInner);
            data.WriteString("status", withdrawal.Status);
            data.WriteEndObject();
        });
    }

    /// <summary>KuCoin returns a code and, for some codes, a message.</summary>
    private static void WriteFailure(Utf8JsonWriter data, Withdrawal withdrawal)
    {
        data.WriteString("failureReason", withdrawal.FailureReason);
        data.WriteString("failureReasonMsg", withdrawal.FailureReason == Withdrawals.CancelledByUser ? "Cancelled by the user" : null);
    }

    private static void WriteDestination(Utf8JsonWriter data, Withdrawal withdrawal)
    {
        data.WriteString("address", withdrawal.Address);
        data.WriteString("memo", withdrawal.Memo);
        data.WriteBoolean("isInner", withdrawal.IsInner);
        data.WriteAmount("amount", withdrawal.Amount);
        data.WriteAmount("fee", withdrawal.Fee);
        data.WriteString("walletTxId", withdrawal.TransactionId);
    }
}
