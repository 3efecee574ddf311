using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Client.Withdrawals;

/// <summary>The withdrawals of an asset in a period.</summary>
/// <param name="Rows">Each row once.</param>
/// <param name="IsWhole">Whether every row could be read, up to the total that the exchange reports, or up to an empty page.</param>
/// <param name="Dates">The clock that stamped the rows.</param>
internal sealed record WithdrawalList(IReadOnlyList<KucoinWithdrawal> Rows, bool IsWhole, RowDates Dates)
{
    /// <summary>Reads the list, with the range converted to the clock that the responses show.</summary>
    /// <exception cref="Results.KucoinException">A page cannot be read.</exception>
    public static async Task<WithdrawalList> Read(RequestPipeline api, string asset, SearchRange range, CancellationToken ct)
    {
        var (list, reading) = await ReadPages(api, asset, range, ct).ConfigureAwait(false);
        if (reading is not { } shown || range.IsByClockOf(shown))
        {
            return list;
        }

        var (shifted, _) = await ReadPages(api, asset, range.WithClock(shown), ct).ConfigureAwait(false);
        return shifted with { Dates = RowDates.ByOtherClock };
    }

    private static async Task<(WithdrawalList List, ClockReading? Reading)> ReadPages(
        RequestPipeline api, string asset, SearchRange range, CancellationToken ct)
    {
        var history = KucoinEndpoints.Withdrawals.History;
        var rows = new Dictionary<string, KucoinWithdrawal>(StringComparer.Ordinal);
        var isReadable = true;
        for (var number = 1; ; number++)
        {
            var result = await api.Call<KucoinPaginated<KucoinWithdrawal>>(history)
                .Query("currency", asset)
                .Window(range.From, range.To)
                .Page(number, history.PageSizes!.Value.Max)
                .SendAsync(ct).ConfigureAwait(false);
            var page = result.GetDataOrThrow();
            var before = rows.Count;
            isReadable &= result.Problems.Count == 0;
            foreach (var row in page.Items)
            {
                rows[row.Id] = row;
            }

            if (rows.Count >= page.TotalItems || rows.Count == before)
            {
                var reading = result.Facts.Reading;
                var isWhole = isReadable && (page.TotalItems is { } total ? rows.Count == total : !page.Items.Any());
                return (new([.. rows.Values], isWhole, range.GetDates(reading)), reading);
            }
        }
    }
}
