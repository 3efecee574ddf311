using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Pipeline;

namespace Kucoin.Client.Withdrawals;

/// <summary>The withdrawals of an asset in a time.</summary>
/// <param name="Rows">Each row once.</param>
/// <param name="IsWhole">Whether there are as many as the exchange says there are.</param>
internal sealed record WithdrawalList(IReadOnlyList<KucoinWithdrawal> Rows, bool IsWhole)
{
    /// <exception cref="Results.KucoinException">A page cannot be read.</exception>
    public static async Task<WithdrawalList> Read(KucoinPipeline api, string asset, DateTime from, DateTime to, CancellationToken ct)
    {
        var history = KucoinEndpoints.Withdrawals.History;
        var rows = new Dictionary<string, KucoinWithdrawal>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var result = await api.Call(history)
                .Query("currency", asset)
                .Window(from, to)
                .Page(number, history.PageSizes!.Value.Max)
                .SendAsync(ct).ConfigureAwait(false);
            var page = result.GetDataOrThrow();
            var before = rows.Count;
            foreach (var row in page.Items)
            {
                rows[row.Id] = row;
            }

            if (rows.Count >= page.TotalItems || rows.Count == before)
            {
                return new([.. rows.Values], rows.Count == page.TotalItems);
            }
        }
    }
}
