namespace Kucoin.Cli.Commands;

/// <summary>Reads what was written down of what was sent from here.</summary>
internal static class JournalReading
{
    /// <exception cref="Failure">The journal cannot be read; it ends with the exit code given.</exception>
    public static async Task<IReadOnlyList<T>> Read<T>(
        Func<CancellationToken, Task<IReadOnlyList<T>>> read, string of, int exit, CancellationToken ct)
    {
        try
        {
            return await read(ct);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new Failure(exit, $"The journal of {of} could not be read: {failed.Message}");
        }
    }
}
