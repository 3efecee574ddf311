namespace Kucoin.Emulator.Ledger;

/// <content>Margin loans, repayments and interest.</content>
internal sealed partial class GeneralLedger
{
    /// <summary>Returns the number of loans or repayments of a query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<LoanOrder> Rows) LoanOrders(LoanQuery query, long skip, int take)
    {
        using (Writing())
        {
            return _store.LoanOrders(query, skip, take);
        }
    }

    /// <summary>Returns the number of interest charges of a query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<InterestCharge> Rows) InterestCharges(LoanQuery query, long skip, int take)
    {
        using (Writing())
        {
            return _store.InterestCharges(query, skip, take);
        }
    }
}
