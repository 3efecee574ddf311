using System.Globalization;
using System.Text.Json;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>The ledgers that show movements of the trade wallet.</summary>
public enum TradeRows
{
    /// <summary>The account ledger and the high-frequency ledger, with the same id.</summary>
    InBoth,

    /// <summary>Both, with different ids.</summary>
    InBothUnderOwnIds,

    /// <summary>The high-frequency ledger only.</summary>
    InHighFrequency,

    /// <summary>The account ledger only, under the name of the high-frequency wallet.</summary>
    InAccountAsHighFrequency,
}

/// <summary>
/// An exchange with the ledgers of a master and sub-accounts, identified by API key. Before each transfer, a test sets whether it is
/// executed, whether its response arrives, how its rows are dated and named, and when they appear.
/// </summary>
internal sealed class LedgerOfTransfers(TimeProvider clock, TimeSpan ahead)
{
    public const string Master = "master-key";

    private static readonly string[] OnMarginLedger = ["MARGIN_V2", "ISOLATED_V2"];

    private readonly List<LedgerRow> _rows = [];

    public bool IsNextApplied { get; set; }

    public bool IsNextAnswered { get; set; }

    /// <summary>The delay until the rows appear.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>The time by which the receiving side's row is dated later.</summary>
    public TimeSpan NextLag { get; set; }

    public TradeRows TradeRows { get; set; }

    public Action WhenLedgerIsRead { get; set; } = () => { };

    public DateTimeOffset Now => clock.GetUtcNow() + ahead;

    /// <summary>Adds a row of another transaction.</summary>
    public void Add(string wallet, string direction, string quantity, string bizType) =>
        _rows.Add(new(_rows.Count, Master, wallet, direction, "USDT", quantity, bizType, Now, Now));

    /// <summary>Whether its responses have a Date header.</summary>
    public bool IsDated { get; set; } = true;

    public Reply Respond(SentRequest request) => Serve(request) with
    {
        Headers = new Dictionary<string, string> { ["Date"] = IsDated ? Now.ToString("R", CultureInfo.InvariantCulture) : "" },
    };

    private Reply Serve(SentRequest request)
    {
        if (request.Path == "/api/v1/timestamp")
        {
            return Reply.Data($"{Now.ToUnixTimeMilliseconds()}");
        }

        var signedFor = long.Parse(request.Headers["KC-API-TIMESTAMP"], CultureInfo.InvariantCulture);
        if (Math.Abs(signedFor - Now.ToUnixTimeMilliseconds()) > 5000)
        {
            return Reply.Refusal("400002", "KC-API-TIMESTAMP Invalid");
        }

        return request.Path switch
        {
            "/api/v3/accounts/universal-transfer" => Transfer(request.Body),
            "/api/v1/accounts/ledgers" => Page(Rows(request, OnAccount)),
            "/api/v1/hf/accounts/ledgers" => Reply.Data($"[{Rows(request, OnHighFrequency)}]"),
            "/api/v3/hf/margin/account/ledgers" => Reply.Data($"[{Rows(request, OnMargin)}]"),
            "/api/v1/transaction-history" => Reply.Data($$"""{"hasMore":false,"dataList":[{{Rows(request, OnFutures)}}]}"""),
            _ => Reply.Refusal("404000", "Url Not Found"),
        };
    }

    private static Reply Page(string items) =>
        Reply.Data($$"""{"currentPage":1,"pageSize":500,"totalNum":{{items.Split("\"id\"").Length - 1}},"totalPage":1,"items":[{{items}}]}""");

    private Reply Transfer(string body)
    {
        using var order = JsonDocument.Parse(body);
        string Text(string name) => order.RootElement.TryGetProperty(name, out var value) ? value.GetString()! : "";
        if (IsNextApplied)
        {
            var (type, bizType) = (Text("type"), Text("type") == "INTERNAL" ? "Transfer" : "Sub-account transfer");
            var payer = type == "SUB_TO_PARENT" ? Text("fromUserId") : Master;
            var receiver = type == "PARENT_TO_SUB" ? Text("toUserId") : Master;
            var (asset, amount, at) = (Text("currency"), Text("amount"), Now);
            _rows.Add(new(_rows.Count, payer, Text("fromAccountType"), "out", asset, amount, bizType, at, at + NextDelay));
            _rows.Add(new(
                _rows.Count, receiver, Text("toAccountType"), "in", asset, amount, bizType, at + NextLag, at + NextDelay));
        }

        return !IsNextAnswered ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut")
            : IsNextApplied ? Reply.Data("""{"orderId":"1"}""")
            : Reply.Refusal("230003", "Balance insufficient!");
    }

    private string Rows(SentRequest request, Func<LedgerRow, string?> shown)
    {
        WhenLedgerIsRead();
        var from = long.Parse(request.Query("startAt")!, CultureInfo.InvariantCulture);
        var to = long.Parse(request.Query("endAt")!, CultureInfo.InvariantCulture);
        var rows = _rows
            .Where(row => row.Owner == request.Headers["KC-API-KEY"] && row.VisibleAt <= Now)
            .Where(row => row.Asset == request.Query("currency") && (request.Query("direction") ?? row.Direction) == row.Direction)
            .Where(row => row.At.ToUnixTimeMilliseconds() is var at && at >= from && at <= to)
            .Where(row => request.Query("lastId") is not { } last || row.Id < int.Parse(last, CultureInfo.InvariantCulture) % 1_000_000)
            .OrderByDescending(row => request.Path.Contains("/hf/", StringComparison.Ordinal) ? row.Id : row.At.ToUnixTimeMilliseconds())
            .Select(shown)
            .OfType<string>();
        return string.Join(',', rows);
    }

    private string? OnAccount(LedgerRow row) => row switch
    {
        { Wallet: "TRADE" } when TradeRows == TradeRows.InHighFrequency => null,
        { Wallet: "TRADE" } when TradeRows == TradeRows.InAccountAsHighFrequency => row.Json("TRADE_HF", row.Id),
        _ when OnMarginLedger.Contains(row.Wallet) || row.Wallet == "CONTRACT" => null,
        _ => row.Json(row.Wallet, row.Id),
    };

    private string? OnHighFrequency(LedgerRow row) =>
        row.Wallet != "TRADE" || TradeRows == TradeRows.InAccountAsHighFrequency ? null
        : row.Json("TRADE_HF", TradeRows == TradeRows.InBothUnderOwnIds ? 1_000_000 + row.Id : row.Id);

    private string? OnMargin(LedgerRow row) => OnMarginLedger.Contains(row.Wallet) ? row.Json(row.Wallet, row.Id) : null;

    private string? OnFutures(LedgerRow row) => row.Wallet == "CONTRACT" ? row.FuturesJson() : null;

    private sealed record LedgerRow(
        int Id, string Owner, string Wallet, string Direction, string Asset, string Quantity, string BizType, DateTimeOffset At, DateTimeOffset VisibleAt)
    {
        public string Json(string wallet, int id) =>
            $$"""
            {"id":"{{id}}","currency":"{{Asset}}","amount":"{{Quantity}}","fee":"0","balance":"0","accountType":"{{wallet}}",
            "bizType":"{{BizType}}","direction":"{{Direction}}","createdAt":{{At.ToUnixTimeMilliseconds()}},"context":""}
            """;

        public string FuturesJson() =>
            $$"""
            {"time":{{At.ToUnixTimeMilliseconds()}},"type":"{{(Direction == "in" ? "TransferIn" : "TransferOut")}}","fee":0,"accountEquity":0,
            "amount":{{(Direction == "in" ? "" : "-")}}{{Quantity}},"status":"Completed","remark":"","offset":{{Id}},"currency":"{{Asset}}"}
            """;
    }
}
