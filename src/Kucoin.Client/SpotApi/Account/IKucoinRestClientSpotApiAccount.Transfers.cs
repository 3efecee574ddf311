using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>Asks how much of an asset can leave one wallet. Permission General, weight 20 of the management pool.</summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="accountType">Main, trade, margin, option or high-frequency margin.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is no code, or the wallet is isolated, which also needs a pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470148"/>
    Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(
        string asset, AccountType accountType, CancellationToken ct = default);

    /// <summary>
    /// Asks how much of an asset can leave an isolated-margin wallet. Permission General, weight 20 of the management pool.
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
    /// Moves an asset between two wallets of the user that signs. It calls the universal transfer, which replaced the inner transfer.
    /// Permission FlexTransfers, weight 4 of the management pool. It is written into <see cref="KucoinClientOptions.TransferJournal"/>
    /// first, and not sent when that fails (<see cref="KucoinError.JournalUnavailable"/>). It is never repeated: when the outcome is
    /// unknown, the result says so.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="from">The paying wallet.</param>
    /// <param name="to">The receiving wallet.</param>
    /// <param name="quantity">How much, more than 0, in steps of the asset's precision.</param>
    /// <param name="fromTag">The pair of the paying wallet, when it is isolated.</param>
    /// <param name="toTag">The pair of the receiving wallet, when it is isolated.</param>
    /// <param name="clientOrderId">
    /// An id of the caller's, 1 to 128 characters; made when <see langword="null"/> and found in the result.
    /// </param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">An argument breaks one of the rules above. Nothing was sent.</exception>
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
    /// Moves an asset between two wallets: of one user, from the master to a sub-account, or back. Permission FlexTransfers, weight 4 of
    /// the management pool; across users with a key of the master only. It is written into <see
    /// cref="KucoinClientOptions.TransferJournal"/> first, and not sent when that fails (<see cref="KucoinError.JournalUnavailable"/>).
    /// It is never repeated: when the outcome is unknown, the result says so.
    /// </summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="quantity">How much, more than 0, in steps of the asset's precision.</param>
    /// <param name="transferType">Whose wallets are joined.</param>
    /// <param name="fromAccountType">The paying wallet.</param>
    /// <param name="toAccountType">The receiving wallet.</param>
    /// <param name="fromUserId">The user id of the paying sub-account, when it pays the master.</param>
    /// <param name="toUserId">The user id of the receiving sub-account, when the master pays.</param>
    /// <param name="fromAccountTag">The pair of the paying wallet, when it is isolated.</param>
    /// <param name="toAccountTag">The pair of the receiving wallet, when it is isolated.</param>
    /// <param name="clientOrderId">
    /// An id of the caller's, 1 to 128 characters; made when <see langword="null"/> and found in the result.
    /// </param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">An argument breaks one of the rules above. Nothing was sent.</exception>
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
    /// Looks in the ledgers and in the journal what became of a transfer whose outcome is unknown. It says <see
    /// cref="KucoinTransferVerdict.Happened"/> only when each side it can read has one row that fits, both are dated alike, and nothing
    /// else in the journal could have written them; and <see cref="KucoinTransferVerdict.DidNotHappen"/> only when it can read both
    /// sides, after the request could arrive no more and <paramref name="settlingDelay"/> on top of it, and no row can be the transfer,
    /// under whatever wallet. Such a verdict is written into <see cref="KucoinClientOptions.TransferJournal"/>. Rows do not carry the
    /// caller's id: the transfers of programs that do not share the journal are not known of. Of one that was sent with another key, or to
    /// another exchange, it says <see cref="KucoinTransferVerdict.CannotTell"/>. Permission General; it moves nothing.
    /// </summary>
    /// <param name="outcome">
    /// The error of the transfer. Where it has no <see cref="KucoinError.OutcomeUnknown.KeyId"/> or no <see
    /// cref="KucoinError.OutcomeUnknown.Exchange"/>, those of its entry in the journal count; without either nothing can be told.
    /// </param>
    /// <param name="otherSide">
    /// The account of the sub-account on the other side, by a key of its own. A key of the master cannot read a sub-account's ledger;
    /// without it a transfer between master and sub-account can be found, but not excluded. A futures wallet on the other side is read only
    /// through an account of this library.
    /// </param>
    /// <param name="settlingDelay">How long a row may take to appear; not negative. Default: one minute.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The outcome is not that of a transfer, or the delay is negative.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470121"/>
    Task<WebCallResult<KucoinTransferResolution>> ResolveTransferAsync(
        KucoinError.OutcomeUnknown outcome,
        IKucoinRestClientSpotApiAccount? otherSide = default,
        TimeSpan? settlingDelay = default,
        CancellationToken ct = default);
}
