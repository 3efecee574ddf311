using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Fees;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Results;

namespace Kucoin.Client.FuturesApi.Account;

internal sealed class KucoinRestClientFuturesApiAccount(RequestPipeline api) : IKucoinRestClientFuturesApiAccount
{
    private const string RowsPath = "data.dataList";

    /// <summary>The position of a row that is not settled yet.</summary>
    private const long CurrentSettlement = -1;

    public Task<WebCallResult<KucoinAccountOverview>> GetAccountOverviewAsync(string? asset = default, CancellationToken ct = default) =>
        api.Call<KucoinAccountOverview>(KucoinEndpoints.FuturesAccount.Overview)
            .Query("currency", Require.AssetOrNull(asset))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinSubAccountsOverview>> GetSubAccountsOverviewAsync(
        string? asset = default, CancellationToken ct = default) =>
        api.Call<KucoinSubAccountsOverview>(KucoinEndpoints.FuturesAccount.AllOverviews)
            .Query("currency", Require.AssetOrNull(asset))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinAccountTransactions>> GetTransactionHistoryAsync(
        string? asset = default,
        FuturesTransactionType? type = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        long? offset = default,
        int? pageSize = default,
        bool? forward = default,
        CancellationToken ct = default) =>
        api.Call<KucoinAccountTransactions>(KucoinEndpoints.FuturesAccount.Ledger)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("type", Asked(type))
            .Query("offset", offset)
            .Query("forward", forward)
            .MaxCount(pageSize)
            .Window(startTime, endTime)
            .SendAsync(ct);

    public KucoinHistory<KucoinAccountTransaction> EnumerateTransactionHistoryAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        FuturesTransactionType? type = default,
        CancellationToken ct = default)
    {
        Require.AssetOrNull(asset);
        var ledger = KucoinEndpoints.FuturesAccount.Ledger;
        return HistoryWalk.Newest(
            new HistorySource<KucoinAccountTransaction>(
                ledger,
                api.RowClock,
                async (from, to, offset, token) => Positioned(
                    await GetTransactionHistoryAsync(asset, type, from, to, offset, ledger.PageSizes!.Value.Max, forward: null, token)
                        .ConfigureAwait(false)),
                () => new CursorPages<KucoinAccountTransaction>(
                    static row => row.Offset, RowsPath, ledger.PageSizes!.Value.Max, isOrdered: false),
                static row => new(row.Offset.ToString(CultureInfo.InvariantCulture), row.Timestamp))
            {
                RowsPath = RowsPath,
                TimeName = "time",
            },
            startTime,
            endTime,
            allowTruncated: false,
            ct);
    }

    public Task<WebCallResult<KucoinTradeFee>> GetTradingFeeAsync(string symbol, CancellationToken ct = default) =>
        api.Call<KucoinTradeFee>(KucoinEndpoints.Fees.Futures).Query("symbol", Require.Asset(symbol)).SendAsync(ct);

    /// <summary>KuCoin expects this value with a lowercase letter in requests and returns it with a capital in responses.</summary>
    private static string? Asked(FuturesTransactionType? type) =>
        type == FuturesTransactionType.TransferIn ? "Transferin" : type?.Value;

    /// <summary>Leaves out the current settlement of open positions, which has no position in the ledger.</summary>
    private static HistoryPage<KucoinAccountTransaction> Positioned(WebCallResult<KucoinAccountTransactions> result)
    {
        var page = result.GetDataOrThrow();
        return HistoryPages.Create(result, page.Data.Where(row => row.Offset != CurrentSettlement)) with { HasMore = page.HasMore };
    }
}
