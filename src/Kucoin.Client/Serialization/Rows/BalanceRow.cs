using System.Text.Json;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Serialization.Scanning;

namespace Kucoin.Client.Serialization.Rows;

/// <summary>Reads one asset in a wallet of a sub-account.</summary>
internal static class BalanceRow
{
    private static readonly MemberNames Members = new(
        "currency", "balance", "available", "holds", "baseCurrency", "baseCurrencyPrice", "baseAmount", "tag");

    /// <summary>Wallet and valuation are those of the row before, and stay the same object as long as they say the same.</summary>
    public static KucoinSubAccountBalance Read(
        ref Utf8JsonReader json, ref KucoinSubAccountBalance.Wallet wallet, ref KucoinSubAccountBalance.Valuation valuation)
    {
        string? asset = null;
        decimal? total = null;
        decimal? available = null;
        decimal? holds = null;
        string? baseAsset = null;
        decimal? baseAssetPrice = null;
        decimal? baseAssetQuantity = null;
        string? tag = null;
        var members = Members.BeginObject(ref json);
        while (members.Next(ref json) is { } member)
        {
            switch (member)
            {
                case "currency": asset = json.WordOrNumberOrNull(); break;
                case "balance": total = json.AmountOrNull(); break;
                case "available": available = json.AmountOrNull(); break;
                case "holds": holds = json.AmountOrNull(); break;
                case "baseCurrency": baseAsset = json.WordOrNumberOrNull(); break;
                case "baseCurrencyPrice": baseAssetPrice = json.AmountOrNull(); break;
                case "baseAmount": baseAssetQuantity = json.AmountOrNull(); break;
                case "tag": tag = json.WordOrNumberOrNull(); break;
            }
        }

        return Row(
            ref wallet,
            ref valuation,
            asset ?? throw JsonValues.Missing("currency"),
            total ?? throw JsonValues.Missing("balance"),
            available ?? throw JsonValues.Missing("available"),
            holds ?? throw JsonValues.Missing("holds"),
            baseAsset,
            baseAssetPrice,
            baseAssetQuantity,
            tag);
    }

    /// <inheritdoc cref="Read"/>
    public static KucoinSubAccountBalance Scan(
        ref RowScanner json, ref KucoinSubAccountBalance.Wallet wallet, ref KucoinSubAccountBalance.Valuation valuation)
    {
        var row = Row(
            ref wallet,
            ref valuation,
            asset: json.Word("""{"currency":"""u8),
            total: json.Amount(""","balance":"""u8),
            available: json.Amount(""","available":"""u8),
            holds: json.Amount(""","holds":"""u8),
            baseAsset: json.WordOrNull(""","baseCurrency":"""u8),
            baseAssetPrice: json.AmountOrNull(""","baseCurrencyPrice":"""u8),
            baseAssetQuantity: json.AmountOrNull(""","baseAmount":"""u8),
            tag: json.WordOrNull(""","tag":"""u8));
        json.Take("}"u8);
        return row;
    }

    private static KucoinSubAccountBalance Row(
        ref KucoinSubAccountBalance.Wallet wallet,
        ref KucoinSubAccountBalance.Valuation valuation,
        string asset,
        decimal total,
        decimal available,
        decimal holds,
        string? baseAsset,
        decimal? baseAssetPrice,
        decimal? baseAssetQuantity,
        string? tag)
    {
        wallet = wallet.Tag == tag ? wallet : wallet with { Tag = tag };
        valuation = valuation.Asset == baseAsset && valuation.Price == baseAssetPrice && valuation.HasQuantity == baseAssetQuantity.HasValue
            ? valuation
            : new(baseAsset, baseAssetPrice, baseAssetQuantity.HasValue);
        return new(wallet, valuation, baseAssetQuantity)
        {
            Asset = asset,
            Total = total,
            Available = available,
            Holds = holds,
        };
    }
}
