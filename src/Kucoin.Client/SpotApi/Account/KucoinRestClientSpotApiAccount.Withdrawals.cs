using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

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
            chain => api.Call(KucoinEndpoints.Withdrawals.Quotas).Query("currency", asset).Query("chain", chain).SendAsync(ct),
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
        var withdrawal = new Withdrawal(withdrawType, asset, toAddress, quantity, memo, isInner, remark, feeDeductType);

        // Built before the chain is looked up, so that a mistake is found before anything is sent.
        var call = Call(withdrawal, chain);
        return withdrawType != WithdrawType.Address || NetworkChoice.IsId(chain)
            ? call.SendAsync(ct)
            : OnChosenChain(withdrawal, chain, ct);
    }

    public async Task<WebCallResult<object>> CancelWithdrawalAsync(string withdrawalId, CancellationToken ct = default)
    {
        var cancelled = await api.Call(KucoinEndpoints.Withdrawals.Cancel)
            .Path("withdrawalId", Require.Id(withdrawalId))
            .SendAsync(ct).ConfigureAwait(false);
        return cancelled.As<object>(_ => withdrawalId);
    }

    public Task<WebCallResult<KucoinWithdrawalDetails>> GetWithdrawalAsync(string withdrawalId, CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.Withdrawals.ById)
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
        Funding(KucoinEndpoints.Withdrawals.History, asset, status?.Value, startTime, endTime).Page(currentPage, pageSize).SendAsync(ct);

    public IAsyncEnumerable<KucoinWithdrawal> EnumerateWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        CancellationToken ct = default) =>
        FundingHistory(KucoinEndpoints.Withdrawals.History, asset, status?.Value, startTime, endTime, ct);

    public Task<WebCallResult<KucoinPaginated<KucoinHistoricalWithdrawal>>> GetHistoricalWithdrawalsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        WithdrawalStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        Funding(KucoinEndpoints.Withdrawals.HistoryBefore2019, asset, status?.Value, startTime, endTime)
            .Page(currentPage, pageSize)
            .SendAsync(ct);

    private Task<WebCallResult<KucoinNewWithdrawal>> OnChosenChain(Withdrawal withdrawal, string? chain, CancellationToken ct) =>
        _networks.With(withdrawal.Asset, chain, id => Call(withdrawal, id).SendAsync(ct), ct);

    private KucoinCall<KucoinNewWithdrawal> Call(in Withdrawal withdrawal, string? chain)
    {
        var (withdrawType, asset, toAddress, quantity, memo, isInner, remark, feeDeductType) = withdrawal;
        return api.Call(KucoinEndpoints.Withdrawals.Withdraw)
            .Body("currency", Require.Asset(asset))
            .Body("chain", Require.TextOrNull(chain, 1, 64))
            .Body("amount", Require.Positive(quantity))
            .Body("memo", Require.TextOrNull(memo, 1, 256))
            .Body("isInner", isInner)
            .Body("remark", Require.TextOrNull(remark, 1, 256))
            .Body("feeDeductType", feeDeductType is { } fee ? Require.OneOf(fee, FeeDeductTypes, nameof(feeDeductType)).Value : null)
            .Body("toAddress", Require.Text(toAddress, 1, 256))
            .Body("withdrawType", Require.OneOf(withdrawType, WithdrawTypes).Value);
    }

    /// <summary>What is asked for apart from the chain, which may have to be looked up.</summary>
    private readonly record struct Withdrawal(
        WithdrawType WithdrawType,
        string Asset,
        string ToAddress,
        decimal Quantity,
        string? Memo,
        bool IsInner,
        string? Remark,
        FeeDeductType? FeeDeductType);
}
