using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>What comes from the world, and what goes there. Nothing of it happens by itself.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>Lets a deposit arrive from outside and be credited to the wallet that its address belongs to.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="chain">The chain, by its id or by its display name.</param>
    /// <param name="amount">How much arrives.</param>
    /// <param name="address">Which of the user's addresses; by default the oldest one, which is made if there is none.</param>
    /// <param name="confirmations">How many blocks are on it; by default all that its chain asks for.</param>
    /// <returns>The transaction of the chain.</returns>
    /// <exception cref="ArgumentException">The user, the asset, the chain or the address is unknown, or the amount is not one.</exception>
    public string LandDeposit(
        string user, string asset, string chain, decimal amount, string? address = null, int? confirmations = null)
    {
        CheckBlocks(confirmations ?? 0, nameof(confirmations));
        return Asked(() => _exchange.BackOffice.LandDeposit(user, asset, chain, Text(amount), confirmations, address).TransactionId!);
    }

    /// <summary>Puts more blocks on a deposit: with enough of them it is credited, and with all of them it can be withdrawn.</summary>
    /// <param name="transactionId">The transaction of the chain.</param>
    /// <param name="blocks">How many blocks.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such deposit.</exception>
    /// <exception cref="InvalidOperationException">It waits for no block.</exception>
    public string ConfirmDeposit(string transactionId, int blocks = 1)
    {
        CheckBlocks(blocks, nameof(blocks));
        return Asked(() => _exchange.BackOffice.ConfirmDeposit(transactionId, blocks).Status);
    }

    /// <summary>
    /// Lets the chain take back a deposit that it has not confirmed to the end. One that was not credited fails. What was spent of one that
    /// was credited is owed from the first call on, <c>ROLLBACKING</c>; the second call ends the roll-back, <c>ROLLBACK</c>.
    /// </summary>
    /// <param name="transactionId">The transaction of the chain.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such deposit.</exception>
    /// <exception cref="InvalidOperationException">It is over, and no chain takes it back.</exception>
    public string RollBackDeposit(string transactionId) => Asked(() => _exchange.BackOffice.RollBackDeposit(transactionId).Status);

    /// <summary>Holds a deposit that is not credited yet for a check: <c>WAIT_RISK_MGT</c> or <c>WAIT_TRM_MGT</c>.</summary>
    /// <param name="transactionId">The transaction of the chain.</param>
    /// <param name="check"><c>risk</c>, the default, or <c>travelRule</c>.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such deposit, or no such check.</exception>
    /// <exception cref="InvalidOperationException">It is credited or over, or is held already.</exception>
    public string ReviewDeposit(string transactionId, string check = "risk") =>
        Asked(() => _exchange.BackOffice.ReviewDeposit(transactionId, check).Status);

    /// <summary>Ends the check of a deposit well: it is credited if it has enough blocks.</summary>
    /// <param name="transactionId">The transaction of the chain.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such deposit.</exception>
    /// <exception cref="InvalidOperationException">It is not held for a check.</exception>
    public string ReleaseDeposit(string transactionId) => Asked(() => _exchange.BackOffice.ReleaseDeposit(transactionId).Status);

    /// <summary>Ends the check of a deposit badly: it is never credited. <c>RISK_MGT_REJECTED</c> or <c>TRM_MGT_REJECTED</c>.</summary>
    /// <param name="transactionId">The transaction of the chain.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such deposit.</exception>
    /// <exception cref="InvalidOperationException">It is not held for a check.</exception>
    public string RejectDeposit(string transactionId) => Asked(() => _exchange.BackOffice.RejectDeposit(transactionId).Status);

    /// <summary>
    /// Takes a withdrawal one step on: from <c>PROCESSING</c> to <c>WALLET_PROCESSING</c> to <c>SUCCESS</c>, or straight to success when
    /// it stays inside the exchange. Nothing moves on by itself.
    /// </summary>
    /// <param name="id">The id that the withdrawal was given when it was asked for.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such withdrawal.</exception>
    /// <exception cref="InvalidOperationException">It is over already.</exception>
    public string AdvanceWithdrawal(string id) => Asked(() => _exchange.BackOffice.AdvanceWithdrawal(id).Status);

    /// <summary>Puts a withdrawal under review.</summary>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such withdrawal.</exception>
    /// <exception cref="InvalidOperationException">It is beyond a review.</exception>
    public string ReviewWithdrawal(string id) => Asked(() => _exchange.BackOffice.ReviewWithdrawal(id).Status);

    /// <summary>Ends the review of a withdrawal well.</summary>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such withdrawal.</exception>
    /// <exception cref="InvalidOperationException">It is not under review.</exception>
    public string ReleaseWithdrawal(string id) => Asked(() => _exchange.BackOffice.ReleaseWithdrawal(id).Status);

    /// <summary>Lets a withdrawal fail before it was sent, and its funds be free again.</summary>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such withdrawal.</exception>
    /// <exception cref="InvalidOperationException">It is over already.</exception>
    public string FailWithdrawal(string id, string? reason = null) => Asked(() => (reason is null
        ? _exchange.BackOffice.FailWithdrawal(id)
        : _exchange.BackOffice.FailWithdrawal(id, reason)).Status);

    /// <summary>Lets what was sent come back: the first call puts it on its way, the second into the main wallet.</summary>
    /// <returns>KuCoin's word for where the return stands then.</returns>
    /// <exception cref="ArgumentException">There is no such withdrawal.</exception>
    /// <exception cref="InvalidOperationException">Nothing was sent, or it is back already.</exception>
    public string RefundWithdrawal(string id) => Asked(() => _exchange.BackOffice.RefundWithdrawal(id).ReturnStatus);

    /// <summary>Opens or closes a chain of an asset, or all of them.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="chain">The chain, by its id or by its display name; by default every chain of the asset.</param>
    /// <param name="deposits">Whether deposits are taken; by default as before.</param>
    /// <param name="withdrawals">Whether withdrawals are; by default as before.</param>
    /// <exception cref="ArgumentException">The asset or the chain is unknown.</exception>
    public void SetChain(string asset, string? chain = null, bool? deposits = null, bool? withdrawals = null) => Asked(() =>
    {
        _exchange.BackOffice.SetChain(asset, chain, deposits, withdrawals);
        return true;
    });

    private static void CheckBlocks(int blocks, string name) => ArgumentOutOfRangeException.ThrowIfNegative(blocks, name);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private User FindUser(string user) => _exchange.Ledger.User(user)
        ?? _exchange.Ledger.UserNamed(user)
        ?? throw new ArgumentException($"There is no user {user}.", nameof(user));
}
