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

    /// <summary>The address wherever it belongs, with the memo that goes with it.</summary>
    public DepositAddress? Address(string address, string memo)
    {
        lock (_writing)
        {
            return _store.Address(address, memo);
        }
    }

    /// <summary>How many deposits a list has, and some of them, newest first.</summary>
    public (long Count, IReadOnlyList<Deposit> Rows) Deposits(FundingQuery query, long skip, int take)
    {
        lock (_writing)
        {
            return _store.Deposits(query, skip, take);
        }
    }

    /// <summary>What was credited to a user and may still be taken back by its chain.</summary>
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

    /// <summary>How many withdrawals a list has, and some of them, newest first.</summary>
    public (long Count, IReadOnlyList<Withdrawal> Rows) Withdrawals(FundingQuery query, long skip, int take)
    {
        lock (_writing)
        {
            return _store.Withdrawals(query, skip, take);
        }
    }

    /// <summary>How many deposits or withdrawals of the platform before 2019 a list has, and some of them, newest first.</summary>
    public (long Count, IReadOnlyList<OldFunding> Rows) OldFundings(bool withdrawals, FundingQuery query, long skip, int take)
    {
        lock (_writing)
        {
            return _store.OldFundings(withdrawals, query, skip, take);
        }
    }
}
