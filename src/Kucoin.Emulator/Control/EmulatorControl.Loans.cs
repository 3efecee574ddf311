using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Margin debts. No endpoint that is served here lends.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>Lends to a user, within what its position secures and the risk limits allow.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="wallet">The margin wallet: <c>MARGIN</c>, <c>ISOLATED</c>, <c>MARGIN_V2</c> or <c>ISOLATED_V2</c>.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="amount">How much is lent.</param>
    /// <param name="pair">The pair of an isolated wallet.</param>
    /// <returns>The principal that is owed then.</returns>
    /// <exception cref="ArgumentException">
    /// The user, the wallet or the asset is unknown, the amount is invalid, or it is more than margin lends.
    /// </exception>
    public decimal Borrow(string user, string wallet, string asset, decimal amount, string? pair = null) =>
        Lent(() => _exchange.BackOffice.Borrow(user, wallet, pair, asset, Text(amount)));

    /// <summary>Lets a user pay a margin debt: interest first and then the principal, and no more than is owed.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="wallet">The margin wallet, as for a loan.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="amount">How much is paid at most.</param>
    /// <param name="pair">The pair of an isolated wallet.</param>
    /// <returns>What was paid.</returns>
    /// <exception cref="ArgumentException">
    /// The user, the wallet or the asset is unknown, the amount is invalid, or the wallet has less of it.
    /// </exception>
    public decimal Repay(string user, string wallet, string asset, decimal amount, string? pair = null) =>
        Lent(() => _exchange.BackOffice.Repay(user, wallet, pair, asset, Text(amount)));

    /// <summary>Charges interest on a margin debt. It is owed from then on, and nothing leaves the wallet.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="wallet">The margin wallet, as for a loan.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="amount">How much interest is charged.</param>
    /// <param name="pair">The pair of an isolated wallet.</param>
    /// <returns>The interest that is owed then.</returns>
    /// <exception cref="ArgumentException">
    /// The user, the wallet or the asset is unknown, the amount is invalid, or nothing is owed there.
    /// </exception>
    public decimal ChargeInterest(string user, string wallet, string asset, decimal amount, string? pair = null) =>
        Lent(() => _exchange.BackOffice.ChargeInterest(user, wallet, pair, asset, Text(amount)));

    private decimal Lent(Func<Amount> work) => decimal.Parse(Asked(work).ToString(), CultureInfo.InvariantCulture);
}
