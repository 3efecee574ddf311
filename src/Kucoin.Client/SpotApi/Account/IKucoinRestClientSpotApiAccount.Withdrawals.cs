using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>Reads limits, minimum and fee of withdrawing an asset. Permission General, weight 20 of the management pool.</summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="network">
    /// The chain: its id, for example <c>trx</c>, or its display name, for example <c>TRC20</c>. When <see langword="null"/>, the chain
    /// of an asset that has one; an asset with several needs it.
    /// </param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is no code, or the chain must be named; the message lists the chains.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470143"/>
    Task<WebCallResult<KucoinWithdrawalQuota>> GetWithdrawalQuotasAsync(
        string asset, string? network = default, CancellationToken ct = default);

    /// <summary>
    /// Withdraws an asset to an address. It calls the third generation of the endpoint. Permission Withdrawal, weight 5 of the management
    /// pool. A withdrawal has no id of the caller's and is never repeated: when the outcome is unknown, the result says so; ask
    /// <see cref="ResolveWithdrawalAsync"/> before you try again.
    /// </summary>
    /// <remarks>
    /// What contradicts the exchange's own data of the network is not sent, see <see cref="KucoinError.WithdrawalRefused"/>, unless <see
    /// cref="KucoinClientOptions.WithdrawalChecks"/> says otherwise. <see cref="CheckWithdrawalAsync"/> also looks at the account.
    /// </remarks>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="toAddress">The address.</param>
    /// <param name="quantity">How much, more than 0, in steps of the chain's withdrawal precision.</param>
    /// <param name="memo">
    /// The memo of the address; leave it out where the chain has none. Without it a withdrawal can be lost: where the chain needs one, an
    /// empty text says that there is none on purpose.
    /// </param>
    /// <param name="isInner">Whether it stays inside KuCoin. Default: false.</param>
    /// <param name="remark">A remark for the caller's own use.</param>
    /// <param name="chain">The chain, as <c>network</c> in <see cref="GetWithdrawalQuotasAsync"/>. No chain is ever guessed.</param>
    /// <param name="feeDeductType">
    /// Where the fee is taken from. When <see langword="null"/>, KuCoin takes it from the main wallet if that suffices, and otherwise
    /// from the amount, so that the recipient gets less.
    /// </param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">
    /// An argument breaks one of the rules above; a chain that must be named is listed. Nothing was withdrawn.
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
    /// pool; to users at most 3 in 10 seconds and 50 in 24 hours. It is never repeated, as above.
    /// </summary>
    /// <param name="withdrawType">What <paramref name="toAddress"/> is.</param>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="toAddress">The address, uid, mail address or phone number.</param>
    /// <param name="quantity">How much, more than 0, in steps of the withdrawal precision.</param>
    /// <param name="memo">The memo of the address, as above.</param>
    /// <param name="isInner">Whether it stays inside KuCoin. Default: false.</param>
    /// <param name="remark">A remark for the caller's own use.</param>
    /// <param name="chain">The chain of an address; a uid, mail address or phone number needs none.</param>
    /// <param name="feeDeductType">Where the fee is taken from, as above.</param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">An argument breaks one of the rules above. Nothing was withdrawn.</exception>
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
    /// Checks a withdrawal without sending it: network, address, memo, precision, minimum, fee, quota, balance, and what arrives. It reads
    /// the asset's networks and the quota of the one that is named, or the main wallet where it goes to a user of KuCoin. Permission
    /// General, weight 20 of the management pool.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="toAddress">The address, uid, mail address or phone number.</param>
    /// <param name="quantity">How much, more than 0.</param>
    /// <param name="memo">The memo, as in <c>WithdrawAsync</c>.</param>
    /// <param name="isInner">Whether it stays inside KuCoin. Default: false.</param>
    /// <param name="chain">The chain, as <c>network</c> in <see cref="GetWithdrawalQuotasAsync"/>.</param>
    /// <param name="feeDeductType">Where the fee is taken from, as in <c>WithdrawAsync</c>.</param>
    /// <param name="withdrawType">What <paramref name="toAddress"/> is. Default: <see cref="WithdrawType.Address"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>What is wrong, what is worth knowing, the figures, and what of it is not known.</returns>
    /// <exception cref="ArgumentException">An argument breaks a rule that holds for every chain, as in <c>WithdrawAsync</c>.</exception>
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
    /// Looks in the list of withdrawals what became of one whose outcome is unknown. It says <see cref="KucoinWithdrawalVerdict.Happened"/>
    /// only when one row has its asset, network, recipient, memo and quantity and can be nothing else, and <see
    /// cref="KucoinWithdrawalVerdict.DidNotHappen"/> only when the list was read to its end, late enough, and no row can be it. The client
    /// knows of the withdrawals in its journal, and cannot know of those of another program. Of one that was sent with another key, or to
    /// another exchange, it says <see cref="KucoinWithdrawalVerdict.CannotTell"/>. Permission General; it sends nothing off.
    /// </summary>
    /// <param name="outcome">
    /// The error of the withdrawal. Where it has no <see cref="KucoinError.OutcomeUnknown.KeyId"/> or no <see
    /// cref="KucoinError.OutcomeUnknown.Exchange"/>, those of its entry in the journal count; without either nothing can be told.
    /// </param>
    /// <param name="settlingDelay">How long a row may take to appear. Default: one minute.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The outcome is not that of a withdrawal.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470145"/>
    Task<WebCallResult<KucoinWithdrawalResolution>> ResolveWithdrawalAsync(
        KucoinError.OutcomeUnknown outcome, TimeSpan? settlingDelay = default, CancellationToken ct = default);

    /// <summary>
    /// Cancels a withdrawal that is still processing. Permission Withdrawal, weight 20 of the management pool. It is never repeated.
    /// </summary>
    /// <param name="withdrawalId">The id of the withdrawal.</param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <returns>The id of the withdrawal, as text.</returns>
    /// <exception cref="ArgumentException">The id holds anything but letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470144"/>
    Task<WebCallResult<object>> CancelWithdrawalAsync(string withdrawalId, CancellationToken ct = default);

    /// <summary>Reads one withdrawal in detail. Permission General, weight 20 of the management pool.</summary>
    /// <param name="withdrawalId">The id of the withdrawal.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id holds anything but letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3471890"/>
    Task<WebCallResult<KucoinWithdrawalDetails>> GetWithdrawalAsync(string withdrawalId, CancellationToken ct = default);

    /// <summary>Reads one page of the withdrawals, newest first. Permission General, weight 20 of the management pool.</summary>
    /// <param name="asset">One asset; every asset when <see langword="null"/>.</param>
    /// <param name="startTime">The oldest time, to the millisecond.</param>
    /// <param name="endTime">The newest time, to the millisecond.</param>
    /// <param name="status">One state; every state when <see langword="null"/>.</param>
    /// <param name="currentPage">The page, from 1. Default: 1.</param>
    /// <param name="pageSize">Rows on a page, 10 to 500. Default: 50.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// A range that runs backwards, a page or page size out of range, or an asset that is no code.
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
    /// <param name="asset">One asset; every asset when <see langword="null"/>.</param>
    /// <param name="startTime">The oldest time, to the millisecond.</param>
    /// <param name="endTime">The newest time, to the millisecond. Default: the time of the call.</param>
    /// <param name="status">One state; every state when <see langword="null"/>.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentException">A range that runs backwards, or an asset that is no code.</exception>
    /// <exception cref="KucoinException">While the rows are read: a call failed.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470145"/>
    IAsyncEnumerable<KucoinWithdrawal> EnumerateWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        CancellationToken ct = default);

    /// <summary>
    /// Reads one page of the withdrawals on KuCoin's platform before 2019. KuCoin has abandoned the endpoint; it still answers, one month
    /// by default. Permission General, weight 20 of the management pool.
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
}
