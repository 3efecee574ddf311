using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Deposits and their addresses.</summary>
internal static class DepositRoutes
{
    private const string Main = "main";
    private const string Trade = "trade";

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.Deposits.CreateAddress, CreateAddress),
        new(KucoinEndpoints.Deposits.Addresses, Addresses),
        new(KucoinEndpoints.Deposits.History, History) { History = HistoryKind.Numbered },
        new(KucoinEndpoints.Deposits.HistoryBefore2019, HistoryBefore2019),
    ];

    /// <summary>The wallet type is lower case in requests and upper case in responses.</summary>
    private static void CreateAddress(ApiCall call, Utf8JsonWriter data)
    {
        var wallet = call.Parameters.OneOf("to", [Main, Trade]) == Trade ? WalletKind.Trade : WalletKind.Main;
        var address = Deposits.CreateAddress(
            call.Exchange,
            call.User,
            call.Parameters.Required("currency"),
            call.Parameters.Optional("chain"),
            wallet,
            call.Parameters.Optional("amount"));
        data.WriteStartObject();
        WriteAddress(data, address);
        data.WriteString("chainName", GetChain(call, address).Name);
        data.WriteEndObject();
    }

    private static void Addresses(ApiCall call, Utf8JsonWriter data)
    {
        var code = call.Parameters.Required("currency");
        var asset = call.Market.Find(code) ?? throw ApiErrors.UnknownAsset(code);
        var chain = call.Parameters.Optional("chain") is { } name ? asset.FindChain(name) ?? throw ApiErrors.InvalidChain() : null;
        var amount = call.Parameters.Optional("amount") is { } text ? Quantities.Parse(text, Amount.Decimals) : (Amount?)null;
        data.WriteStartArray();
        foreach (var address in call.Ledger.Addresses(call.User.Id, asset.Code).Where(IsAsked))
        {
            data.WriteStartObject();
            WriteAddress(data, address);
            data.WriteString("contractAddress", GetChain(call, address).Contract);
            data.WriteString("chainName", GetChain(call, address).Name);
            data.WriteEndObject();
        }

        data.WriteEndArray();

        bool IsAsked(DepositAddress address) =>
            (chain is null || chain.Id == address.Chain)
            && (amount is null || address.Amount is null || amount == address.Amount)
            && (address.ExpiresAt == 0 || address.ExpiresAt > call.Exchange.Now);
    }

    private static void History(ApiCall call, Utf8JsonWriter data)
    {
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var (count, deposits) = call.History.Deposits(Fundings.Query(call, FundingStatus.OfDeposits), page);
        page.Write(data, count, deposits, deposit =>
        {
            var chain = call.Market.Find(deposit.Asset)?.FindChain(deposit.Chain);
            data.WriteStartObject();
            data.WriteString("id", call.Ledger.Ids.Deposit(deposit.Number));
            data.WriteString("currency", deposit.Asset);
            data.WriteString("chain", deposit.Chain);
            data.WriteString("status", deposit.Status);
            data.WriteNull("subStatus");
            data.WriteString("address", deposit.Address);
            data.WriteString("memo", deposit.Memo);
            data.WriteBoolean("isInner", deposit.IsInner);
            data.WriteAmount("amount", deposit.Amount);
            data.WriteAmount("fee", deposit.Fee);
            data.WriteString("walletTxId", deposit.TransactionId);
            data.WriteNumber("createdAt", deposit.CreatedAt);
            data.WriteNumber("updatedAt", deposit.UpdatedAt);
            data.WriteString("remark", deposit.Remark);
            data.WriteBoolean("arrears", Deposits.IsInArrears(call.Exchange, deposit));
            data.WriteNull("failureReason");
            data.WriteNumberOrNull("preConfirms", chain?.PreConfirms);
            data.WriteNumberOrNull("confirms", chain?.Confirms);
            data.WriteNumberOrNull("currentConfirms", chain is null ? null : deposit.Confirmations);
            data.WriteEndObject();
        });
    }

    private static void HistoryBefore2019(ApiCall call, Utf8JsonWriter data)
    {
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var (count, deposits) = call.Ledger.OldFundings(withdrawals: false, Fundings.OldQuery(call), page.Skip, page.Size);
        page.Write(data, count, deposits, deposit =>
        {
            data.WriteStartObject();
            data.WriteString("currency", deposit.Asset);
            data.WriteNumber("createAt", Fundings.Seconds(deposit));
            data.WriteAmount("amount", deposit.Amount);
            data.WriteString("walletTxId", $"{deposit.TransactionId}@{deposit.Address}");
            data.WriteBoolean("isInner", deposit.IsInner);
            data.WriteString("status", deposit.Status);
            data.WriteEndObject();
        });
    }

    private static void WriteAddress(Utf8JsonWriter data, DepositAddress address)
    {
        data.WriteString("address", address.Address);
        data.WriteString("memo", address.Memo);
        data.WriteString("chainId", address.Chain);
        data.WriteString("to", address.Wallet.Word());
        data.WriteNumber("expirationDate", address.ExpiresAt);
        data.WriteString("currency", address.Asset);
    }

    private static Chain GetChain(ApiCall call, DepositAddress address) => call.Market.Find(address.Asset)!.FindChain(address.Chain)!;
}
