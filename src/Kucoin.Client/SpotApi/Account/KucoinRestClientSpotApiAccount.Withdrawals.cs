using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    private static readonly WithdrawType[] WithdrawTypes = [WithdrawType.Address, WithdrawType.Uid, WithdrawType.Mail, WithdrawType.Phone];
    private static readonly FeeDeductType[] FeeDeductTypes = [FeeDeductType.Internal, FeeDeductType.External];

    public Task<WebCallResult<KucoinWithdrawalQuota>> GetWithdrawalQuotasAsync(
        string asset, string? network = default, CancellationToken ct = default) =>
        _networks.With(
            asset,
            network,
            chain => api.Call<KucoinWithdrawalQuota>(KucoinEndpoints.Withdrawals.Quotas)
                .Query("currency", asset)
                .Query("chain", chain)
                .SendAsync(ct),
            ct);

    public Task<WebCallResult<KucoinNewWithdrawal>> WithdrawAsync(
        string asset,
        string toAddress,
        decimal quantity,
        string? memo = default,
        bool isInner = false,
        string? remark = default,
        string? chain = default,
        FeeDeductType? feeDeductType = default,
        CancellationToken ct = default) =>
        WithdrawAsync(WithdrawType.Address, asset, toAddress, quantity, memo, isInner, remark, chain, feeDeductType, ct);

    public Task<WebCallResult<KucoinNewWithdrawal>> WithdrawAsync(
        WithdrawType withdrawType,
        string asset,
        string toAddress,
        decimal quantity,
        string? memo = default,
        bool isInner = false,
        string? remark = default,
        string? chain = default,
        FeeDeductType? feeDeductType = default,
        CancellationToken ct = default)
    {
        var withdrawal = Attempt(withdrawType, asset, toAddress, quantity, memo, isInner, remark, chain, feeDeductType);
        return _withdrawals.Send(withdrawal, nameof(chain), ct);
    }

    public Task<WebCallResult<WithdrawalCheck>> CheckWithdrawalAsync(
        string asset,
        string toAddress,
        decimal quantity,
        string? memo = default,
        bool isInner = false,
        string? chain = default,
        FeeDeductType? feeDeductType = default,
        WithdrawType? withdrawType = default,
        CancellationToken ct = default)
    {
        var type = withdrawType ?? WithdrawType.Address;
        var withdrawal = Attempt(type, asset, toAddress, quantity, memo, isInner, remark: null, chain, feeDeductType);
        return new WithdrawalChecker(api).Check(withdrawal, ct);
    }

    public async Task<WebCallResult<KucoinWithdrawalResolution>> ResolveWithdrawalAsync(
        KucoinError.OutcomeUnknown outcome, TimeSpan? settlingDelay = default, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var withdrawal = outcome.Withdrawal ?? throw new ArgumentException("The outcome does not belong to a withdrawal.", nameof(outcome));
        return await api.Attempt(
            KucoinEndpoints.Withdrawals.History,
            () => new WithdrawalResolver(api).Resolve(outcome, withdrawal, settlingDelay ?? SettlingDelay, ct)).ConfigureAwait(false);
    }

    public async Task<WebCallResult<object>> CancelWithdrawalAsync(string withdrawalId, CancellationToken ct = default)
    {
        var cancelled = await api.Call<KucoinAcknowledgement>(KucoinEndpoints.Withdrawals.Cancel)
            .Path("withdrawalId", Require.Id(withdrawalId))
            .SendAsync(ct).ConfigureAwait(false);
        return cancelled.As<object>(_ => withdrawalId);
    }

    public Task<WebCallResult<KucoinWithdrawalDetails>> GetWithdrawalAsync(string withdrawalId, CancellationToken ct = default) =>
        api.Call<KucoinWithdrawalDetails>(KucoinEndpoints.Withdrawals.ById)
            .Path("withdrawalId", Require.Id(withdrawalId))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinPaginated<KucoinWithdrawal>>> GetWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        Funding<KucoinPaginated<KucoinWithdrawal>>(KucoinEndpoints.Withdrawals.History, asset, status?.Value, startTime, endTime)
            .SendPageAsync(currentPage, pageSize, ct);

    public IAsyncEnumerable<KucoinWithdrawal> EnumerateWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        CancellationToken ct = default) =>
        FundingHistory<KucoinWithdrawal>(
            KucoinEndpoints.Withdrawals.History, asset, status?.Value, startTime, endTime, static row => new(row.Id, row.CreateTime), ct);

    public Task<WebCallResult<KucoinPaginated<KucoinHistoricalWithdrawal>>> GetHistoricalWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        Funding<KucoinPaginated<KucoinHistoricalWithdrawal>>(
            KucoinEndpoints.Withdrawals.HistoryBefore2019, asset, status?.Value, startTime, endTime)
            .SendPageAsync(currentPage, pageSize, ct);

    public IAsyncEnumerable<KucoinHistoricalWithdrawal> EnumerateHistoricalWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        CancellationToken ct = default) =>
        FundingHistory<KucoinHistoricalWithdrawal>(
            KucoinEndpoints.Withdrawals.HistoryBefore2019,
            asset,
            status?.Value,
            startTime ?? Opening,
            endTime,
            static row => Composite(row.CreateTime, row.Asset, row.Quantity, row.WalletTransactionId, row.Address),
            ct);

    /// <exception cref="ArgumentException">An argument is invalid on every network.</exception>
    private static KucoinWithdrawalAttempt Attempt(
        WithdrawType withdrawType,
        string asset,
        string toAddress,
        decimal quantity,
        string? memo,
        bool isInner,
        string? remark,
        string? chain,
        FeeDeductType? feeDeductType) => new()
        {
            WithdrawType = Require.OneOf(withdrawType, WithdrawTypes),
            Asset = Require.Asset(asset),
            ToAddress = Require.Text(toAddress, 1, 256),
            Quantity = Require.Positive(quantity),
            Network = Require.TextOrNull(chain, 1, 64),
            Memo = Require.TextOrNull(memo, 0, 256),
            IsInner = isInner,
            Remark = Require.TextOrNull(remark, 1, 256),
            FeeDeductType = feeDeductType is { } fee ? Require.OneOf(fee, FeeDeductTypes, nameof(feeDeductType)) : null,
        };
}
