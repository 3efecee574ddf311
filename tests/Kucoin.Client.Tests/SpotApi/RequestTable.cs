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

    /// <summary>Every list has two empty pages: only the requests matter.</summary>
    private static Reply TwoPages(SentRequest request)
    {
        var (page, size) = (request.Query("currentPage"), request.Query("pageSize"));
        return Reply.Data($$"""{"currentPage":{{page}},"pageSize":{{size}},"totalNum":2,"totalPage":2,"items":[]}""");
    }

    /// <summary>A list without an id is full, down to row 5001; the next one is empty.</summary>
    private static Reply FullList(SentRequest request) => Reply.Data(request.Query("lastId") is null
        ? $"[{string.Join(',', Enumerable.Range(0, 200).Select(row => LedgerExchange.Json(5200 - row, SomeTime)))}]"
        : "[]");

    /// <summary>A page without an offset reports more rows after row 40.</summary>
    private static Reply MoreAndNoMore(SentRequest request) => Reply.Data(request.Query("offset") is null
        ? $$"""{"hasMore":true,"dataList":[{{LedgerExchange.FuturesJson(41, SomeTime)}},{{LedgerExchange.FuturesJson(40, SomeTime)}}]}"""
        : """{"hasMore":false,"dataList":[]}""");

    private static Reply AccountsAndNoRows(SentRequest request) =>
        request.Path == "/api/v1/accounts" ? Reply.Fixture("getSpotAccountList") : NoRows(request);

    private static Reply OneAddress(SentRequest request) => request.Path == "/api/v3/deposit-addresses"
        ? Reply.Data("""[{"address":"T1","chainId":"trx","to":"MAIN","expirationDate":0,"currency":"USDT","chainName":"TRC20"}]""")
        : Reply.Fixture("currency");
}
