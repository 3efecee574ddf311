namespace Kucoin.Emulator.Ledger;

/// <content>Margin loans and repayments.</content>
internal sealed partial class LedgerWriter
{
    /// <summary>The number of the next loan or repayment.</summary>
    public long NextLoanOrder => store.LastLoanOrder + 1;

    public void Add(LoanOrder order) => store.Add(order);

    /// <summary>Every margin wallet with a principal and its pending balances, in the order in which they were opened.</summary>
    public IReadOnlyList<WalletBalance> GetIndebtedWallets() =>
    [
        .. cache.Indebted.Union(_changedPrincipals)
            .Order()
            .Select(number => Pending(number < cache.Balances.Count ? cache.Balances[number].Wallet : Wallets[number - cache.Balances.Count]))
            .Where(balance => balance.Wallet.Kind.IsMargin() && balance.Principal.IsNegative),
    ];
}
