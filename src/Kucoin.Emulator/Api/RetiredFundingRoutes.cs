using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Older deposit address and withdrawal endpoints.</summary>
internal static class RetiredFundingRoutes
{
    private static readonly string[] Wallets = ["MAIN", "TRADE"];

    public static IEnumerable<Route> All =>
    [
        new(Retired.DepositAddresses, Addresses),
        new(Retired.DepositAddress, Address),
        new(Retired.CreateDepositAddress, CreateAddress),
        new(Retired.Withdraw, Withdraw),
    ];

    private static void Addresses(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        var asset = Asset(call);
        var chain = call.Parameters.Optional("chain") is { } name ? asset.FindChain(name) ?? throw ApiErrors.InvalidChain() : null;
        foreach (var address in Addresses(call, asset, chain))
        {
            Write(call, data, address, address.Memo, withContract: true);
        }

        data.WriteEndArray();
    }

    /// <summary>Returns the oldest address on the chain, or null when there is none.</summary>
    private static void Address(ApiCall call, Utf8JsonWriter data)
    {
        var asset = Asset(call);
        var chain = asset.FindChainOrDefault(call.Parameters.Optional("chain")) ?? throw ApiErrors.InvalidChain();
        if (Addresses(call, asset, chain).FirstOrDefault() is { } address)
        {
            Write(call, data, address, address.Memo, withContract: true);
        }
        else
        {
            data.WriteNullValue();
        }
    }

    private static void CreateAddress(ApiCall call, Utf8JsonWriter data)
    {
        var address = Deposits.CreateAddress(
            call.Exchange,
            call.User,
            call.Parameters.Required("currency"),
            call.Parameters.Optional("chain"),
            WalletKinds.Parse(call.Parameters.OneOf("to", Wallets) ?? Wallets[0]),
            amount: null);
        Write(call, data, address, address.Memo.Length > 0 ? address.Memo : null, withContract: false);
    }

    private static void Withdraw(ApiCall call, Utf8JsonWriter data) => WithdrawalRoutes.WriteNew(data, Withdrawals.Request(
        call.Exchange,
        call.User,
        WithdrawalRoutes.ReadRequest(call, Withdrawals.ToAddress, call.Parameters.Required("address"))));

    private static Asset Asset(ApiCall call)
    {
        var code = call.Parameters.Required("currency");
        return call.Market.Find(code) ?? throw ApiErrors.UnknownAsset(code);
    }

    private static IEnumerable<DepositAddress> Addresses(ApiCall call, Asset asset, Chain? chain) =>
        call.Ledger.Addresses(call.User.Id, asset.Code).Where(address =>
            (chain is null || chain.Id == address.Chain) && (address.ExpiresAt == 0 || address.ExpiresAt > call.Exchange.Now));

    private static void Write(ApiCall call, Utf8JsonWriter data, DepositAddress address, string? memo, bool withContract)
    {
        var chain = call.Market.Find(address.Asset)!.FindChain(address.Chain)!;
        data.WriteStartObject();
        data.WriteString("address", address.Address);
        data.WriteString("memo", memo);
        data.WriteString("chain", chain.Name);
        data.WriteString("chainId", chain.Id);
        data.WriteString("to", address.Wallet.Word());
        data.WriteString("currency", address.Asset);
        if (withContract)
        {
            data.WriteString("contractAddress", chain.Contract);
        }

        data.WriteEndObject();
    }
}
