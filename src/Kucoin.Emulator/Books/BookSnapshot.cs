namespace Kucoin.Emulator.Books;

/// <summary>Books in a file that are open to be read, while others are in use.</summary>
internal sealed class BookSnapshot : IDisposable
{
    private readonly BookClaim _claim;

    private BookSnapshot(string file, BookClaim claim, AccountBooks books) => (File, _claim, Books) = (file, claim, books);

    public string File { get; }

    public AccountBooks Books { get; }

    /// <summary>Opens the books in a file, which stays as it is.</summary>
    /// <exception cref="KucoinEmulatorException">The file is not one of books, or another emulator uses it.</exception>
    public static BookSnapshot Open(string file)
    {
        var claim = BookClaim.Share(file);
        try
        {
            return new(file, claim, AccountBooks.Read(file));
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Books.Dispose();
        _claim.Dispose();
    }
}
