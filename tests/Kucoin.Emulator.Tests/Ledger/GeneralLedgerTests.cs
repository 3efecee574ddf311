using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Ledger;

public sealed class GeneralLedgerTests : IDisposable
{
    private const int Owner = 1;

    private static readonly WalletKey Main = new(Owner, WalletKind.Main, "", "BTC");
    private static readonly WalletKey Trade = new(Owner, WalletKind.Trade, "", "BTC");
    private static readonly WalletKey Outside = WalletKey.CreateExchange(WalletKind.Outside, "BTC");
    private static readonly WalletKey Fees = WalletKey.CreateExchange(WalletKind.Fees, "BTC");

    private readonly GeneralLedger _books = Make();

    [Fact]
    public void Move_between_different_assets_is_invalid() => Assert.Throws<ArgumentException>(() =>
        new Move(Account.Available(Main), Account.Available(Main with { Asset = "ETH" }), Amount.One));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void Move_amount_must_be_positive(string amount) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        new Move(Account.Available(Main), Account.Available(Trade), Amount.Parse(amount)));

    [Fact]
    public void Balances_follow_from_postings()
    {
        Deposit("2.5");
        Post(TransactionTypes.Transfer, new Move(Account.Available(Main), Account.Available(Trade), Amount.Parse("0.4")));

        Assert.Equal(("2.1", "0.4", "-2.5"), (Available(Main), Available(Trade), Available(Outside)));
        var trial = _books.TrialBalance();
        Assert.Equal((4L, 1, true), (trial.Postings, trial.Assets, trial.IsBalanced));
    }

    [Fact]
    public void Overdrawing_commit_is_rolled_back_completely()
    {
        Deposit("1");

        Assert.Throws<OverdrawnException>(() => _books.Commit(writer =>
        {
            var most = new Move(Account.Available(Main), Account.Available(Trade), Amount.Parse("0.7"));
            writer.Post(new(2, TransactionTypes.Transfer, most));
            return writer.Post(new(3, TransactionTypes.Transfer, most));
        }));

        Assert.Equal(("1", null), (Available(Main), Available(Trade)));
        Assert.Equal(2, _books.TrialBalance().Postings);
        Deposit("1");
        Assert.True(_books.TrialBalance().IsBalanced);
    }

    [Theory]
    [InlineData("Principal")]
    [InlineData("Interest")]
    public void Repayment_above_the_debt_throws(string side)
    {
        Deposit("1");

        var payment = new Move(Account.Available(Main), new(Main, Enum.Parse<Side>(side)), Amount.One);

        Assert.Throws<OverdrawnException>(() => Post(TransactionTypes.Borrowing, payment));
    }

    [Fact]
    public void Loan_is_a_negative_balance_of_the_borrower()
    {
        Post(TransactionTypes.Borrowing, new Move(Account.Principal(Main), Account.Available(Main), Amount.Parse("3")));

        var balance = _books.Balance(Main)!.Value;
        Assert.Equal(("3", "-3", "3"), (balance.Available.ToString(), balance.Principal.ToString(), balance.Liability.ToString()));
    }

    [Fact]
    public void Ledger_rows_exclude_holds_inside_a_wallet()
    {
        Deposit("2");
        Post(TransactionTypes.Hold, new Move(Account.Available(Main), Account.Held(Main), Amount.Parse("0.5")));
        Post(
            TransactionTypes.Withdrawal,
            new Move(Account.Held(Main), Account.Available(Outside), Amount.Parse("0.49")),
            new Move(Account.Held(Main), Account.Available(Fees), Amount.Parse("0.01")));

        var (count, rows) = _books.Ledger(new(Owner, LedgerKind.Classic, 0, 10), skip: 0, take: 10);

        Assert.Equal(2, count);
        Assert.Equal(
            [("WITHDRAW", "-0.5", "0.01"), ("DEPOSIT", "2", "0")],
            rows.Select(row => (row.TransactionType, row.Amount.ToString(), row.Fee.ToString())));
        Assert.Equal("1.5", _books.Balance(Main)!.Value.Total.ToString());
    }

    [Fact]
    public void Empty_wallet_keeps_its_ids()
    {
        var first = _books.Commit(writer => writer.Open(Main));
        Deposit("1");
        Post(TransactionTypes.Withdrawal, new Move(Account.Available(Main), Account.Available(Outside), Amount.One));

        Assert.Equal(first, _books.Commit(writer => writer.Open(Main)));
        Assert.Equal("0", Available(Main));
    }

    public void Dispose() => _books.Dispose();

    private static GeneralLedger Make()
    {
        var store = LedgerStore.Create(null);
        store.Set(GeneralLedger.Settings.Seed, "1");
        store.Set(GeneralLedger.Settings.Scenario, "");
        store.Set(GeneralLedger.Settings.Anchor, "2026-01-01T00:00:00Z");
        var ledger = new GeneralLedger(store);
        ledger.Commit(writer =>
        {
            writer.Add(new User { Id = Owner, UserId = "u", Uid = 1, Name = "owner", CreatedAt = 0 });
            return 0;
        });
        return ledger;
    }

    private void Deposit(string amount) =>
        Post(TransactionTypes.Deposit, new Move(Account.Available(Outside), Account.Available(Main), Amount.Parse(amount)));

    private void Post(string business, params Move[] moves) => _books.Commit(writer => writer.Post(new(1, business, moves)));

    private string? Available(WalletKey wallet) => _books.Balance(wallet)?.Available.ToString();
}
