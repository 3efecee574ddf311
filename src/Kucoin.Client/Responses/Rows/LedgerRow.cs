using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses.Rows;

/// <summary>Reads one row of a ledger.</summary>
internal static class LedgerRow
{
    public static KucoinAccountActivity[] ReadAll(ref BodyReader json) => json.List(Read);

    private static KucoinAccountActivity Read(ref BodyReader json)
    {
        var outer = json.BeginRow();
        KucoinAccountActivity row = new()
        {
            Id = json.Text("id"u8),
            Asset = json.Word("currency"u8),
            Quantity = json.Amount("amount"u8),
            Fee = json.AmountOrNull("fee"u8),
            Balance = json.AmountOrNull("balance"u8),
            AccountType = json.Enum<AccountType>("accountType"u8),
            BizType = json.Enum<BizType>("bizType"u8),
            Direction = json.Enum<AccountDirection>("direction"u8),
            CreateTime = json.Time("createdAt"u8),
            Context = json.TryFind("context"u8, out var context) ? ContextValue.Read(json, context) : null,
            Tax = json.AmountOrNull("tax"u8),
        };
        json.EndRow(outer);
        return row;
    }
}
