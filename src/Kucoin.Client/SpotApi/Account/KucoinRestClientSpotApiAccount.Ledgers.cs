using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    public Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgersAsync(
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.Ledgers.AccountLedgers)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("direction", direction?.Value)
            .Query("bizType", bizType?.Value)
            .Window(startTime, endTime)
            .Page(currentPage, pageSize)
            .SendAsync(ct);

    public IAsyncEnumerable<KucoinAccountActivity> EnumerateAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        CancellationToken ct = default)
    {
        Require.AssetOrNull(asset);
        return HistoryWalk.Newest(
            KucoinEndpoints.Ledgers.AccountLedgers,
            startTime,
            endTime,
            api.HistoryClock,
            static row => (row.Id, row.CreateTime),
            (from, to, page, size, token) => GetAccountLedgersAsync(asset, direction, bizType, from, to, page, size, token),
            ct);
    }
}
