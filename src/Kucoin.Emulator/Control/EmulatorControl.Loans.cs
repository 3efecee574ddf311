using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Margin debts. Borrow and repay have the same rules as the endpoints.</summary>
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

    /// <summary>
    /// Liquidates a margin position: its debts are repaid from the balances of the same asset, then by selling its other assets, with a
    /// fee. The exchange pays what is left of the debts.
    /// </summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="wallet">The margin wallet: <c>MARGIN</c>, <c>ISOLATED</c>, <c>MARGIN_V2</c> or <c>ISOLATED_V2</c>.</param>
    /// <param name="pair">The pair of an isolated wallet.</param>
    /// <param name="isForced">Whether to liquidate it below the liquidation ratio, too.</param>
    /// <returns>What was sold and what was repaid.</returns>
    /// <exception cref="ArgumentException">The user or the wallet is unknown.</exception>
    /// <exception cref="InvalidOperationException">
    /// The position has no debt, or its debt ratio is below the liquidation ratio and it is not forced.
    /// </exception>
    public LiquidatedPosition Liquidate(string user, string wallet, string? pair = null, bool isForced = false)
    {
        var result = Asked(() => _exchange.BackOffice.Liquidate(user, wallet, pair, isForced));
        return new(
            [.. result.Sales.Select(sale => new SoldCollateral(
                sale.Asset, Number(sale.Amount), Number(sale.Fee), sale.Debt, Number(sale.Proceeds)))],
            [.. result.Debts.Select(debt => new RepaidDebt(debt.Asset, Number(debt.Amount), Number(debt.Covered)))]);
    }

    private static decimal Number(Amount amount) => decimal.Parse(amount.ToString(), CultureInfo.InvariantCulture);

    private decimal Lent(Func<Amount> work) => Number(Asked(work));
}
