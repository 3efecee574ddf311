using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;

namespace Kucoin.Client.Json.Rows;

/// <summary>Reads the movements of a ledger. The contexts of one page lie in one buffer and are decoded when they are asked for.</summary>
internal static class LedgerRow
{
    private static readonly MemberNames Members = new(
        "id", "currency", "amount", "fee", "tax", "balance", "accountType", "bizType", "direction", "createdAt", "context");

    public static KucoinAccountActivity[] ReadAll(ref Utf8JsonReader json)
    {
        var contexts = new ContextTexts();
        var rows = json.Rows((ref row) => Read(ref row, contexts));
        contexts.Seal();
        return rows;
    }

    private static KucoinAccountActivity Read(ref Utf8JsonReader json, ContextTexts contexts)
    {
        string? id = null;
        string? asset = null;
        decimal? quantity = null;
        decimal? fee = null;
        decimal? tax = null;
        decimal? balance = null;
        AccountType? accountType = null;
        BizType? bizType = null;
        AccountDirection? direction = null;
        DateTime? createTime = null;
        KucoinAccountActivityContext? context = null;
        var members = Members.Of(ref json);
        while (members.Next(ref json) is { } member)
        {
            switch (member)
            {
                case "id": id = json.TextOrNumber(); break;
                case "currency": asset = json.Word(); break;
                case "amount": quantity = json.Amount(); break;
                case "fee": fee = json.Amount(); break;
                case "tax": tax = json.AmountOrNull(); break;
                case "balance": balance = json.AmountOrNull(); break;
                case "accountType": accountType = OpenEnum<AccountType>.Read(ref json); break;
                case "bizType": bizType = OpenEnum<BizType>.Read(ref json); break;
                case "direction": direction = OpenEnum<AccountDirection>.Read(ref json); break;
                case "createdAt": createTime = json.Time(); break;
                case "context": context = contexts.Read(ref json); break;
            }
        }

        return new()
        {
            Id = id ?? throw JsonValues.Missing("id"),
            Asset = asset ?? throw JsonValues.Missing("currency"),
            Quantity = quantity ?? throw JsonValues.Missing("amount"),
            Fee = fee ?? throw JsonValues.Missing("fee"),
            Tax = tax,
            Balance = balance,
            AccountType = accountType ?? throw JsonValues.Missing("accountType"),
            BizType = bizType ?? throw JsonValues.Missing("bizType"),
            Direction = direction ?? throw JsonValues.Missing("direction"),
            CreateTime = createTime ?? throw JsonValues.Missing("createdAt"),
            Context = context,
        };
    }
}
