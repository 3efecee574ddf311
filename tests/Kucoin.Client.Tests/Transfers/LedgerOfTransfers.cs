using System.Globalization;
using System.Text.Json;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// An exchange that keeps one ledger for master and sub-accounts, told apart by API key. A test says before each transfer whether it is carried out,
/// whether its answer arrives, and how long its rows take to appear.
/// </summary>
internal sealed class LedgerOfTransfers(TimeProvider clock, TimeSpan ahead)
{
    public const string Master = "master-key";

    private readonly List<Row> _rows = [];

    public bool IsNextApplied { get; set; }

    public bool IsNextAnswered { get; set; }

    public TimeSpan NextDelay { get; set; }

    /// <summary>Whether its answers say when they were made.</summary>
    public bool IsDated { get; set; } = true;

    private DateTimeOffset Now => clock.GetUtcNow() + ahead;

    public Reply Answer(SentRequest request) => Serve(request) with
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
            "/api/v1/accounts/ledgers" => Ledger(request),
            "/api/v1/hf/accounts/ledgers" => Reply.Data("[]"),
            _ => Reply.Refusal("404000", "Url Not Found"),
        };
    }

    private Reply Transfer(string body)
    {
        using var order = JsonDocument.Parse(body);
        string Text(string name) => order.RootElement.TryGetProperty(name, out var value) ? value.GetString()! : "";
        if (IsNextApplied)
        {
            var (type, bizType) = (Text("type"), Text("type") == "INTERNAL" ? "Transfer" : "Sub-account transfer");
            var payer = type == "SUB_TO_PARENT" ? Text("fromUserId") : Master;
            var receiver = type == "PARENT_TO_SUB" ? Text("toUserId") : Master;
            var visible = Now + NextDelay;
            _rows.Add(new(_rows.Count, payer, Text("fromAccountType"), "out", Text("currency"), Text("amount"), bizType, Now, visible));
            _rows.Add(new(_rows.Count, receiver, Text("toAccountType"), "in", Text("currency"), Text("amount"), bizType, Now, visible));
        }

        return !IsNextAnswered ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut")
            : IsNextApplied ? Reply.Data("""{"orderId":"1"}""")
            : Reply.Refusal("230003", "Balance insufficient!");
    }

    private Reply Ledger(SentRequest request)
    {
        var from = long.Parse(request.Query("startAt")!, CultureInfo.InvariantCulture);
        var to = long.Parse(request.Query("endAt")!, CultureInfo.InvariantCulture);
        var rows = _rows
            .Where(row => row.Owner == request.Headers["KC-API-KEY"] && row.VisibleAt <= Now)
            .Where(row => row.Asset == request.Query("currency") && row.Direction == request.Query("direction"))
            .Where(row => row.At.ToUnixTimeMilliseconds() is var at && at >= from && at <= to)
            .OrderByDescending(row => row.At)
            .Select(row => row.Json());
        return Reply.Data($$"""{"currentPage":1,"pageSize":500,"totalNum":1,"totalPage":1,"items":[{{string.Join(',', rows)}}]}""");
    }

    private sealed record Row(
        int Id, string Owner, string Wallet, string Direction, string Asset, string Quantity, string BizType, DateTimeOffset At, DateTimeOffset VisibleAt)
    {
        public string Json() =>
            $$"""
            {"id":"{{Id}}","currency":"{{Asset}}","amount":"{{Quantity}}","fee":"0","balance":"0","accountType":"{{Wallet}}",
            "bizType":"{{BizType}}","direction":"{{Direction}}","createdAt":{{At.ToUnixTimeMilliseconds()}},"context":""}
            """;
    }
}
