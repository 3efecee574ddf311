using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Serialization.Scanning;

namespace Kucoin.Client.Serialization.Rows;

/// <summary>Reads the movements of a ledger. The rows of one page share what they have in common.</summary>
internal sealed class LedgerRow
{
    private static readonly MemberNames Members = new(
        "id", "currency", "amount", "fee", "tax", "balance", "accountType", "bizType", "direction", "createdAt", "context");

    private readonly ContextBuffer _contexts = new();
    private readonly List<KucoinAccountActivity.Movement> _movements = [];

    public static KucoinAccountActivity[] ReadAll(ref Utf8JsonReader json)
    {
        var page = new LedgerRow();
        var rows = json.Rows(page.Read);
        page._contexts.Seal();
        return rows;
    }

    public static KucoinAccountActivity[] ScanAll(ref RowScanner json)
    {
        var page = new LedgerRow();
        var rows = json.List(page.Scan);
        page._contexts.Seal();
        return rows;
    }

    private KucoinAccountActivity Read(ref Utf8JsonReader json)
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
        var members = Members.BeginObject(ref json);
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
                case "accountType": accountType = ExtensibleEnumReader<AccountType>.Read(ref json); break;
                case "bizType": bizType = ExtensibleEnumReader<BizType>.Read(ref json); break;
                case "direction": direction = ExtensibleEnumReader<AccountDirection>.Read(ref json); break;
                case "createdAt": createTime = json.Time(); break;
                case "context": context = _contexts.Read(ref json); break;
            }
        }

        return Row(
            id ?? throw JsonValues.Missing("id"),
            asset ?? throw JsonValues.Missing("currency"),
            quantity ?? throw JsonValues.Missing("amount"),
            fee ?? throw JsonValues.Missing("fee"),
            tax,
            balance,
            accountType ?? throw JsonValues.Missing("accountType"),
            bizType ?? throw JsonValues.Missing("bizType"),
            direction ?? throw JsonValues.Missing("direction"),
            createTime ?? throw JsonValues.Missing("createdAt"),
            context);
    }

    private KucoinAccountActivity Scan(ref RowScanner json)
    {
        var row = Row(
            id: json.Text("""{"id":"""u8),
            asset: json.Word(""","currency":"""u8),
            quantity: json.Amount(""","amount":"""u8),
            fee: json.Amount(""","fee":"""u8),
            tax: json.AmountOrNull(""","tax":"""u8),
            balance: json.AmountOrNull(""","balance":"""u8),
            accountType: json.Word<AccountType>(""","accountType":"""u8),
            bizType: json.Word<BizType>(""","bizType":"""u8),
            direction: json.Word<AccountDirection>(""","direction":"""u8),
            createTime: json.Time(""","createdAt":"""u8),
            context: _contexts.Scan(ref json, ""","context":"""u8));
        json.Take("}"u8);
        return row;
    }

    private KucoinAccountActivity Row(
        string id,
        string asset,
        decimal quantity,
        decimal fee,
        decimal? tax,
        decimal? balance,
        AccountType accountType,
        BizType bizType,
        AccountDirection direction,
        DateTime createTime,
        KucoinAccountActivityContext? context) =>
        new(GetMovement(accountType, bizType, direction))
        {
            Id = id,
            Asset = asset,
            Quantity = quantity,
            Fee = fee,
            Tax = tax,
            Balance = balance,
            CreateTime = createTime,
            Context = context,
        };

    /// <summary>Looks through the few kinds a page has; a page that has many only shares the first ones.</summary>
    private KucoinAccountActivity.Movement GetMovement(AccountType accountType, BizType bizType, AccountDirection direction)
    {
        const int Few = 16;
        foreach (var known in _movements)
        {
            if (known.BizType == bizType && known.Direction == direction && known.AccountType == accountType)
            {
                return known;
            }
        }

        var movement = new KucoinAccountActivity.Movement(accountType, bizType, direction);
        if (_movements.Count < Few)
        {
            _movements.Add(movement);
        }

        return movement;
    }
}
