using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>Reads the transferable amount of an asset in one wallet. Permission General, weight 20 of the management pool.</summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="accountType">Main, trade, margin, option or high-frequency margin.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is not a valid code, or the wallet is isolated, which also needs a pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470148"/>
    Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(
        string asset, AccountType accountType, CancellationToken ct = default);

    /// <summary>
    /// Reads the transferable amount of an asset in an isolated-margin wallet. Permission General, weight 20 of the management pool.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="accountType">Isolated, of either generation.</param>
    /// <param name="isolatedMarginSymbol">The pair of the wallet, for example <c>BTC-USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset or the pair is invalid, or the wallet is not isolated.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470148"/>
    Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(
        string asset, AccountType accountType, string isolatedMarginSymbol, CancellationToken ct = default);

    /// <summary>
    /// Moves an asset between two wallets of the user that owns the API key. It calls the universal transfer, which replaced the inner
    /// transfer. Permission FlexTransfers, weight 4 of the management pool. The transfer is recorded in
    /// <see cref="KucoinClientOptions.TransferJournal"/> before it is sent; when that fails, it is not sent
    /// (<see cref="KucoinError.JournalUnavailable"/>). It is never retried: an unknown outcome is reported as
    /// <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="from">The paying wallet.</param>
    /// <param name="to">The receiving wallet.</param>
    /// <param name="quantity">The quantity, greater than 0, in steps of the asset's precision.</param>
    /// <param name="fromTag">The pair of the paying wallet, when it is isolated.</param>
    /// <param name="toTag">The pair of the receiving wallet, when it is isolated.</param>
    /// <param name="clientOrderId">
    /// A client-supplied id, 1 to 128 characters. When <see langword="null"/>, the client generates one and returns it in the result.
    /// </param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470147"/>
    Task<WebCallResult<KucoinInnerTransfer>> InnerTransferAsync(
        string asset,
        AccountType from,
        AccountType to,
        decimal quantity,
        string? fromTag = default,
        string? toTag = default,
        string? clientOrderId = default,
        CancellationToken ct = default);

    /// <summary>
    /// Moves an asset between two wallets: of one user, from the master to a sub-account, or from a sub-account to the master. Permission
    /// FlexTransfers, weight 4 of the management pool; transfers between users require a key of the master. The transfer is recorded in
    /// <see cref="KucoinClientOptions.TransferJournal"/> before it is sent; when that fails, it is not sent
    /// (<see cref="KucoinError.JournalUnavailable"/>). It is never retried: an unknown outcome is reported as
    /// <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="quantity">The quantity, greater than 0, in steps of the asset's precision.</param>
    /// <param name="transferType">The direction of the transfer: within one user, or between the master and a sub-account.</param>
    /// <param name="fromAccountType">The paying wallet.</param>
    /// <param name="toAccountType">The receiving wallet.</param>
    /// <param name="fromUserId">The user id of the paying sub-account, for a transfer to the master.</param>
    /// <param name="toUserId">The user id of the receiving sub-account, for a transfer from the master.</param>
    /// <param name="fromAccountTag">The pair of the paying wallet, when it is isolated.</param>
    /// <param name="toAccountTag">The pair of the receiving wallet, when it is isolated.</param>
    /// <param name="clientOrderId">
    /// A client-supplied id, 1 to 128 characters. When <see langword="null"/>, the client generates one and returns it in the result.
    /// </param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470147"/>
    Task<WebCallResult<KucoinUniversalTransfer>> UniversalTransferAsync(
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
        CancellationToken ct = default);

    /// <summary>
    /// Resolves a transfer whose outcome is unknown, from the ledgers and the journal. It returns
    /// <see cref="KucoinTransferVerdict.Happened"/> only if each readable side has exactly one matching row, both rows have matching times,
    /// and no other transfer in the journal could have written them. It returns <see cref="KucoinTransferVerdict.DidNotHappen"/> only if
    /// both sides are readable, the request can no longer arrive, <paramref name="settlingDelay"/> has passed since then, and no row of any
    /// wallet can be the transfer. Such a verdict is recorded in <see cref="KucoinClientOptions.TransferJournal"/>. Ledger rows do not
    /// contain the client-supplied id, so transfers of programs that do not share the journal are unknown here. For a transfer that was
    /// sent with another key, or to another exchange, it returns <see cref="KucoinTransferVerdict.CannotTell"/>. Permission General; it
    /// moves no funds.
    /// </summary>
    /// <param name="outcome">
    /// The error of the transfer. If it has no <see cref="KucoinError.OutcomeUnknown.KeyId"/> or no
    /// <see cref="KucoinError.OutcomeUnknown.Exchange"/>, the values of its journal entry are used; without either, the outcome cannot be
    /// resolved.
    /// </param>
    /// <param name="otherSide">
    /// The account API of the sub-account on the other side, with the sub-account's own key. A key of the master cannot read the ledger of
    /// a sub-account. Without this argument a transfer between master and sub-account can be confirmed, but not ruled out. A futures wallet
    /// on the other side is read only if the argument is an implementation of this library.
    /// </param>
    /// <param name="settlingDelay">The time that a row may take to appear; must not be negative. Default: one minute.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The outcome does not belong to a transfer, or the delay is negative.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470121"/>
    Task<WebCallResult<KucoinTransferResolution>> ResolveTransferAsync(
        KucoinError.OutcomeUnknown outcome,
        IKucoinRestClientSpotApiAccount? otherSide = default,
        TimeSpan? settlingDelay = default,
        CancellationToken ct = default);
}
