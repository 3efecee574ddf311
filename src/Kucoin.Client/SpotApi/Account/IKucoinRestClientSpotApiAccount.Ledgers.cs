using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>
    /// Reads the ledger of one wallet. KuCoin has retired the endpoint that took a wallet id. This method finds the wallet, reads the
    /// ledger of its asset over the range, keeps the rows of its account type, and paginates them. Permission General; weight 5, then 2 for
    /// each page read, of the management pool.
    /// </summary>
    /// <param name="accountId">The id from <see cref="GetAccountsAsync"/>.</param>
    /// <param name="startTime">The oldest time. Default: 24 hours before the end.</param>
    /// <param name="endTime">
    /// The newest time; at most 24 hours after the start. Default: 24 hours after the start, at most the time of the call.
    /// </param>
    /// <param name="currentPage">The page, from 1. Default: 1.</param>
    /// <param name="pageSize">Rows on a page, 10 to 500. Default: 50.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>
    /// The page; <see cref="KucoinError.NotFound"/> when no wallet has the id, <see cref="KucoinError.HistoryNotAvailable"/> when the range
    /// starts before KuCoin's retention.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A range longer than 24 hours, an end before its start, a page or page size out of range, or an invalid id.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470121"/>
    Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgerAsync(
        string accountId,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default);

    /// <summary>
    /// Reads one page of the ledger over all wallets, newest first. KuCoin accepts ranges of at most 24 hours and fills in a missing bound
    /// silently: a start without an end returns the 24 hours after it, not everything since. <see cref="EnumerateAccountLedgersAsync"/>
    /// reads any range. Permission General, weight 2 of the management pool.
    /// </summary>
    /// <param name="asset">One asset, for example <c>BTC</c>; <see langword="null"/> for every asset.</param>
    /// <param name="direction">In or out; <see langword="null"/> for both.</param>
    /// <param name="bizType">The transaction type; <see langword="null"/> for every type.</param>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond; at most 24 hours after the start.</param>
    /// <param name="currentPage">The page, from 1. Default: 1.</param>
    /// <param name="pageSize">Rows on a page, 10 to 500. Default: 50.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// A range longer than 24 hours, an end before its start, a page or page size out of range, or an asset that is not a valid code.
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
    /// Streams the ledger over any range, newest first. It splits the range into the windows that KuCoin accepts, reads every page of each,
    /// and returns each row once. Rows that arrive after the call are not included.
    /// </summary>
    /// <param name="startTime">The start of the range, to the millisecond. KuCoin keeps rows for one year.</param>
    /// <param name="endTime">The end of the range, to the millisecond. Default: the time of the call.</param>
    /// <param name="asset">One asset, for example <c>BTC</c>; <see langword="null"/> for every asset.</param>
    /// <param name="direction">In or out; <see langword="null"/> for both.</param>
    /// <param name="bizType">The transaction type; <see langword="null"/> for every type.</param>
    /// <param name="allowTruncated">
    /// Whether to truncate a range that starts before KuCoin's retention, and to set <see cref="KucoinHistory{T}.IsTruncated"/>, instead of
    /// failing.
    /// </param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentException">
    /// An end before its start, a start in the future, or an asset that is not a valid code.
    /// </exception>
    /// <exception cref="KucoinException">
    /// Thrown while the rows are read: a call failed, or the range starts before the retention of KuCoin
    /// (<see cref="KucoinError.HistoryNotAvailable"/>).
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470121"/>
    KucoinHistory<KucoinAccountActivity> EnumerateAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        bool allowTruncated = false,
        CancellationToken ct = default);

    /// <summary>
    /// Reads one page of the ledger of the high-frequency spot wallet, newest first. KuCoin keeps 7 days and truncates a longer range
    /// silently; <see cref="EnumerateHfAccountLedgersAsync"/> reports the truncation. Permission General, weight 2 of the spot pool.
    /// </summary>
    /// <param name="asset">One asset; <see langword="null"/> for every asset.</param>
    /// <param name="direction">In or out; <see langword="null"/> for both.</param>
    /// <param name="bizType">The transaction type; <see langword="null"/> for every type.</param>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond.</param>
    /// <param name="limit">Rows on a page, 1 to 200. Default: 100.</param>
    /// <param name="lastId">
    /// The id of the last row of the previous page (keyset pagination); <see langword="null"/> for the first page.
    /// </param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">An end before its start, a limit out of range, or an asset that is not a valid code.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470122"/>
    Task<WebCallResult<IReadOnlyList<KucoinAccountActivity>>> GetHfAccountLedgersAsync(
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? limit = default,
        long? lastId = default,
        CancellationToken ct = default);

    /// <summary>
    /// Streams the ledger of the high-frequency spot wallet over any range, newest first, each row once. KuCoin keeps 7 days.
    /// </summary>
    /// <inheritdoc cref="EnumerateAccountLedgersAsync"/>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470122"/>
    KucoinHistory<KucoinAccountActivity> EnumerateHfAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        bool allowTruncated = false,
        CancellationToken ct = default);

    /// <summary>
    /// Reads one page of the ledger of the high-frequency margin wallets, newest first. KuCoin keeps 3 days and truncates a longer range
    /// silently; <see cref="EnumerateHfMarginAccountLedgersAsync"/> reports the truncation. Permission General, weight 2 of the spot pool.
    /// </summary>
    /// <inheritdoc cref="GetHfAccountLedgersAsync"/>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470123"/>
    Task<WebCallResult<IReadOnlyList<KucoinAccountActivity>>> GetHfMarginAccountLedgersAsync(
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? limit = default,
        long? lastId = default,
        CancellationToken ct = default);

    /// <summary>
    /// Streams the ledger of the high-frequency margin wallets over any range, newest first, each row once. KuCoin keeps 3 days.
    /// </summary>
    /// <inheritdoc cref="EnumerateAccountLedgersAsync"/>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470123"/>
    KucoinHistory<KucoinAccountActivity> EnumerateHfMarginAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        bool allowTruncated = false,
        CancellationToken ct = default);
}
