using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    private static readonly TimeSpan SettlingDelay = TimeSpan.FromMinutes(1);

    public Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(
        string asset, AccountType accountType, CancellationToken ct = default) =>
        Transferable(asset, TransferRules.Wallet(accountType, TransferRules.Transferable, isolated: false), symbol: null, ct);

    public Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(
        string asset, AccountType accountType, string isolatedMarginSymbol, CancellationToken ct = default) =>
        Transferable(
            asset,
            TransferRules.Wallet(accountType, TransferRules.Transferable, isolated: true),
            Require.Symbol(isolatedMarginSymbol),
            ct);

    public async Task<WebCallResult<KucoinInnerTransfer>> InnerTransferAsync(
        string asset,
        AccountType from,
        AccountType to,
        decimal quantity,
        string? fromTag = default,
        string? toTag = default,
        string? clientOrderId = default,
        CancellationToken ct = default)
    {
        TransferRules.SideNames names = new(nameof(from), nameof(to), nameof(fromTag), nameof(toTag));
        TransferRules.Check(TransferType.Internal, from, to, null, null, fromTag, toTag, names);
        var transfer = await UniversalTransferAsync(
            asset, quantity, TransferType.Internal, from, to, null, null, fromTag, toTag, clientOrderId, ct).ConfigureAwait(false);
        return transfer.As(accepted => new KucoinInnerTransfer { OrderId = accepted.OrderId });
    }

    public Task<WebCallResult<KucoinUniversalTransfer>> UniversalTransferAsync(
        string asset,
        decimal quantity,
        TransferType transferType,
        AccountType fromAccountType,
        AccountType toAccountType,
        string? fromUserId = default,
        string? toUserId = default,
        string? fromAccountTag = default,
        string? toAccountTag = default,
        string? clientOrderId = default,
        CancellationToken ct = default)
    {
        TransferRules.SideNames names = new(nameof(fromAccountType), nameof(toAccountType), nameof(fromAccountTag), nameof(toAccountTag));
        TransferRules.Check(
            transferType, fromAccountType, toAccountType, fromUserId, toUserId, fromAccountTag, toAccountTag, names);
        var clientOid = Require.ClientOid(clientOrderId) ?? Guid.NewGuid().ToString("N");
        var transfer = new KucoinTransferAttempt
        {
            Asset = Require.Asset(asset),
            Quantity = Require.Positive(quantity),
            TransferType = transferType,
            FromAccountType = fromAccountType,
            ToAccountType = toAccountType,
            FromUserId = fromUserId,
            ToUserId = toUserId,
            FromAccountTag = fromAccountTag,
            ToAccountTag = toAccountTag,
        };
        var call = api.Call<KucoinUniversalTransfer>(KucoinEndpoints.Transfers.UniversalTransfer)
            .ClientOid(clientOid)
            .Body("currency", asset)
            .Body("amount", quantity)
            .Body("type", transferType.Value)
            .Body("fromUserId", fromUserId)
            .Body("fromAccountType", fromAccountType.Value)
            .Body("fromAccountTag", fromAccountTag)
            .Body("toUserId", toUserId)
            .Body("toAccountType", toAccountType.Value)
            .Body("toAccountTag", toAccountTag)
            .Moving(transfer);
        return _transfers.SendAsync(call, transfer, clientOid, isMadeHere: clientOrderId is null, ct);
    }

    public async Task<WebCallResult<KucoinTransferResolution>> ResolveTransferAsync(
        KucoinError.OutcomeUnknown outcome,
        IKucoinRestClientSpotApiAccount? otherSide = default,
        TimeSpan? settlingDelay = default,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentOutOfRangeException.ThrowIfLessThan(settlingDelay ?? SettlingDelay, TimeSpan.Zero, nameof(settlingDelay));
        var transfer = outcome.Transfer ?? throw new ArgumentException("The outcome does not belong to a transfer.", nameof(outcome));
        var other = transfer.TransferType == TransferType.Internal ? this : otherSide;
        var resolver = new TransferResolver(api);
        return await api.Attempt(
            KucoinEndpoints.Ledgers.AccountLedgers,
            () => resolver.Resolve(outcome, transfer, this, other, settlingDelay ?? SettlingDelay, ct)).ConfigureAwait(false);
    }

    private Task<WebCallResult<KucoinTransferableAccount>> Transferable(
        string asset, AccountType accountType, string? symbol, CancellationToken ct) =>
        api.Call<KucoinTransferableAccount>(KucoinEndpoints.Transfers.Transferable)
            .Query("currency", Require.Asset(asset))
            .Query("type", accountType.Value)
            .Query("tag", symbol)
            .SendAsync(ct);
}
