using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>
/// The requests of every method with all arguments and with the required ones only. The expected requests are written from KuCoin's
/// reference, never copied from the code. A request to a host other than the spot host has its full address.
/// </summary>
internal static partial class RequestTable
{
    private const string Sub = "68b1c2d3e4f5061728394a5b";

    private const long SomeTime = 1773400000000;

    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly DateTime Start = new(2026, 3, 13, 0, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime End = new(2026, 3, 13, 23, 59, 59, 999, DateTimeKind.Utc);

    public static IReadOnlyList<RequestRow> Rows { get; } =
    [
        .. Accounts,
        .. Ledgers,
        .. Deposits,
        .. Withdrawals,
        .. Margin,
        .. Fees,
        .. Transfers,
        .. SubAccounts,
        .. SubAccountKeys,
        .. ExchangeData,
        .. Futures,
    ];

    /// <summary>Every list has two rows on its first page, and one row on its second and last page.</summary>
    private static Reply TwoPages(SentRequest request)
    {
        var (page, size) = (int.Parse(request.Query("currentPage")!, null), request.Query("pageSize"));
        var time = long.Parse(request.Query("endAt") ?? "0", null) - page;
        var rows = Enumerable.Range(2 * page, page switch { 1 => 2, 2 => 1, _ => 0 }).Select(row => request.Path switch
        {
            "/api/v1/accounts/ledgers" => LedgerExchange.Json(row, time),
            "/api/v2/sub/user" =>
                $$"""{"userId":"{{row}}","uid":{{row}},"subName":"n","status":2,"type":0,"access":"Spot","createdAt":0}""",
            "/api/v2/sub-accounts" => $$"""{"subUserId":"{{row}}","subName":"n"}""",
            _ => $$"""
                {"id":"{{row}}","currency":"BTC","status":"SUCCESS","address":"","isInner":false,"amount":{{row}},"createdAt":{{time}},
                "createAt":{{time / 1000}}}
                """,
        });
        return Reply.Data(
            $$"""{"currentPage":{{page}},"pageSize":{{size}},"totalNum":3,"totalPage":2,"items":[{{string.Join(',', rows)}}]}""");
    }

    /// <summary>A list without an id is full, down to row 5001; the next one is empty.</summary>
    private static Reply FullList(SentRequest request) => Reply.Data(request.Query("lastId") is null
        ? $"[{string.Join(',', Enumerable.Range(0, 200).Select(row => LedgerExchange.Json(5200 - row, SomeTime)))}]"
        : "[]");

    /// <summary>A page without an offset reports more rows after row 40.</summary>
    private static Reply MoreAndNoMore(SentRequest request) => Reply.Data(request.Query("offset") is null
        ? $$"""{"hasMore":true,"dataList":[{{FuturesRow(41, request)}},{{FuturesRow(40, request)}}]}"""
        : """{"hasMore":false,"dataList":[]}""");

    private static string FuturesRow(int offset, SentRequest request) =>
        LedgerExchange.FuturesJson(offset, long.Parse(request.Query("startAt")!, null) + 1);

    private static Reply AccountsAndNoRows(SentRequest request) =>
        request.Path == "/api/v1/accounts" ? Reply.Fixture("getSpotAccountList") : NoRows(request);

    private static Reply OneAddress(SentRequest request) => request.Path == "/api/v3/deposit-addresses"
        ? Reply.Data("""[{"address":"T1","chainId":"trx","to":"MAIN","expirationDate":0,"currency":"USDT","chainName":"TRC20"}]""")
        : Reply.Fixture("currency");
}
