using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses.Rows;

/// <summary>Reads one wallet of an account list.</summary>
internal static class AccountRow
{
    public static KucoinAccount Read(ref BodyReader json)
    {
        var outer = json.BeginRow();
        KucoinAccount row = new()
        {
            Id = json.Text("id"u8),
            Asset = json.Word("currency"u8),
            Type = json.Enum<AccountType>("type"u8),
            Total = json.Amount("balance"u8),
            Available = json.Amount("available"u8),
            Holds = json.Amount("holds"u8),
        };
        json.EndRow(outer);
        return row;
    }
}
