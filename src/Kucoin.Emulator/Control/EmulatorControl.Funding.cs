using System.Globalization;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;

namespace Kucoin.Emulator.Control;

/// <summary>What comes from the world, and what goes there. Nothing of it happens by itself.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>Lets a deposit arrive from outside, at the user's address on the chain; one is made if there is none.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="chain">The chain, by its id or by its display name.</param>
    /// <param name="amount">How much arrives.</param>
    /// <returns>The transaction of the chain.</returns>
    /// <exception cref="ArgumentException">The user, the asset or the chain is unknown, or the amount is not one.</exception>
    public string LandDeposit(string user, string asset, string chain, decimal amount) => Asked(() =>
        Deposits.Land(_exchange, FindUser(user), asset, chain, amount.ToString(CultureInfo.InvariantCulture)).TransactionId!);

    /// <summary>
    /// Takes a withdrawal one step on: from <c>PROCESSING</c> to <c>WALLET_PROCESSING</c> to <c>SUCCESS</c>, or straight to success when
    /// it stays inside the exchange.
    /// </summary>
    /// <param name="id">The id that the withdrawal was given when it was asked for.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such withdrawal.</exception>
    /// <exception cref="InvalidOperationException">It is over already.</exception>
    public string AdvanceWithdrawal(string id) => Asked(() => Withdrawals.Advance(_exchange, id));

    private User FindUser(string user) => _exchange.Books.User(user)
        ?? _exchange.Books.UserNamed(user)
        ?? throw new ArgumentException($"There is no user {user}.", nameof(user));
}
