using System.Globalization;

namespace Kucoin.Testing.Hostile;

/// <summary>
/// A list of an exchange with its faults. Without faults, it serves its rows newest first, as KuCoin does: in the requested range, after the
/// last id or by page number, and no more than requested.
/// </summary>
internal sealed record HostileList(IReadOnlyList<HostileRow> Rows)
{
    private const int UsualSize = 50;

    /// <summary>Whether pages are found by the last id, and not by number.</summary>
    public bool IsByCursor { get; init; }

    /// <summary>The largest page, whatever is requested.</summary>
    public int LargestPage { get; init; } = int.MaxValue;

    /// <summary>The reported number of rows, instead of the real one.</summary>
    public int? TotalRows { get; init; }

    /// <summary>The reported number of pages, instead of the real one.</summary>
    public int? TotalPages { get; init; }

    /// <summary>The JSON of the items, instead of the rows.</summary>
    public string? Items { get; init; }

    /// <summary>Whether every page is the first one.</summary>
    public bool RepeatsFirstPage { get; init; }

    /// <summary>Whether rows outside the requested range are served too.</summary>
    public bool IgnoresRange { get; init; }

    /// <summary>Rows that become visible after each page, by the number of pages served so far.</summary>
    public Func<int, DateTimeOffset, IEnumerable<HostileRow>> Arriving { get; init; } = static (_, _) => [];

    private readonly List<HostileRow> _arrived = [];
    private int _served;

    public string Page(HostileRequest request, DateTimeOffset now)
    {
        _arrived.AddRange(Arriving(_served++, now));
        var rows = Rows.Concat(_arrived)
            .Where(row => IgnoresRange || (row.Time >= (request["startAt"] ?? 0) && row.Time <= (request["endAt"] ?? long.MaxValue)))
            .OrderByDescending(row => row.Time).ThenByDescending(row => row.Id)
            .ToList();
        var size = (int)Math.Min(request[IsByCursor ? "limit" : "pageSize"] ?? UsualSize, LargestPage);
        if (IsByCursor)
        {
            var after = RepeatsFirstPage ? null : request["lastId"];
            return Json(rows.Where(row => after is null || row.Id < after).Take(size));
        }

        var number = RepeatsFirstPage ? 1 : (int)(request["currentPage"] ?? 1);
        var pages = TotalPages ?? (rows.Count + size - 1) / size;
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"currentPage":{{number}},"pageSize":{{size}},"totalNum":{{TotalRows ?? rows.Count}},"totalPage":{{pages}},
            "items":{{Items ?? Json(rows.Skip((number - 1) * size).Take(size))}}}
            """);
    }

    private static string Json(IEnumerable<HostileRow> rows) => $"[{string.Join(',', rows.Select(row => row.Json))}]";
}

/// <summary>A row: its id, its time in Unix milliseconds, and its JSON.</summary>
internal sealed record HostileRow(long Id, long Time, string Json)
{
    /// <summary>A row of a ledger.</summary>
    public static HostileRow Ledger(long id, DateTimeOffset time, string? createdAt = null) => new(
        id,
        time.ToUnixTimeMilliseconds(),
        $$"""
        {"id":"{{id}}","currency":"USDT","amount":"1","fee":"0","tax":"0","balance":"9","accountType":"TRADE_HF","bizType":"TRADE_EXCHANGE",
        "direction":"in","createdAt":"{{createdAt ?? time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}}","context":""}
        """);

    /// <summary>A deposit.</summary>
    public static HostileRow Deposit(long id, DateTimeOffset time, string members = "\"fee\":\"0\",\"isInner\":false") => new(
        id,
        time.ToUnixTimeMilliseconds(),
        $$"""
        {"currency":"USDT","chain":"trx","status":"SUCCESS","address":"T1","memo":"","amount":"{{id}}","walletTxId":"tx{{id}}",{{members}},
        "createdAt":{{time.ToUnixTimeMilliseconds()}},"updatedAt":{{time.ToUnixTimeMilliseconds()}},"remark":"","arrears":false}
        """);
}
