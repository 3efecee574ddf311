using System.Buffers;
using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Ledger endpoints.</summary>
internal static class LedgerRoutes
{
    private const int MaxAssets = 10;
    private const string In = "in";
    private const string Out = "out";

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.Ledgers.AccountLedgers, AccountLedgers) { History = HistoryKind.Numbered },
        new(KucoinEndpoints.Ledgers.HighFrequency, HighFrequency) { History = HistoryKind.Cursor },
        new(KucoinEndpoints.Ledgers.HighFrequencyMargin, HighFrequencyMargin) { History = HistoryKind.Cursor },
    ];

    private static void AccountLedgers(ApiCall call, Utf8JsonWriter data)
    {
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var businesses = ClassicTypes.ToTransactionTypes(call.Parameters.Optional("bizType"));
        var query = Query(call, LedgerKind.Classic) with { TransactionTypes = businesses };
        var (count, rows) = call.History.Ledger(query, page);
        page.Write(data, count, rows, row => data.WriteRawValue(row.Shown ??= Show(row, data.Options), skipInputValidation: true));
    }

    private static byte[] Show(LedgerRow row, JsonWriterOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var data = new Utf8JsonWriter(bytes, options))
        {
            data.WriteStartObject();
            data.WriteString("id", Ids.LedgerRow(row.Id));
            WriteAmounts(data, row);

            // KuCoin declares the balance of a row deprecated and sends zero.
            data.WriteAmount("balance", Amount.Zero);
            data.WriteString("accountType", row.Wallet.Kind.Word());
            data.WriteString("bizType", ClassicTypes.Format(row));
            data.WriteString("direction", Direction(row));
            data.WriteNumber("createdAt", row.At);
            data.WriteString("context", row.Context);
            data.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The ledger of the trade wallet, which is the high-frequency wallet of current accounts.</summary>
    private static void HighFrequency(ApiCall call, Utf8JsonWriter data)
    {
        var type = call.Parameters.OneOf("bizType", SpotTypes.All);
        var query = Query(call, LedgerKind.HighFrequency) with { TransactionTypes = SpotTypes.ToTransactionTypes(type) };
        WriteCursorList(call, data, query, Ids.LedgerRowNumber, row =>
        {
            data.WriteString("id", Ids.LedgerRow(row.Id));
            WriteAmounts(data, row);
            data.WriteString("tax", "0");
            data.WriteAmount("balance", row.Balance);
            data.WriteString("accountType", "TRADE_HF");
            data.WriteString("bizType", SpotTypes.Format(row));
            data.WriteString("direction", Direction(row));
            data.WriteString("createdAt", $"{row.At}");
            data.WriteString("context", row.Context);
        });
    }

    private static void HighFrequencyMargin(ApiCall call, Utf8JsonWriter data)
    {
        WalletAccess.CheckOpened(call.User, "Margin");
        var businesses = ClassicTypes.ToTransactionTypes(call.Parameters.Optional("bizType"));
        var query = Query(call, LedgerKind.MarginHighFrequency) with { TransactionTypes = businesses };
        WriteCursorList(call, data, query, Ids.MarginRowNumber, row =>
        {
            data.WriteNumber("id", Ids.MarginRowId(row.Id));
            WriteAmounts(data, row);
            data.WriteAmount("balance", row.Balance);
            data.WriteString("accountType", row.Wallet.Kind.Word());
            data.WriteString("bizType", row.TransactionType);
            data.WriteString("direction", Direction(row));
            data.WriteNumber("createdAt", row.At);
            data.WriteString("context", row.Context.Length > 0 ? row.Context : "{}");
            data.WriteString("tax", "0");
        });
    }

    private static LedgerQuery Query(ApiCall call, LedgerKind ledger)
    {
        var parameters = call.Parameters;
        var window = TimeRange.Parse(call.Row, parameters.Time("startAt"), parameters.Time("endAt"), call.Exchange.Now);
        return new(call.User.Id, ledger, window.From, window.To)
        {
            Assets = parameters.List("currency", MaxAssets),
            Direction = parameters.OneOf("direction", [In, Out]) switch { In => 1, Out => -1, _ => 0 },
        };
    }

    private static void WriteCursorList(
        ApiCall call, Utf8JsonWriter data, LedgerQuery query, Func<long, long> numberOf, Action<LedgerRow> writeRow)
    {
        var sizes = call.Row.PageSizes!.Value;
        var limit = call.Parameters.Number("limit", sizes.Min, sizes.Max) ?? sizes.Default;
        var cursor = call.Parameters.Cursor("lastId") is { } last
            ? new LedgerCursor(numberOf(last), Newer: false)
            : LedgerCursor.Newest;
        data.WriteStartArray();
        foreach (var row in call.History.Ledger(query, cursor, limit))
        {
            data.WriteStartObject();
            writeRow(row);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void WriteAmounts(Utf8JsonWriter data, LedgerRow row)
    {
        data.WriteString("currency", row.Wallet.Asset);
        data.WriteAmount("amount", row.Amount.IsNegative ? -row.Amount : row.Amount);
        data.WriteAmount("fee", row.Fee);
    }

    private static string Direction(LedgerRow row) => row.Amount.IsNegative ? Out : In;
}
