using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Traffic;

/// <content>Loans, repayments and liquidations.</content>
internal sealed partial class TrafficGenerator
{
    private const int MostPercentOfLoan = 25;
    private const int FullLoanOneIn = 5;

    private static readonly Amount WatchedRatio = Amount.Parse("0.9");

    private bool Borrow(Turn turn)
    {
        if (PickUser(turn) is not { } owner)
        {
            return false;
        }

        var balances = turn.Writer.GetBalances(owner).Where(balance => balance.Wallet.Kind.IsMargin()).ToList();
        if (balances.Count == 0 || turn.Market.Find(_random.Pick(balances).Asset) is not { IsLoanEnabled: true } asset)
        {
            return false;
        }

        var wallet = _random.Pick(balances.FindAll(balance => balance.Asset == asset.Code)).Wallet.Key;
        var limits = LoanLimits.Get(wallet.Kind, asset);
        var secured = MarginPosition.Calculate(turn.Writer, turn.Market, wallet).MaxLoan(asset.Code);
        var most = Amount.Min(secured, limits.MaxLoan + turn.Writer.Balance(Account.Principal(wallet)));

        // Only a position at its full leverage comes close to a liquidation.
        var amount = _random.Below(FullLoanOneIn) == 0
            ? most.Truncate(asset.LoanPrecision)
            : PartOf(most, MostPercentOfLoan, asset.LoanPrecision);
        if (amount < limits.MinLoan)
        {
            return false;
        }

        Loans.Borrow(turn.Writer, turn.Market, turn.Writer.Ids, turn.At, wallet, amount);
        return Done(new Borrowed(turn.At, wallet, amount));
    }

    private bool Repay(Turn turn)
    {
        var debts = turn.Writer.GetDebts()
            .Where(debt => debt.Wallet.Kind.IsMargin() && debt.Available.IsPositive && turn.CanAct(debt.Wallet.Key.Owner))
            .ToList();
        if (debts.Count == 0)
        {
            return false;
        }

        var debt = _random.Pick(debts);
        var precision = turn.Market.Find(debt.Asset)!.Precision;
        var most = Amount.Min(debt.Available, debt.Liability);
        var amount = _random.Below(3) == 0 ? most : PartOf(most, 60, precision);
        if (!amount.IsPositive)
        {
            return false;
        }

        Loans.Repay(turn.Writer, turn.Writer.Ids, turn.At, debt.Wallet.Key, amount);
        return Done(new Repaid(turn.At, debt.Wallet.Key, amount));
    }

    /// <summary>Liquidates a position that is close to it.</summary>
    private bool Liquidate(Turn turn)
    {
        var debts = turn.Writer.GetDebts().Where(debt => debt.Wallet.Kind.IsMargin()).ToList();
        if (debts.Count == 0)
        {
            return false;
        }

        var wallet = _random.Pick(debts).Wallet.Key;
        if (MarginPosition.Calculate(turn.Writer, turn.Market, wallet).DebtRatio < WatchedRatio)
        {
            return false;
        }

        _orders.RemoveAll(order => order.Owner == wallet.Owner && order.Kind == wallet.Kind && order.Tag == wallet.Tag);
        var result = Liquidation.Execute(turn.Writer, turn.Market, turn.Writer.Ids, turn.At, wallet, isForced: true);
        return Done(new Liquidated(turn.At, wallet, result));
    }
}
