using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses.Rows;

/// <summary>Reads one asset in a wallet of a sub-account.</summary>
internal static class BalanceRow
{
    public static KucoinSubAccountBalance Read(ref BodyReader json, string subUserId, string? subName, AccountType accountType)
    {
        var outer = json.BeginRow();
        KucoinSubAccountBalance row = new()
        {
            SubUserId = subUserId,
            SubName = subName,
            AccountType = accountType,
            Asset = json.Word("currency"u8),
            Total = json.Amount("balance"u8),
            Available = json.Amount("available"u8),
            Holds = json.Amount("holds"u8),
            BaseAsset = json.WordOrNull("baseCurrency"u8),
            BaseAssetPrice = json.AmountOrNull("baseCurrencyPrice"u8),
            BaseAssetQuantity = json.AmountOrNull("baseAmount"u8),
            Tag = json.WordOrNull("tag"u8),
        };
        json.EndRow(outer);
        return row;
    }
}
