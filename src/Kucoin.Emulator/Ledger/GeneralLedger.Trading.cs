namespace Kucoin.Emulator.Ledger;

/// <summary>Orders, positions and prices.</summary>
internal sealed partial class GeneralLedger
{
    public SpotOrder? Order(string id)
    {
        lock (_writing)
        {
            return _store.Order(id);
        }
    }

    /// <summary>The open orders of a user, oldest first.</summary>
    public IReadOnlyList<SpotOrder> OpenOrders(int owner)
    {
        lock (_writing)
        {
            return _store.OpenOrders(owner);
        }
    }

    /// <summary>The open futures positions of a user.</summary>
    public IReadOnlyList<Position> Positions(int owner)
    {
        using (Reading())
        {
            return
            [
                .. _cache.Positions.Where(position => position.Owner == owner).OrderBy(position => position.Symbol, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>A futures wallet and the positions of its owner in one consistent read.</summary>
    public (WalletBalance Balance, IReadOnlyList<Position> Positions) BalanceWithPositions(WalletKey wallet)
    {
        using (Reading())
        {
            return (
                _cache.Balance(wallet) ?? default,
                [.. _cache.Positions.Where(position => position.Owner == wallet.Owner)]);
        }
    }

    /// <summary>The number of debts, positions and subscriptions that full hours may charge.</summary>
    public int CountCharged()
    {
        using (Reading())
        {
            return _cache.Indebted.Count + _cache.Positions.Count + _cache.EarnWallets.Count;
        }
    }

    /// <summary>The prices that were set, by asset and time.</summary>
    public IReadOnlyList<PriceStep> Prices()
    {
        lock (_writing)
        {
            return _store.Prices();
        }
    }

    /// <summary>Reads a setting that is stored in the ledger.</summary>
    public string? ReadSetting(string name)
    {
        lock (_writing)
        {
            return _store.Setting(name);
        }
    }
}
