using Kucoin.Client.Journals;

namespace Kucoin.Client.Withdrawals;

/// <summary>
/// A file-based withdrawal journal (JSON lines, readable only by its user), which threads and processes can share. An entry is flushed to
/// disk before its withdrawal is sent. It keeps the newest 10,000 withdrawals, and all of the last 25 hours regardless of their number. It
/// contains assets, quantities, addresses and memos, but no API key.
/// </summary>
/// <param name="path">
/// The path of the file. The file and its folder are created by the first write. The lock file is next to it, with the suffix <c>.lock</c>.
/// Pipes, sockets and devices are refused.
/// </param>
public sealed class FileWithdrawalJournal(string path) : IWithdrawalJournal
{
    private readonly JsonLinesFile<WithdrawalJournalEntry> _file = new(path, WithdrawalJournalJson.Default.WithdrawalJournalEntry);

    /// <summary>The full path of the file.</summary>
    public string Path => _file.Path;

    /// <inheritdoc/>
    /// <exception cref="IOException">It could not be written, is not a regular file, or was locked by others for 10 seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is not accessible to this user.</exception>
    public Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _file.AppendAsync(
            entry, JournalEntries.CompactAbove, static lines => JournalEntries.WithinRetention(JournalEntries.Latest(lines)), ct);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">It could not be read, or is not a regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not accessible to this user.</exception>
    /// <exception cref="InvalidDataException">A line is not a valid entry.</exception>
    public Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default) =>
        Task.FromResult(JournalEntries.Latest(_file.Read()));
}
