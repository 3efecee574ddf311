using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Margin debts. The emulator has no endpoint to borrow; tests create debts through the control API.</summary>
internal static class Loans
{
    /// <summary>Lends to a margin wallet, within the limits of its collateral and the risk limits.</summary>
    public static Amount Borrow(LocalExchange exchange, WalletKey wallet, string amountText)
    {
        var asset = Check(exchange, wallet);
        var amount = Quantities.Parse(amountText, asset.LoanPrecision);
        var limits = LoanLimits.Get(wallet.Kind, asset);
        if (!asset.IsLoanEnabled || amount < limits.MinLoan)
        {
            throw ApiErrors.MarginRestricted();
        }

        return exchange.Ledger.Commit(writer =>
        {
            var debt = -writer.Balance(Account.Principal(wallet));
            if (debt + amount > limits.MaxLoan || amount > MarginPosition.Calculate(exchange, wallet).MaxLoan(asset.Code))
            {
                throw ApiErrors.MarginInsufficient();
            }

            writer.Post(new(exchange.Now, TransactionTypes.Borrowing, new Move(
                Account.Principal(wallet), Account.Available(wallet), amount)));
            return debt + amount;
        });
    }

    /// <summary>Repays interest first, then principal, at most the debt; returns the amount repaid.</summary>
    public static Amount Repay(LocalExchange exchange, WalletKey wallet, string amountText)
    {
        var amount = Quantities.Parse(amountText, Check(exchange, wallet).Precision);
        return exchange.Ledger.Commit(writer =>
        {
            if (writer.Balance(Account.Available(wallet)) < amount)
            {
                throw ApiErrors.MarginInsufficient();
            }

            var left = amount;
            var moves = new List<Move>();
            foreach (var debt in new[] { Account.Interest(wallet), Account.Principal(wallet) })
            {
                var owed = -writer.Balance(debt);
                var part = owed < left ? owed : left;
                left -= part;
                if (part.IsPositive)
                {
                    moves.Add(new(Account.Available(wallet), debt, part));
                }
            }

            if (moves.Count > 0)
            {
                writer.Post(new(exchange.Now, TransactionTypes.Repayment, moves));
            }

            return amount - left;
        });
    }

    /// <summary>Charges interest on a loan. It increases the debt without changing the balance.</summary>
    public static Amount Charge(LocalExchange exchange, WalletKey wallet, string amountText)
    {
        var amount = Quantities.Parse(amountText, Check(exchange, wallet).Precision);
        return exchange.Ledger.Commit(writer =>
        {
            if (!writer.Balance(Account.Principal(wallet)).IsNegative)
            {
                throw ApiErrors.MarginRestricted();
            }

            var income = Account.Available(WalletKey.CreateExchange(WalletKind.Income, wallet.Asset));
            writer.Post(new(exchange.Now, TransactionTypes.Interest, new Move(Account.Interest(wallet), income, amount)));
            return -writer.Balance(Account.Interest(wallet));
        });
    }

    private static Asset Check(LocalExchange exchange, WalletKey wallet)
    {
        Transfers.CheckWallet(exchange.Market, wallet, "tag");
        WalletAccess.CheckOpened(exchange.Ledger.User(wallet.Owner), wallet.Kind);
        return wallet.Kind.IsMargin() ? exchange.Market.Find(wallet.Asset)! : throw ApiErrors.MarginRestricted();
    }
}
