namespace Kucoin.Cli.Commands;

/// <summary>Reads what was written down of what was sent from here.</summary>
internal static class JournalReading
{
    /// <exception cref="CliException">The journal cannot be read; it ends with the exit code given.</exception>
    public static async Task<IReadOnlyList<T>> Read<T>(
        Func<CancellationToken, Task<IReadOnlyList<T>>> read, string of, int exit, CancellationToken ct)
    {
        try
        {
            return await read(ct);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CliException(exit, $"The journal of {of} could not be read: {failed.Message}");
        }
    }

    /// <summary>What a list without rows says: nothing was sent, or nothing of it passes the filters.</summary>
    /// <param name="sent">How many there are without the filters.</param>
    /// <param name="filters">The options that filter, and whether each was given.</param>
    public static string EmptyMessage(int sent, params (string Name, bool IsGiven)[] filters)
    {
        var given = filters.Where(filter => filter.IsGiven).Select(filter => filter.Name).ToArray();
        return sent == 0 || given.Length == 0
            ? "Nothing was sent from here."
            : $"Nothing that was sent from here matches {string.Join(" and ", given)}.";
    }
}
