namespace Kucoin.Cli.Commands;

/// <summary>Reads the journals of requests that were sent from this machine.</summary>
internal static class JournalReading
{
    /// <exception cref="CliException">The journal cannot be read; the exception has the given exit code.</exception>
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

    /// <summary>The message of an empty list: nothing was sent, or nothing matches the filters.</summary>
    /// <param name="sent">The number of entries before filtering.</param>
    /// <param name="filters">The filter options, and whether each was given.</param>
    public static string EmptyMessage(int sent, params (string Name, bool IsGiven)[] filters)
    {
        var given = filters.Where(filter => filter.IsGiven).Select(filter => filter.Name).ToArray();
        return sent == 0 || given.Length == 0
            ? "Nothing was sent from here."
            : $"Nothing that was sent from here matches {string.Join(" and ", given)}.";
    }
}
