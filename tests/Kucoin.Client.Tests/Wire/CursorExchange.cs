using System.Globalization;

namespace Kucoin.Client.Tests.Wire;

/// <summary>
/// An exchange with cursor-paged ledgers: on the spot host, lists that continue below an id; on the futures host, pages of at most one
/// day that continue below an offset and report whether there are more. Every first futures page begins with the current settlement.
/// </summary>
internal sealed class CursorExchange(IReadOnlyList<LedgerRow> rows)
{
    private const long Day = 86_400_000;

    public bool CountsStart { get; init; } = true;

    public bool CountsEnd { get; init; } = true;

    public List<(long From, long To, long? Cursor)> Queries { get; } = [];

    public bool Holds(long from, long to, LedgerRow row) =>
        (CountsStart ? row.Time >= from : row.Time > from) && (CountsEnd ? row.Time <= to : row.Time < to);

    public Reply Respond(SentRequest request) => request.Path switch
    {
        "/api/v1/transaction-history" => Futures(request),
        "/api/v1/hf/accounts/ledgers" or "/api/v3/hf/margin/account/ledgers" => Spot(request),
        _ => Reply.Refusal("404000", "Url Not Found"),
    };

    private Reply Spot(SentRequest request)
    {
        var found = Find(request, "lastId").Take((int)Number(request, "limit")!.Value);
        return Reply.Data($"[{string.Join(',', found.Select(row => LedgerExchange.Json(row.Id, row.Time)))}]");
    }

    private Reply Futures(SentRequest request)
    {
        var (from, to) = (Number(request, "startAt")!.Value, Number(request, "endAt")!.Value);
        if (from > to || to - from > Day)
        {
            return Reply.Refusal("100001", "The range is wrong");
        }

        var count = (int)Number(request, "maxCount")!.Value;
        LedgerRow[] running = request.Query("offset") is null ? [new(-1, to)] : [];
        var found = running.Concat(Find(request, "offset")).ToList();
        return Reply.Data($$"""
            {"hasMore":{{(found.Count > count ? "true" : "false")}},
            "dataList":[{{string.Join(',', found.Take(count).Select(row => LedgerExchange.FuturesJson(row.Id, row.Time)))}}]}
            """);
    }

    private IEnumerable<LedgerRow> Find(SentRequest request, string cursorName)
    {
        var (from, to) = (Number(request, "startAt")!.Value, Number(request, "endAt")!.Value);
        var cursor = Number(request, cursorName);
        Queries.Add((from, to, cursor));
        return rows.Where(row => Holds(from, to, row) && (cursor is null || row.Id < cursor)).OrderByDescending(row => row.Id);
    }

    private static long? Number(SentRequest request, string name) =>
        request.Query(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;
}
