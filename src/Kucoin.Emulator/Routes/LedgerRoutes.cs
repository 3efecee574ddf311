using System.Text.Json;
using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Routes;

/// <summary>Ledgers: what moved.</summary>
internal static class LedgerRoutes
{
    private const int MaxAssets = 10;
    private const string In = "in";
    private const string Out = "out";

    public static IEnumerable<Route> All => [new(KucoinEndpoints.Ledgers.AccountLedgers, AccountLedgers)];

    private static void AccountLedgers(Call call, Utf8JsonWriter data)
    {
        var parameters = call.Parameters;
        var window = Window.Of(call.Row, parameters.Time("startAt"), parameters.Time("endAt"), call.Exchange.Now);
        var page = Page.Of(call.Row, parameters);
        var query = new LedgerQuery(call.User.Id, LedgerKind.Classic, window.From, window.To)
        {
            Assets = parameters.List("currency", MaxAssets),
            Direction = parameters.OneOf("direction", [In, Out]) switch { In => 1, Out => -1, _ => 0 },
            Business = parameters.Optional("bizType"),
        };
        var (count, rows) = call.Books.Ledger(query, page.Skip, page.Size);
        page.Write(data, count, rows, row => WriteRow(data, row));
    }

    private static void WriteRow(Utf8JsonWriter data, LedgerRow row)
    {
        data.WriteStartObject();
        data.WriteString("id", Ids.LedgerRow(row.Id));
        data.WriteString("currency", row.Wallet.Asset);
        data.WriteAmount("amount", row.Amount.IsNegative ? -row.Amount : row.Amount);
        data.WriteAmount("fee", row.Fee);

        // KuCoin declares the balance of a row deprecated and sends zero.
        data.WriteAmount("balance", Amount.Zero);
        data.WriteString("accountType", row.Wallet.Kind.Word());
        data.WriteString("bizType", row.Business);
        data.WriteString("direction", row.Amount.IsNegative ? Out : In);
        data.WriteNumber("createdAt", row.At);
        data.WriteString("context", row.Context);
        data.WriteEndObject();
    }
}
