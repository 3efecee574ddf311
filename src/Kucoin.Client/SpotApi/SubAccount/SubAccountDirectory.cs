using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.SubAccount;

/// <summary>Reads the complete directory of sub-accounts, with the largest page size.</summary>
internal static class SubAccountDirectory
{
    public static ValueTask<WebCallResult<KucoinRows<KucoinSubAccount>>> Read(RequestPipeline api, bool async, CancellationToken ct) =>
        Read(api, KucoinEndpoints.SubAccounts.List.PageSizes!.Value.Max, maxPages: null, async, ct);

    public static ValueTask<WebCallResult<KucoinRows<KucoinSubAccount>>> Read(
        RequestPipeline api, int pageSize, int? maxPages, bool async, CancellationToken ct) =>
        Pages.Gather<KucoinSubAccount, KucoinSubAccount>(api.Clock, GetPages(api, pageSize), sub => [sub], maxPages, async, ct);

    public static PagedList<KucoinSubAccount> GetPages(RequestPipeline api, int pageSize) => new(
        page => api.Call<KucoinPaginated<KucoinSubAccount>>(KucoinEndpoints.SubAccounts.List).Page(page, pageSize),
        static sub => sub.UserId,
        pageSize);
}
