namespace Kucoin.Emulator.Ledger;

/// <summary>Deposits with their addresses, and withdrawals.</summary>
internal sealed partial class GeneralLedger
{
    /// <summary>The deposit addresses of a user for one asset, oldest first.</summary>
    public IReadOnlyList<DepositAddress> Addresses(int owner, string asset)
    {
        lock (_writing)
        {
            return _store.Addresses(owner, asset);
        }
    }

    /// <summary>The owner's entry of an address and its memo.</summary>
    public DepositAddress? Address(string address, string memo)
    {
        lock (_writing)
        {
            return _store.Address(address, memo);
        }
    }

    /// <summary>Returns the number of deposits of a query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<Deposit> Rows) Deposits(FundingQuery query, long skip, int take)
    {
        lock (_writing)
        {
            return _store.Deposits(query, skip, take);
        }
    }

    /// <summary>The credited deposits of a user that the chain can still roll back.</summary>
    public IReadOnlyList<Deposit> Unconfirmed(int owner, string asset)
    {
        lock (_writing)
        {
            return _store.Unconfirmed(owner, asset);
        }
    }

    public IReadOnlyList<ChainStatus> ChainStatuses()
    {
        lock (_writing)
        {
            return [.. _store.ChainStatuses()];
        }
    }

    public Withdrawal? Withdrawal(string id)
    {
        lock (_writing)
        {
            return _store.Withdrawal(id);
        }
    }

    /// <summary>Returns the number of withdrawals of a query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<Withdrawal> Rows) Withdrawals(FundingQuery query, long skip, int take)
    {
        lock (_writing)
        {
            return _store.Withdrawals(query, skip, take);
        }
    }

    /// <summary>Returns the number of deposits or withdrawals before 2019 of a query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<OldFunding> Rows) OldFundings(bool withdrawals, FundingQuery query, long skip, int take)
    {
        lock (_writing)
        {
            return _store.OldFundings(withdrawals, query, skip, take);
        }
    }
}
