using Kucoin.Client.Journals;

namespace Kucoin.Client.Withdrawals;

/// <summary>
/// A journal in a file of JSON lines that only its user can read, for any number of threads and processes at once. An entry is on the disk
/// before its withdrawal is sent. It keeps the newest 10,000 withdrawals, and all of the last 25 hours however many they are. It holds
/// assets, quantities, addresses and memos, and no key.
/// </summary>
/// <param name="path">
/// The file; it is made when it is first written to, with its folder. Beside it stands its lock, <c>.lock</c>. A pipe, a socket or a device
/// is refused.
/// </param>
public sealed class FileWithdrawalJournal(string path) : IWithdrawalJournal
{
    private readonly JsonLinesFile<WithdrawalJournalEntry> _file = new(path, WithdrawalJournalJson.Default.WithdrawalJournalEntry);

    /// <summary>The full path of the file.</summary>
    public string Path => _file.Path;

    /// <inheritdoc/>
    /// <exception cref="IOException">It could not be written, is no regular file, or was locked by others for 10 seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder belongs to somebody else.</exception>
    public Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _file.AppendAsync(
            entry, JournalEntries.CompactAbove, static lines => JournalEntries.WithinRetention(JournalEntries.Latest(lines)), ct);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">It could not be read, or is no regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    /// <exception cref="InvalidDataException">A line of it is not an entry.</exception>
    public Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default) =>
        Task.FromResult(JournalEntries.Latest(_file.Read()));
}
