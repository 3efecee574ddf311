using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Margin debts. The emulator serves no endpoint to borrow.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>Lends to a user, within the limits of its collateral and the risk limits.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="wallet">The margin wallet: <c>MARGIN</c>, <c>ISOLATED</c>, <c>MARGIN_V2</c> or <c>ISOLATED_V2</c>.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="amount">The amount to lend.</param>
    /// <param name="pair">The pair of an isolated wallet.</param>
    /// <returns>The principal owed afterwards.</returns>
    /// <exception cref="ArgumentException">
    /// The user, the wallet or the asset is unknown, the amount is invalid, or it exceeds the limit.
    /// </exception>
    public decimal Borrow(string user, string wallet, string asset, decimal amount, string? pair = null) =>
        Lent(() => _exchange.BackOffice.Borrow(user, wallet, pair, asset, Text(amount)));

    /// <summary>Repays a margin debt of a user: interest first, then the principal, at most the amount owed.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="wallet">The margin wallet, as for a loan.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="amount">The maximum amount to repay.</param>
    /// <param name="pair">The pair of an isolated wallet.</param>
    /// <returns>The amount that was repaid.</returns>
    /// <exception cref="ArgumentException">
    /// The user, the wallet or the asset is unknown, the amount is invalid, or exceeds the balance of the wallet.
    /// </exception>
    public decimal Repay(string user, string wallet, string asset, decimal amount, string? pair = null) =>
        Lent(() => _exchange.BackOffice.Repay(user, wallet, pair, asset, Text(amount)));

    /// <summary>Charges interest on a margin debt. It increases the debt; the balance of the wallet is unchanged.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="wallet">The margin wallet, as for a loan.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="amount">The amount of interest.</param>
    /// <param name="pair">The pair of an isolated wallet.</param>
    /// <returns>The interest owed afterwards.</returns>
    /// <exception cref="ArgumentException">
    /// The user, the wallet or the asset is unknown, the amount is invalid, or the wallet has no debt.
    /// </exception>
    public decimal ChargeInterest(string user, string wallet, string asset, decimal amount, string? pair = null) =>
        Lent(() => _exchange.BackOffice.ChargeInterest(user, wallet, pair, asset, Text(amount)));

    private decimal Lent(Func<Amount> work) => decimal.Parse(Asked(work).ToString(), CultureInfo.InvariantCulture);
}
