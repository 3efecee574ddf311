using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>A ledger of one user with one wallet.</summary>
internal static class SmallLedger
{
    public const int Owner = 1;

    public static readonly WalletKey Main = new(Owner, WalletKind.Main, "", "BTC");
    public static readonly WalletKey Outside = WalletKey.CreateExchange(WalletKind.Outside, "BTC");

    /// <summary>Creates the ledger, in memory or in a new file.</summary>
    public static GeneralLedger Make(string? file = null, CommitScheduler? scheduler = null)
    {
        var store = LedgerStore.Create(file);
        store.Set(GeneralLedger.Settings.Seed, "1");
        store.Set(GeneralLedger.Settings.Scenario, "");
        store.Set(GeneralLedger.Settings.Anchor, "2026-01-01T00:00:00Z");
        var ledger = new GeneralLedger(store, scheduler);
        ledger.Commit(writer =>
        {
            writer.Add(new User { Id = Owner, UserId = "u", Uid = 1, Name = "owner", CreatedAt = 0 });
            return writer.Open(Main);
        });
        return ledger;
    }

    public static Entry Deposit(string amount, string? clientOid = null) =>
        new(1, TransactionTypes.Deposit, new Move(Account.Available(Outside), Account.Available(Main), Amount.Parse(amount)))
        {
            Actor = Owner,
            ClientOid = clientOid,
        };

    public static Entry Withdrawal(string amount) =>
        new(1, TransactionTypes.Withdrawal, new Move(Account.Available(Main), Account.Available(Outside), Amount.Parse(amount)));

    public static string Available(GeneralLedger ledger) => $"{ledger.Balance(Main)?.Available}";

    /// <summary>Deposits an amount like a request, and returns the scope that its response waits for.</summary>
    public static CommitScope Pay(GeneralLedger ledger, string amount, string? clientOid = null)
    {
        var scope = new CommitScope();
        scope.Run(() => ledger.GroupCommit(writer => writer.Post(Deposit(amount, clientOid))));
        return scope;
    }
}
