using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>The common filters of the lists of deposits and withdrawals.</summary>
internal static class Fundings
{
    private const long Second = 1000;
    private const long Month = 30L * 24 * 60 * 60 * Second;

    /// <summary>Without a time range, lists everything.</summary>
    public static FundingQuery Query(ApiCall call, IReadOnlyList<string> statuses) =>
        Query(call, statuses, call.Parameters.Time("startAt") ?? 0, call.Parameters.Time("endAt") ?? long.MaxValue);

    /// <summary>Without a start, lists the month before the end.</summary>
    public static FundingQuery OldQuery(ApiCall call)
    {
        var end = call.Parameters.Time("endAt") ?? call.Exchange.Now;
        return Query(call, FundingStatus.OfRetiredLists, call.Parameters.Time("startAt") ?? end - Month, end);
    }

    /// <summary>The platform before 2019 uses Unix seconds.</summary>
    public static long Seconds(OldFunding funding) => funding.CreatedAt / Second;

    private static FundingQuery Query(ApiCall call, IReadOnlyList<string> statuses, long from, long to) => new(call.User.Id, from, to)
    {
        Asset = call.Parameters.Optional("currency"),
        Status = call.Parameters.OneOf("status", statuses),
    };
}
