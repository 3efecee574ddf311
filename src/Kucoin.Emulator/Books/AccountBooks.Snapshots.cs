using System.Globalization;

namespace Kucoin.Emulator.Books;

/// <summary>Books as a file: copied out while they are in use, and put back.</summary>
internal sealed partial class AccountBooks
{
    /// <summary>Copies the books into a file that does not exist yet.</summary>
    /// <param name="file">The file.</param>
    /// <param name="frozenAt">Where the book clock stands still, if it does.</param>
    public void Save(string file, DateTimeOffset? frozenAt)
    {
        lock (_writing)
        {
            if (BookFile.Exists(file))
            {
                throw BookFile.Unusable(file, "a file of that name exists");
            }

            Commit();
            var draft = BookFile.StartDraft(file);
            _store.Set(Settings.Clock, frozenAt?.ToString("O", CultureInfo.InvariantCulture) ?? "");
            _store.CopyTo(draft);
            BookFile.FinishDraft(file);
        }
    }

    /// <summary>Puts the books of a file in the place of these, and gives where their clock stood still, if it did.</summary>
    public DateTimeOffset? Restore(string file)
    {
        using var source = new AccountBooks(BookStore.Read(file));
        if (source.Assets != Assets)
        {
            throw BookFile.Unusable(file, "its scenario has other assets");
        }

        var clock = source._store.Setting(Settings.Clock);
        lock (_writing)
        {
            Commit();
            lock (_reading)
            {
                _store.CopyFrom(source._store);
                Forget();
                Load();
            }
        }

        return string.IsNullOrEmpty(clock) ? null : DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture);
    }
}
