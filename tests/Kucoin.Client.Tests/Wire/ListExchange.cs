using System.Globalization;

namespace Kucoin.Client.Tests.Wire;

/// <summary>A way in which a list of the exchange is not as documented.</summary>
internal enum ListFault
{
    None,
    PageSizeCapped,
    TotalTooLow,
    TotalTooHigh,
    TotalPagesTooLow,
    TotalPagesZero,
    TotalPagesHuge,
    TotalPagesHugeWithoutRows,
    TotalsMissing,
    TotalsAsText,
    TotalsInvalid,
    ItemsNull,
    ItemsMissing,
    ItemsNullWithoutTotal,
    DataNull,
    EmptyPageInTheMiddle,
    PageRepeated,
    RowRepeated,
    RowBeforeWindow,
    RowAfterWindow,
    TimeInOtherUnit,
}

/// <summary>One row of a list.</summary>
internal sealed record ListRow(long Id, long Time);

/// <summary>
/// An exchange with one list, which it serves at every path as KuCoin documents it: numbered pages with totals, newest first; a bare list
/// below an id, by descending id; or the futures ledger below an offset. It is written from the reference only.
/// </summary>
internal sealed class ListExchange
{
    private const long Day = 86_400_000;

    public List<ListRow> Rows { get; } = [];

    public ListFault Fault { get; init; }

    /// <summary>The size of the pages that the exchange sends, whatever was requested.</summary>
    public Func<int> Cap { get; init; } = static () => int.MaxValue;

    /// <summary>Whether the reported page size is that of the request, although pages are capped.</summary>
    public bool ReportsRequestedSize { get; init; }

    /// <summary>Added to the number of rows that the exchange reports.</summary>
    public int TotalError { get; init; }

    public bool CountsStart { get; init; } = true;

    public bool CountsEnd { get; init; } = true;

    /// <summary>The number of pages after which the exchange refuses a numbered page.</summary>
    public int MostPages { get; init; } = int.MaxValue;

    public int Requests { get; private set; }

    public Reply Respond(SentRequest request)
    {
        Requests++;
        if (Fault == ListFault.DataNull)
        {
            return Reply.Data("null");
        }

        var (from, to) = (Number(request, "startAt"), Number(request, "endAt"));
        if (to - from > Day && request.Path.EndsWith("/ledgers", StringComparison.Ordinal) && request.Query("currentPage") is not null)
        {
            return Reply.Refusal("400100", "The window is too wide");
        }

        var rows = Rows.Where(row => (from is not { } start || (CountsStart ? row.Time >= start : row.Time > start))
            && (to is not { } end || (CountsEnd ? row.Time <= end : row.Time < end)));
        return request.Query("currentPage") is { } page
            ? Numbered(request, [.. rows.OrderByDescending(row => row.Time).ThenByDescending(row => row.Id)], int.Parse(page, null))
            : Below(request, [.. rows.OrderByDescending(row => row.Id)]);
    }

    private static long? Number(SentRequest request, string name) =>
        request.Query(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private Reply Numbered(SentRequest request, List<ListRow> rows, int page)
    {
        if (page > MostPages)
        {
            return Reply.Refusal("400100", "Too many pages");
        }

        var asked = int.Parse(request.Query("pageSize")!, null);
        var size = Math.Min(asked, Cap());
        var shown = Fault == ListFault.PageRepeated ? 1 : page;
        var items = rows.Skip((shown - 1) * size).Take(size).ToList();
        if (Fault == ListFault.RowRepeated && page == 2 && items.Count > 0)
        {
            items[^1] = items[0];
        }

        if (Fault == ListFault.TotalPagesHugeWithoutRows || (Fault == ListFault.EmptyPageInTheMiddle && page == 2))
        {
            items = [];
        }

        var reported = ReportsRequestedSize || Fault == ListFault.PageSizeCapped ? asked : size;
        var total = Math.Max(0, rows.Count + TotalError + Fault switch
        {
            ListFault.TotalTooLow => -1,
            ListFault.TotalTooHigh => 1,
            _ => 0,
        });
        var pages = Fault switch
        {
            ListFault.TotalPagesTooLow => 1,
            ListFault.TotalPagesZero => 0,
            ListFault.TotalPagesHuge or ListFault.TotalPagesHugeWithoutRows => int.MaxValue,
            _ => (total + reported - 1) / reported,
        };
        var totals = Fault switch
        {
            ListFault.TotalsMissing => "",
            ListFault.TotalsAsText => $"\"currentPage\":\"{page}\",\"pageSize\":\"{reported}\",\"totalNum\":\"{total}\",\"totalPage\":\"{pages}\",",
            ListFault.TotalsInvalid => "\"currentPage\":null,\"pageSize\":\"\",\"totalNum\":\"many\",\"totalPage\":[-1],",
            ListFault.ItemsNullWithoutTotal => $"\"currentPage\":{page},\"pageSize\":{reported},\"totalNum\":0,\"totalPage\":0,",
            _ => $"\"currentPage\":{page},\"pageSize\":{reported},\"totalNum\":{total},\"totalPage\":{pages},",
        };
        return Reply.Data(Fault switch
        {
            ListFault.ItemsNull or ListFault.ItemsNullWithoutTotal => $$"""{{{totals}}"items":null}""",
            ListFault.ItemsMissing => $$"""{{{totals.TrimEnd(',')}}}""",
            _ => $$"""{{{totals}}"items":[{{Join(request, items)}}]}""",
        });
    }

    private Reply Below(SentRequest request, List<ListRow> rows)
    {
        var isFutures = request.Query("maxCount") is not null;
        var cursor = Fault == ListFault.PageRepeated ? null : Number(request, isFutures ? "offset" : "lastId");
        var size = (int)Math.Min(Number(request, isFutures ? "maxCount" : "limit")!.Value, Cap());
        rows = [.. rows.Where(row => cursor is null || row.Id < cursor)];
        var page = Fault == ListFault.EmptyPageInTheMiddle && cursor is not null ? [] : rows.Take(size).ToList();
        return Reply.Data(!isFutures
            ? $"[{Join(request, page)}]"
            : $$"""{"hasMore":{{(rows.Count > size ? "true" : "false")}},"dataList":[{{Join(request, page)}}]}""");
    }

    private string Join(SentRequest request, IReadOnlyCollection<ListRow> rows) =>
        string.Join(',', rows.Select((row, index) => Json(request, row, index == 1)));

    private string Json(SentRequest request, ListRow row, bool isFaulty)
    {
        var time = !isFaulty ? row.Time : Fault switch
        {
            ListFault.RowBeforeWindow => (Number(request, "startAt") ?? 0) - 1000,
            ListFault.RowAfterWindow => (Number(request, "endAt") ?? 0) + 1000,
            ListFault.TimeInOtherUnit => row.Time / 1000,
            _ => row.Time,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{{{Members(request.Path, row.Id, time)}}}");
    }

    private static FormattableString Members(string path, long id, long time) => path switch
    {
        "/api/v2/sub/user" => $"\"userId\":\"{id}\",\"uid\":{id},\"subName\":\"n\",\"status\":2,\"type\":0,\"access\":\"Spot\",\"createdAt\":0",
        "/api/v2/sub-accounts" => (FormattableString)
            $"\"subUserId\":\"{id}\",\"subName\":\"n\",\"mainAccounts\":[{{\"currency\":\"BTC\",\"balance\":1,\"available\":1,\"holds\":0}}]",
        "/api/v1/transaction-history" =>
            $"\"time\":{time},\"type\":\"Deposit\",\"amount\":1,\"status\":\"Completed\",\"offset\":{id},\"currency\":\"USDT\"",
        _ => (FormattableString)
            $"\"id\":\"{id}\",\"currency\":\"BTC\",\"amount\":1,\"fee\":0,\"accountType\":\"MAIN\",\"bizType\":\"X\",\"direction\":\"in\",\"status\":\"SUCCESS\",\"address\":\"\",\"isInner\":false,\"walletTxId\":\"{id}\",\"createdAt\":{time},\"createAt\":{time / 1000}",
    };
}
