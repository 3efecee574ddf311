using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <content>Loans and their interest.</content>
internal sealed partial class HistoryGenerator
{
    private const int LoanDays = 40;

    private long LoanedAt => _anchor - (LoanDays * Day) - Hour;

    /// <summary>Undoes interest, which is charged once a day in equal parts; the last part includes the rounding difference.</summary>
    private void UndoInterest(WalletKey key, Amount interest)
    {
        var part = new Amount(interest.Units / LoanDays).Truncate(8);
        for (var day = 0; day < LoanDays && interest.IsPositive; day++)
        {
            var amount = day == LoanDays - 1 || !part.IsPositive ? interest : part;
            var income = Account.Available(WalletKey.CreateExchange(WalletKind.Income, key.Asset));
            Write(new(_anchor - (day * Day) - (5 * Hour), TransactionTypes.Interest, new Move(Account.Interest(key), income, amount)));
            interest -= amount;
        }
    }

    private void UndoLoans()
    {
        foreach (var (key, principal) in _loans)
        {
            UndoSpending(key, principal - _available[key]);
            _available[key] -= principal;
            Write(new(LoanedAt, TransactionTypes.Borrowing, new Move(Account.Principal(key), Account.Available(key), principal)));
        }

        _loans.Clear();
    }

    /// <summary>Undoes the spending of borrowed funds: they were traded to the market immediately after the loan.</summary>
    private void UndoSpending(WalletKey key, Amount spent)
    {
        if (spent.IsPositive)
        {
            Write(new(LoanedAt + Minute, TransactionTypes.MarginTrade, new Move(
                Account.Available(key), System(WalletKind.Market, key), spent)));
            _available[key] += spent;
        }
    }

    /// <summary>The balance that can be undone: an indebted wallet must have held the loan since it was made.</summary>
    private Amount Spendable(WalletKey key)
    {
        var rest = _available[key];
        foreach (var (wallet, principal) in _loans)
        {
            if (wallet == key)
            {
                rest -= principal;
            }
        }

        return rest;
    }

    private sealed record Loan(WalletKey Wallet, Amount Principal);
}
