using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The balances and ledger rows that are visible in the classic API; a user in unified mode has none.</summary>
internal readonly struct ClassicView(GeneralLedger ledger)
{
    /// <summary>Every wallet of a user, in the order in which they were opened.</summary>
    public IReadOnlyList<WalletBalance> Balances(User user) => Balances([user])[0];

    /// <summary>Returns the wallets of several users in one consistent read.</summary>
    public IReadOnlyList<IReadOnlyList<WalletBalance>> Balances(IReadOnlyList<User> users)
    {
        var balances = ledger.Balances(users.Select(user => user.Id));
        return [.. users.Zip(balances, (user, own) => user.IsUnified ? [] : own)];
    }

    public WalletBalance? Balance(WalletKey wallet) => IsShown(wallet.Owner) ? ledger.Balance(wallet) : null;

    /// <summary>Returns the number of rows of a ledger query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<LedgerRow> Rows) Ledger(LedgerQuery query, long skip, int take) =>
        IsShown(query.Owner) ? ledger.Ledger(query, skip, take) : (0, []);

    /// <summary>Returns the ledger rows nearest to a cursor, newest first.</summary>
    public IReadOnlyList<LedgerRow> Ledger(LedgerQuery query, LedgerCursor cursor, int take) =>
        IsShown(query.Owner) ? ledger.Ledger(query, cursor, take) : [];

    private bool IsShown(int owner) => !ledger.User(owner).IsUnified;
}
