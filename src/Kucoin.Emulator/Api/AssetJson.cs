using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Writes an asset with its chains as JSON.</summary>
internal static class AssetJson
{
    public static void Write(Utf8JsonWriter data, Asset asset, IEnumerable<Chain> chains, Action<string, Amount?> writeLargestWithdrawal)
    {
        data.WriteStartObject();
        WriteHead(data, asset);
        data.WriteStartArray("chains");
        foreach (var chain in chains)
        {
            data.WriteStartObject();
            data.WriteString("chainName", chain.Name);
            data.WriteAmount("withdrawalMinSize", chain.MinWithdrawal);
            data.WriteLimit("depositMinSize", chain.MinDeposit);
            data.WriteAmount("withdrawFeeRate", chain.FeeRate);
            data.WriteAmount("withdrawalMinFee", chain.Fee);
            data.WriteBoolean("isWithdrawEnabled", chain.IsWithdrawalOpen);
            data.WriteBoolean("isDepositEnabled", chain.IsDepositOpen);
            data.WriteNumber("confirms", chain.Confirms);
            data.WriteNumber("preConfirms", chain.PreConfirms);
            data.WriteString("contractAddress", chain.Contract);
            data.WriteNumber("withdrawPrecision", chain.Precision);
            writeLargestWithdrawal("maxWithdraw", chain.MaxWithdrawal);
            data.WriteLimit("maxDeposit", chain.MaxDeposit);
            data.WriteBoolean("needTag", chain.NeedsMemo);
            data.WriteString("chainId", chain.Id);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    /// <summary>The members before the list of chains; those of one chain are null.</summary>
    public static void WriteHead(Utf8JsonWriter data, Asset asset)
    {
        WriteName(data, asset);
        data.WriteNull("confirms");
        data.WriteNull("contractAddress");
        WriteMargin(data, asset);
    }

    public static void WriteName(Utf8JsonWriter data, Asset asset)
    {
        data.WriteString("currency", asset.Code);
        data.WriteString("name", asset.Code);
        data.WriteString("fullName", asset.FullName);
        data.WriteNumber("precision", asset.Precision);
    }

    public static void WriteMargin(Utf8JsonWriter data, Asset asset)
    {
        data.WriteBoolean("isMarginEnabled", asset.IsMarginEnabled);
        data.WriteBoolean("isDebitEnabled", asset.IsLoanEnabled);
    }
}
