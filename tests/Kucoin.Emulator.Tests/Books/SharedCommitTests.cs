using Kucoin.Emulator.Books;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Tests.Books;

/// <summary>Changes that share a commit are told apart by nothing but the time at which they reach the disk.</summary>
public sealed class SharedCommitTests : IDisposable
{
    private const int Owner = 1;
    private const int Changes = 300;

    private static readonly WalletKey Main = new(Owner, WalletKind.Main, "", "BTC");
    private static readonly WalletKey Outside = WalletKey.OfExchange(WalletKind.Outside, "BTC");

    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("books.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_is_seen_at_once_and_is_in_the_file_in_the_end()
    {
        var books = Make();
        for (var change = 1; change <= Changes; change++)
        {
            books.WriteTogether(writer => writer.Post(Deposit("1")));
            Assert.Equal($"{change}", Available(books));
        }

        await books.OnDisk;
        books.WriteTogether(writer => writer.Post(Deposit("1")));
        books.Dispose();

        using var again = new AccountBooks(BookStore.Open(File));
        Assert.Equal($"{Changes + 1}", Available(again));
        Assert.True(again.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task A_change_that_is_refused_takes_no_other_with_it()
    {
        using var books = Make();
        for (var change = 1; change <= Changes; change++)
        {
            books.WriteTogether(writer => writer.Post(Deposit("1")));
            Assert.Throws<OverdrawnException>(() => books.WriteTogether(writer =>
            {
                writer.Post(Deposit("1000"));
                return writer.Post(new(1, Businesses.Withdrawal, new Move(Account.Available(Main), Account.Available(Outside), Much)));
            }));
        }

        await books.OnDisk;
        Assert.Equal($"{Changes}", Available(books));
        Assert.Equal(2L * Changes, books.TrialBalance().Postings);
    }

    /// <summary>The database takes back a whole transaction when it must; who shares it hears of it, and nobody sees it any more.</summary>
    [Fact]
    public async Task A_commit_that_fails_has_not_happened_for_anybody()
    {
        Make().Dispose();
        Execute("CREATE TRIGGER full BEFORE INSERT ON posting WHEN new.amount = '7' BEGIN SELECT raise(ROLLBACK, 'No room.'); END");
        using var books = new AccountBooks(BookStore.Open(File));
        var changes = new List<Task>();
        for (var change = 0; change < Changes; change++)
        {
            books.WriteTogether(writer => writer.Post(Deposit("1")));
            changes.Add(books.OnDisk);
            if (change % 5 == 0)
            {
                Assert.Throws<SqliteException>(() => books.WriteTogether(writer => writer.Post(Deposit("7"))));
            }
        }

        var kept = 0;
        foreach (var change in changes)
        {
            kept += await Record.ExceptionAsync(() => change) is null ? 1 : 0;
        }

        Assert.InRange(kept, 1, Changes);
        Assert.Equal($"{kept}", Available(books));
        var trial = books.TrialBalance();
        Assert.Equal((2L * kept, true), (trial.Postings, trial.IsBalanced));
        Assert.Throws<SqliteException>(() => books.Write(writer => writer.Post(Deposit("7"))));
        books.Write(writer => writer.Post(Deposit("1")));
        Assert.Equal($"{kept + 1}", Available(books));
    }

    private static Amount Much => Amount.Parse("1000000");

    private static Entry Deposit(string amount) =>
        new(1, Businesses.Deposit, new Move(Account.Available(Outside), Account.Available(Main), Amount.Parse(amount)));

    private static string Available(AccountBooks books) => $"{books.Balance(Main)?.Available}";

    private AccountBooks Make()
    {
        var store = BookStore.Create(File);
        store.Set(AccountBooks.Settings.Seed, "1");
        store.Set(AccountBooks.Settings.Scenario, "");
        store.Set(AccountBooks.Settings.Anchor, "2026-01-01T00:00:00Z");
        var books = new AccountBooks(store);
        books.Write(writer =>
        {
            writer.Add(new User { Id = Owner, UserId = "u", Uid = 1, Name = "owner", CreatedAt = 0 });
            return writer.Open(Main);
        });
        return books;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
