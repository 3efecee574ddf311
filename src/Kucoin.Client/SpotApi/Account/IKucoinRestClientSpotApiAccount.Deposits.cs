using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>
    /// Creates a deposit address of an asset that credits the main wallet. It calls the third generation of the endpoint. Permission
    /// General, weight 20 of the management pool. It is never retried: an unknown outcome is reported as
    /// <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="network">
    /// The chain: its id, for example <c>trx</c>, or its display name, for example <c>TRC20</c>. May be <see langword="null"/> if the asset
    /// has only one chain; required if it has several.
    /// </param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The asset is not a valid code, or the chain must be specified; the message lists the chains. Nothing was created.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470142"/>
    Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressAsync(
        string asset, string? network = default, CancellationToken ct = default);

    /// <summary>
    /// Creates a deposit address of an asset. Permission General, weight 20 of the management pool. It is never retried.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="network">The id of the chain, for example <c>trx</c>.</param>
    /// <param name="toAccount">The wallet that is credited: main or trade. Default: main.</param>
    /// <param name="quantity">The amount of a Lightning invoice; only for Lightning.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470142"/>
    Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressV3Async(
        string asset, string network, AccountType? toAccount = default, decimal? quantity = default, CancellationToken ct = default);

    /// <summary>
    /// Reads the one deposit address of an asset on a chain. It calls the third generation of the endpoint. Permission General, weight 5
    /// of the management pool.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="network">The chain, as in <see cref="CreateDepositAddressAsync"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>
    /// The address; <see cref="KucoinError.NotFound"/> when there is none, <see cref="KucoinError.Ambiguous"/> when there are several.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The asset is not a valid code, or the chain must be specified; the message lists the chains.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470140"/>
    Task<WebCallResult<KucoinDepositAddress>> GetDepositAddressAsync(
        string asset, string? network = default, CancellationToken ct = default);

    /// <summary>
    /// Lists the deposit addresses of an asset on every chain. It calls the third generation of the endpoint. Permission General, weight
    /// 5 of the management pool.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is not a valid code.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470140"/>
    Task<WebCallResult<IEnumerable<KucoinDepositAddress>>> GetDepositAddressesAsync(string asset, CancellationToken ct = default);

    /// <summary>Lists the deposit addresses of an asset. Permission General, weight 5 of the management pool.</summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="network">The id of a chain, for example <c>trx</c>; <see langword="null"/> for every chain.</param>
    /// <param name="quantity">The amount of a Lightning invoice; only for Lightning.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters).</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470140"/>
    Task<WebCallResult<IEnumerable<KucoinDepositAddress>>> GetDepositAddressesV3Async(
        string asset, string? network = default, decimal? quantity = default, CancellationToken ct = default);

    /// <summary>Reads one page of the deposits, newest first. Permission General, weight 5 of the management pool.</summary>
    /// <param name="asset">One asset; <see langword="null"/> for every asset.</param>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond.</param>
    /// <param name="status">Processing, success or failure; <see langword="null"/> for every state.</param>
    /// <param name="currentPage">The page, from 1. Default: 1.</param>
    /// <param name="pageSize">Rows on a page, 10 to 500. Default: 50.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// An end before its start, a page or page size out of range, or an asset that is not a valid code.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470141"/>
    Task<WebCallResult<KucoinPaginated<KucoinDeposit>>> GetDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default);

    /// <summary>Streams the deposits, newest first, page after page.</summary>
    /// <param name="asset">One asset; <see langword="null"/> for every asset.</param>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond. Default: the time of the call.</param>
    /// <param name="status">Processing, success or failure; <see langword="null"/> for every state.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentException">An end before its start, or an asset that is not a valid code.</exception>
    /// <exception cref="KucoinException">
    /// Thrown while the rows are read: a call failed, or the rows are <see cref="KucoinError.Incomplete"/>. Rows returned before it are
    /// valid.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470141"/>
    IAsyncEnumerable<KucoinDeposit> EnumerateDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        CancellationToken ct = default);

    /// <summary>
    /// Reads one page of the deposits on KuCoin's platform before 2019. KuCoin has abandoned the endpoint, but still serves it; the default
    /// range is one month. Permission General, weight 5 of the management pool.
    /// </summary>
    /// <inheritdoc cref="GetDepositsAsync"/>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470306"/>
    Task<WebCallResult<KucoinPaginated<KucoinHistoricalDeposit>>> GetHistoricalDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default);

    /// <summary>
    /// Streams the deposits on KuCoin's platform before 2019, newest first, page after page. Rows have no id and are dated to the second.
    /// Permission General, weight 5 of the management pool for each page.
    /// </summary>
    /// <param name="asset">One asset; <see langword="null"/> for every asset.</param>
    /// <param name="startTime">The start of the range, to the millisecond. Default: 1 September 2017, when KuCoin opened.</param>
    /// <param name="endTime">The end of the range, to the millisecond. Default: the time of the call.</param>
    /// <param name="status">Processing, success or failure; <see langword="null"/> for every state.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <inheritdoc cref="EnumerateDepositsAsync"/>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470306"/>
    IAsyncEnumerable<KucoinHistoricalDeposit> EnumerateHistoricalDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        CancellationToken ct = default);
}
