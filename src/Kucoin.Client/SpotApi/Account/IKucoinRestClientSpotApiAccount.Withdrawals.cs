using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>Reads limits, minimum and fee of withdrawing an asset. Permission General, weight 20 of the management pool.</summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="network">
    /// The chain: its id, for example <c>trx</c>, or its display name, for example <c>TRC20</c>. May be <see langword="null"/> if the asset
    /// has only one chain; required if it has several.
    /// </param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// The asset is not a valid code, or the chain must be specified; the message lists the chains.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470143"/>
    Task<WebCallResult<KucoinWithdrawalQuota>> GetWithdrawalQuotasAsync(
        string asset, string? network = default, CancellationToken ct = default);

    /// <summary>
    /// Withdraws an asset to an address. It calls the third generation of the endpoint. Permission Withdrawal, weight 5 of the management
    /// pool. KuCoin accepts no client-supplied id for a withdrawal, so it is never retried. When the result is
    /// <see cref="KucoinError.OutcomeUnknown"/>, call <see cref="ResolveWithdrawalAsync"/> before you try again.
    /// </summary>
    /// <remarks>
    /// A withdrawal that contradicts the exchange's data about the network is not sent, see <see cref="KucoinError.WithdrawalRefused"/>,
    /// unless <see cref="KucoinClientOptions.WithdrawalChecks"/> allows it. <see cref="CheckWithdrawalAsync"/> also checks the account.
    /// </remarks>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="toAddress">The address.</param>
    /// <param name="quantity">The quantity, greater than 0, in steps of the chain's withdrawal precision.</param>
    /// <param name="memo">
    /// The memo of the address; omit it if the chain has no memos. A withdrawal without a required memo can be lost. If the chain needs a
    /// memo, an empty string states that the memo is omitted on purpose.
    /// </param>
    /// <param name="isInner">Whether it is an internal withdrawal, within KuCoin. Default: false.</param>
    /// <param name="remark">A remark for the caller's own use.</param>
    /// <param name="chain">The chain, as <c>network</c> in <see cref="GetWithdrawalQuotasAsync"/>. The chain is never guessed.</param>
    /// <param name="feeDeductType">
    /// Where the fee is taken from. When <see langword="null"/>, KuCoin takes it from the main wallet if the balance is sufficient, and
    /// otherwise from the amount, so that the recipient gets less.
    /// </param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An argument is invalid. When the chain must be specified, the message lists the chains. Nothing was withdrawn.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470146"/>
    Task<WebCallResult<KucoinNewWithdrawal>> WithdrawAsync(
        string asset,
        string toAddress,
        decimal quantity,
        string? memo = default,
        bool isInner = false,
        string? remark = default,
        string? chain = default,
        FeeDeductType? feeDeductType = default,
        CancellationToken ct = default);

    /// <summary>
    /// Withdraws an asset to an address, or to another KuCoin user by uid, mail or phone. Permission Withdrawal, weight 5 of the management
    /// pool; withdrawals to users are limited to 3 in 10 seconds and 50 in 24 hours. It is never retried, as above.
    /// </summary>
    /// <param name="withdrawType">What <paramref name="toAddress"/> is.</param>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="toAddress">The address, uid, mail address or phone number.</param>
    /// <param name="quantity">The quantity, greater than 0, in steps of the withdrawal precision.</param>
    /// <param name="memo">The memo of the address, as above.</param>
    /// <param name="isInner">Whether it is an internal withdrawal, within KuCoin. Default: false.</param>
    /// <param name="remark">A remark for the caller's own use.</param>
    /// <param name="chain">The chain of an address; a uid, mail address or phone number needs none.</param>
    /// <param name="feeDeductType">Where the fee is taken from, as above.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was withdrawn.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470146"/>
    Task<WebCallResult<KucoinNewWithdrawal>> WithdrawAsync(
        WithdrawType withdrawType,
        string asset,
        string toAddress,
        decimal quantity,
        string? memo = default,
        bool isInner = false,
        string? remark = default,
        string? chain = default,
        FeeDeductType? feeDeductType = default,
        CancellationToken ct = default);

    /// <summary>
    /// Checks a withdrawal without sending it: network, address, memo, precision, minimum, fee, quota, balance, and the amount that
    /// arrives. It reads the networks of the asset and the quota of the specified network, or the main wallet for a withdrawal to a KuCoin
    /// user. Permission General, weight 20 of the management pool.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="toAddress">The address, uid, mail address or phone number.</param>
    /// <param name="quantity">The quantity, greater than 0.</param>
    /// <param name="memo">The memo, as in <c>WithdrawAsync</c>.</param>
    /// <param name="isInner">Whether it is an internal withdrawal, within KuCoin. Default: false.</param>
    /// <param name="chain">The chain, as <c>network</c> in <see cref="GetWithdrawalQuotasAsync"/>.</param>
    /// <param name="feeDeductType">Where the fee is taken from, as in <c>WithdrawAsync</c>.</param>
    /// <param name="withdrawType">What <paramref name="toAddress"/> is. Default: <see cref="WithdrawType.Address"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The errors, the warnings, the figures, and what could not be determined.</returns>
    /// <exception cref="ArgumentException">An argument is invalid on every chain, as in <c>WithdrawAsync</c>.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470143"/>
    Task<WebCallResult<WithdrawalCheck>> CheckWithdrawalAsync(
        string asset,
        string toAddress,
        decimal quantity,
        string? memo = default,
        bool isInner = false,
        string? chain = default,
        FeeDeductType? feeDeductType = default,
        WithdrawType? withdrawType = default,
        CancellationToken ct = default);

    /// <summary>
    /// Resolves a withdrawal whose outcome is unknown, from the list of withdrawals. It returns
    /// <see cref="KucoinWithdrawalVerdict.Happened"/> only if exactly one row has the same asset, network, recipient, memo and quantity and
    /// cannot belong to another withdrawal. It returns <see cref="KucoinWithdrawalVerdict.DidNotHappen"/> only if the complete list was
    /// read, late enough, and no row can be the withdrawal. The client takes into account the withdrawals in its journal, but not those of
    /// other programs. For a withdrawal that was sent with another key, or to another exchange, it returns
    /// <see cref="KucoinWithdrawalVerdict.CannotTell"/>. Permission General; it sends no withdrawal.
    /// </summary>
    /// <param name="outcome">
    /// The error of the withdrawal. If it has no <see cref="KucoinError.OutcomeUnknown.KeyId"/> or no
    /// <see cref="KucoinError.OutcomeUnknown.Exchange"/>, the values of its journal entry are used; without either, the outcome cannot be
    /// resolved.
    /// </param>
    /// <param name="settlingDelay">The time that a row may take to appear. Default: one minute.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The outcome does not belong to a withdrawal.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470145"/>
    Task<WebCallResult<KucoinWithdrawalResolution>> ResolveWithdrawalAsync(
        KucoinError.OutcomeUnknown outcome, TimeSpan? settlingDelay = default, CancellationToken ct = default);

    /// <summary>
    /// Cancels a withdrawal that is still processing. Permission Withdrawal, weight 20 of the management pool. It is never retried.
    /// </summary>
    /// <param name="withdrawalId">The id of the withdrawal.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <returns>The id of the withdrawal, as text.</returns>
    /// <exception cref="ArgumentException">The id contains characters other than letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470144"/>
    Task<WebCallResult<object>> CancelWithdrawalAsync(string withdrawalId, CancellationToken ct = default);

    /// <summary>Reads one withdrawal in detail. Permission General, weight 20 of the management pool.</summary>
    /// <param name="withdrawalId">The id of the withdrawal.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id contains characters other than letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3471890"/>
    Task<WebCallResult<KucoinWithdrawalDetails>> GetWithdrawalAsync(string withdrawalId, CancellationToken ct = default);

    /// <summary>Reads one page of the withdrawals, newest first. Permission General, weight 20 of the management pool.</summary>
    /// <param name="asset">One asset; <see langword="null"/> for every asset.</param>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond.</param>
    /// <param name="status">One state; <see langword="null"/> for every state.</param>
    /// <param name="currentPage">The page, from 1. Default: 1.</param>
    /// <param name="pageSize">Rows on a page, 10 to 500. Default: 50.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// An end before its start, a page or page size out of range, or an asset that is not a valid code.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470145"/>
    Task<WebCallResult<KucoinPaginated<KucoinWithdrawal>>> GetWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default);

    /// <summary>Streams the withdrawals, newest first, page after page.</summary>
    /// <param name="asset">One asset; <see langword="null"/> for every asset.</param>
    /// <param name="startTime">The start of the range, to the millisecond.</param>
    /// <param name="endTime">The end of the range, to the millisecond. Default: the time of the call.</param>
    /// <param name="status">One state; <see langword="null"/> for every state.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentException">An end before its start, or an asset that is not a valid code.</exception>
    /// <exception cref="KucoinException">
    /// Thrown while the rows are read: a call failed, or the rows are <see cref="KucoinError.Incomplete"/>. Rows returned before it are
    /// valid.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470145"/>
    IAsyncEnumerable<KucoinWithdrawal> EnumerateWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        CancellationToken ct = default);

    /// <summary>
    /// Reads one page of the withdrawals on KuCoin's platform before 2019. KuCoin has abandoned the endpoint, but still serves it; the
    /// default range is one month. Permission General, weight 20 of the management pool.
    /// </summary>
    /// <inheritdoc cref="GetWithdrawalsAsync"/>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470308"/>
    Task<WebCallResult<KucoinPaginated<KucoinHistoricalWithdrawal>>> GetHistoricalWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default);

    /// <summary>
    /// Streams the withdrawals on KuCoin's platform before 2019, newest first, page after page. Rows have no id and are dated to the
    /// second. Permission General, weight 20 of the management pool for each page.
    /// </summary>
    /// <param name="asset">One asset; <see langword="null"/> for every asset.</param>
    /// <param name="startTime">The start of the range, to the millisecond. Default: 1 September 2017, when KuCoin opened.</param>
    /// <param name="endTime">The end of the range, to the millisecond. Default: the time of the call.</param>
    /// <param name="status">The state; <see langword="null"/> for every state.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <inheritdoc cref="EnumerateWithdrawalsAsync"/>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470308"/>
    IAsyncEnumerable<KucoinHistoricalWithdrawal> EnumerateHistoricalWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        CancellationToken ct = default);
}
