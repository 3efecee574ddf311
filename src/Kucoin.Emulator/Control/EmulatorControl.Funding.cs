using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Deposits and withdrawals. They advance only when these methods are called.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>Simulates a deposit that arrives on a chain. It is credited to the wallet of its address.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="chain">The id or display name of the chain.</param>
    /// <param name="amount">The amount of the deposit.</param>
    /// <param name="address">The deposit address of the user. Default: the oldest one; it is created if there is none.</param>
    /// <param name="confirmations">The number of confirmations. Default: all that the chain requires.</param>
    /// <returns>The transaction id on the chain.</returns>
    /// <exception cref="ArgumentException">The user, the asset, the chain or the address is unknown, or the amount is invalid.</exception>
    public string LandDeposit(
        string user, string asset, string chain, decimal amount, string? address = null, int? confirmations = null)
    {
        CheckBlocks(confirmations ?? 0, nameof(confirmations));
        return Asked(() => _exchange.BackOffice.LandDeposit(user, asset, chain, Text(amount), confirmations, address).TransactionId!);
    }

    /// <summary>
    /// Adds confirmations to a deposit. With enough confirmations it is credited, and with all of them it can be withdrawn.
    /// </summary>
    /// <param name="transactionId">The transaction id on the chain.</param>
    /// <param name="blocks">The number of blocks to add.</param>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The deposit does not exist.</exception>
    /// <exception cref="InvalidOperationException">The deposit needs no more confirmations.</exception>
    public string ConfirmDeposit(string transactionId, int blocks = 1)
    {
        CheckBlocks(blocks, nameof(blocks));
        return Asked(() => _exchange.BackOffice.ConfirmDeposit(transactionId, blocks).Status);
    }

    /// <summary>
    /// Rolls back a deposit that is not fully confirmed, as after a chain reorganization. A deposit that was not credited fails. For a
    /// credited deposit, the first call sets <c>ROLLBACKING</c>, and the user owes what was already spent; the second call completes the
    /// roll-back, <c>ROLLBACK</c>.
    /// </summary>
    /// <param name="transactionId">The transaction id on the chain.</param>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The deposit does not exist.</exception>
    /// <exception cref="InvalidOperationException">The deposit is final and can no longer be rolled back.</exception>
    public string RollBackDeposit(string transactionId) => Asked(() => _exchange.BackOffice.RollBackDeposit(transactionId).Status);

    /// <summary>Holds a deposit that is not credited yet for a compliance check: <c>WAIT_RISK_MGT</c> or <c>WAIT_TRM_MGT</c>.</summary>
    /// <param name="transactionId">The transaction id on the chain.</param>
    /// <param name="check"><c>risk</c>, the default, or <c>travelRule</c>.</param>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The deposit or the check does not exist.</exception>
    /// <exception cref="InvalidOperationException">The deposit is credited or final, or is already held.</exception>
    public string ReviewDeposit(string transactionId, string check = "risk") =>
        Asked(() => _exchange.BackOffice.ReviewDeposit(transactionId, check).Status);

    /// <summary>Passes the check of a deposit. It is credited if it has enough confirmations.</summary>
    /// <param name="transactionId">The transaction id on the chain.</param>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The deposit does not exist.</exception>
    /// <exception cref="InvalidOperationException">The deposit is not held for a check.</exception>
    public string ReleaseDeposit(string transactionId) => Asked(() => _exchange.BackOffice.ReleaseDeposit(transactionId).Status);

    /// <summary>
    /// Rejects a deposit that is held for a check. It is never credited. <c>RISK_MGT_REJECTED</c> or <c>TRM_MGT_REJECTED</c>.
    /// </summary>
    /// <param name="transactionId">The transaction id on the chain.</param>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The deposit does not exist.</exception>
    /// <exception cref="InvalidOperationException">The deposit is not held for a check.</exception>
    public string RejectDeposit(string transactionId) => Asked(() => _exchange.BackOffice.RejectDeposit(transactionId).Status);

    /// <summary>
    /// Advances a withdrawal by one step: from <c>PROCESSING</c> to <c>WALLET_PROCESSING</c> to <c>SUCCESS</c>, or directly to success for
    /// an internal withdrawal. Withdrawals never advance by themselves.
    /// </summary>
    /// <param name="id">The id of the withdrawal, as returned when it was requested.</param>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The withdrawal does not exist.</exception>
    /// <exception cref="InvalidOperationException">The withdrawal is already final.</exception>
    public string AdvanceWithdrawal(string id) => Asked(() => _exchange.BackOffice.AdvanceWithdrawal(id).Status);

    /// <summary>Puts a withdrawal under review.</summary>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The withdrawal does not exist.</exception>
    /// <exception cref="InvalidOperationException">The withdrawal can no longer be reviewed.</exception>
    public string ReviewWithdrawal(string id) => Asked(() => _exchange.BackOffice.ReviewWithdrawal(id).Status);

    /// <summary>Approves a withdrawal that is under review.</summary>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The withdrawal does not exist.</exception>
    /// <exception cref="InvalidOperationException">The withdrawal is not under review.</exception>
    public string ReleaseWithdrawal(string id) => Asked(() => _exchange.BackOffice.ReleaseWithdrawal(id).Status);

    /// <summary>Fails a withdrawal before it is sent, and releases its funds.</summary>
    /// <returns>The new status, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The withdrawal does not exist.</exception>
    /// <exception cref="InvalidOperationException">The withdrawal is already final.</exception>
    public string FailWithdrawal(string id, string? reason = null) => Asked(() => (reason is null
        ? _exchange.BackOffice.FailWithdrawal(id)
        : _exchange.BackOffice.FailWithdrawal(id, reason)).Status);

    /// <summary>Returns a withdrawal that was sent: the first call starts the return, the second credits the main wallet.</summary>
    /// <returns>The new status of the return, as KuCoin names it.</returns>
    /// <exception cref="ArgumentException">The withdrawal does not exist.</exception>
    /// <exception cref="InvalidOperationException">The withdrawal was not sent, or was already returned.</exception>
    public string RefundWithdrawal(string id) => Asked(() => _exchange.BackOffice.RefundWithdrawal(id).ReturnStatus);

    /// <summary>Opens or closes a chain of an asset, or all of them.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="chain">The id or display name of the chain. Default: every chain of the asset.</param>
    /// <param name="deposits">Whether deposits are open. Default: unchanged.</param>
    /// <param name="withdrawals">Whether withdrawals are open. Default: unchanged.</param>
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
        ?? throw new ArgumentException($"The user {user} does not exist.", nameof(user));
}
