namespace Kucoin.Emulator.Ledger;

/// <content>Margin loans and repayments.</content>
internal sealed partial class LedgerWriter
{
    /// <summary>The number of the next loan or repayment.</summary>
    public long NextLoanOrder => store.LastLoanOrder + 1;

    public void Add(LoanOrder order) => store.Add(order);
}
