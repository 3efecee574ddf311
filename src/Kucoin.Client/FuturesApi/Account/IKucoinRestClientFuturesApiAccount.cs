using Kucoin.Client.Models.Fees;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Results;

namespace Kucoin.Client.FuturesApi.Account;

/// <summary>Futures wallets, their ledger and their fees.</summary>
public interface IKucoinRestClientFuturesApiAccount
{
    /// <summary>Reads the futures wallet of one settlement asset. Permission Futures, weight 5 of the futures pool.</summary>
    /// <param name="asset">The settlement asset, for example <c>USDT</c>. Default: <c>XBT</c>, which is Bitcoin.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is not a valid code.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470129"/>
    Task<WebCallResult<KucoinAccountOverview>> GetAccountOverviewAsync(string? asset = default, CancellationToken ct = default);

    /// <summary>
    /// Reads the futures wallets of the master and of every sub-account, of one settlement asset. Permission General with a key of the
    /// master, weight 6 of the futures pool.
    /// </summary>
    /// <param name="asset">The settlement asset, for example <c>USDT</c>. Default: <c>XBT</c>, which is Bitcoin.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is not a valid code.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470134"/>
    Task<WebCallResult<KucoinSubAccountsOverview>> GetSubAccountsOverviewAsync(string? asset = default, CancellationToken ct = default);

    /// <summary>
    /// Reads one page of the futures ledger, newest first. KuCoin accepts ranges of at most one day and fills in a missing bound silently.
    /// <see cref="EnumerateTransactionHistoryAsync"/> reads any range. Permission General, weight 2 of the futures pool.
    /// </summary>
    /// <param name="asset">One settlement asset; <see langword="null"/> for every asset.</param>
    /// <param name="type">The transaction type; <see langword="null"/> for every type.</param>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond; at most one day after the start.</param>
    /// <param name="offset">The position of a row from an earlier page; <see langword="null"/> for the first page.</param>
    /// <param name="pageSize">Rows on a page, 1 to 100. Default: 50.</param>
    /// <param name="forward">
    /// <see langword="true"/> to read the page after the position, <see langword="false"/> to read the page before it. Default:
    /// <see langword="true"/>.
    /// </param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// A range longer than a day, an end before its start, a page size out of range, or an asset that is not a valid code.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470124"/>
    Task<WebCallResult<KucoinAccountTransactions>> GetTransactionHistoryAsync(
        string? asset = default,
        FuturesTransactionType? type = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        long? offset = default,
        int? pageSize = default,
        bool? forward = default,
        CancellationToken ct = default);

    /// <summary>
    /// Streams the futures ledger over any range, newest first, without duplicates. The pending settlement of open positions is omitted,
    /// because it is not a ledger row yet.
    /// </summary>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond. Default: the time of the call.</param>
    /// <param name="asset">One settlement asset; <see langword="null"/> for every asset.</param>
    /// <param name="type">The transaction type; <see langword="null"/> for every type.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentException">An end before its start, or an asset that is not a valid code.</exception>
    /// <exception cref="KucoinException">Thrown while the rows are read: a call failed.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470124"/>
    KucoinHistory<KucoinAccountTransaction> EnumerateTransactionHistoryAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        FuturesTransactionType? type = default,
        CancellationToken ct = default);

    /// <summary>Reads the fees of the user on one contract. Permission General, weight 3 of the futures pool.</summary>
    /// <param name="symbol">The contract, for example <c>XBTUSDTM</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The symbol contains characters other than letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470151"/>
    Task<WebCallResult<KucoinTradeFee>> GetTradingFeeAsync(string symbol, CancellationToken ct = default);
}
