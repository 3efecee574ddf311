using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>
    /// Reads one page of the ledger over all wallets, newest first. KuCoin answers ranges of at most 24 hours and fills in a missing end
    /// silently: a start alone gives the 24 hours after it, not everything since.
    /// <see cref="EnumerateAccountLedgersAsync"/> reads any range. Permission General, weight 2 of the management pool.
    /// </summary>
    /// <param name="asset">One asset, for example <c>BTC</c>; every asset when <see langword="null"/>.</param>
    /// <param name="direction">In or out; both when <see langword="null"/>.</param>
    /// <param name="bizType">The business; every business when <see langword="null"/>.</param>
    /// <param name="startTime">The oldest time, to the millisecond.</param>
    /// <param name="endTime">The newest time, to the millisecond; at most 24 hours after the start.</param>
    /// <param name="currentPage">The page, from 1. Default: 1.</param>
    /// <param name="pageSize">Rows on a page, 10 to 500. Default: 50.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// A range longer than 24 hours or backwards, a page or page size out of range, or an asset that is no code.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470121"/>
    Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgersAsync(
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default);

    /// <summary>
    /// Streams the ledger over any range, newest first: splits it into the windows KuCoin answers, reads every page of each, and gives each
    /// row once. Rows that arrive after the first call are not part of it.
    /// </summary>
    /// <param name="startTime">The oldest time, to the millisecond. KuCoin keeps a year.</param>
    /// <param name="endTime">The newest time, to the millisecond. Default: the time of the first call.</param>
    /// <param name="asset">One asset, for example <c>BTC</c>; every asset when <see langword="null"/>.</param>
    /// <param name="direction">In or out; both when <see langword="null"/>.</param>
    /// <param name="bizType">The business; every business when <see langword="null"/>.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentException">A range that runs backwards or starts in the future, or an asset that is no code.</exception>
    /// <exception cref="KucoinException">
    /// While the rows are read: a call failed, or the start lies before what KuCoin keeps (<see cref="KucoinError.HistoryNotAvailable"/>).
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470121"/>
    IAsyncEnumerable<KucoinAccountActivity> EnumerateAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        CancellationToken ct = default);
}
