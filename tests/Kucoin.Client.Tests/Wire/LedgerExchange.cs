using System.Globalization;
using System.Text;

namespace Kucoin.Client.Tests.Wire;

/// <summary>One row of the ledger.</summary>
internal readonly record struct LedgerRow(int Id, long Time);

/// <summary>
/// An exchange that serves a ledger as the reference specifies: windows of at most one day, newest first, page by page. Whether the bounds
/// of a window are inclusive is not documented, so the test selects it.
/// </summary>
internal sealed class LedgerExchange(IReadOnlyList<LedgerRow> rows)
{
    private const long Day = 86_400_000;

    /// <summary>The number of rows on a page, regardless of the requested number, so that a small ledger has many pages.</summary>
    public int RowsOnPage { get; init; } = 500;

    public bool CountsStart { get; init; } = true;

    public bool CountsEnd { get; init; } = true;

    public List<(long From, long To, int Page)> Queries { get; } = [];

    public bool Holds(long from, long to, LedgerRow row) =>
        (CountsStart ? row.Time >= from : row.Time > from) && (CountsEnd ? row.Time <= to : row.Time < to);

    /// <summary>A row in the format of the spot host.</summary>
    public static string Json(int id, long time) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"{{id}}","currency":"BTC","amount":"1","fee":"0","accountType":"MAIN","bizType":"X","direction":"in","createdAt":{{time}}}
        """);

    /// <summary>A row in the format of the futures host.</summary>
    public static string FuturesJson(int offset, long time) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"time":{{time}},"type":"Deposit","amount":1,"fee":0,"accountEquity":1,"status":"Completed","remark":"","offset":{{offset}},
        "currency":"USDT"}
        """);

    public Reply Respond(SentRequest request)
    {
        var from = Number(request, "startAt");
        var to = Number(request, "endAt");
        var page = (int)Number(request, "currentPage");
        Queries.Add((from, to, page));
        if (from > to || to - from > Day)
        {
            return Reply.Refusal("400100", "The range is wrong");
        }

        var found = rows.Where(row => Holds(from, to, row)).OrderByDescending(row => row.Time).ThenByDescending(row => row.Id).ToList();
        var items = new StringBuilder();
        foreach (var row in found.Skip((page - 1) * RowsOnPage).Take(RowsOnPage))
        {
            items.Append(items.Length == 0 ? "" : ",").Append(Json(row.Id, row.Time));
        }

        var pages = (found.Count + RowsOnPage - 1) / RowsOnPage;
        return Reply.Data($$"""
            {"currentPage":{{page}},"pageSize":{{RowsOnPage}},"totalNum":{{found.Count}},"totalPage":{{pages}},"items":[{{items}}]}
            """);
    }

    private static long Number(SentRequest request, string name) => long.Parse(request.Query(name)!, CultureInfo.InvariantCulture);
}
