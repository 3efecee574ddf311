using System.Security.Cryptography;

namespace Kucoin.Client.Journals;

/// <summary>A line of a journal. A later line with the same id replaces an earlier one.</summary>
internal interface IJournalEntry
{
    /// <summary>The unique id of the entry.</summary>
    string Id { get; }

    /// <summary>The time at which the call began.</summary>
    DateTime Time { get; }
}

/// <summary>
/// The journal entry of a call that changes something. It is written before the call is sent, and settled when the outcome is known.
/// </summary>
internal interface ISentEntry : IJournalEntry
{
    /// <summary>The deadline of the call.</summary>
    DateTime? NotAfter { get; }

    /// <summary>The time at which the request with the unknown outcome was signed.</summary>
    DateTime? SentAt { get; }

    /// <summary>The time at which the state became known.</summary>
    DateTime? End { get; }

    /// <summary>Whether the entry has not been settled.</summary>
    bool IsNotSettled { get; }
}

/// <summary>Merges and compacts the lines of journals, in memory and in a file.</summary>
internal static class JournalEntries
{
    /// <summary>The size above which a journal's file is compacted: about 8,000 entries that were begun and settled.</summary>
    public const long CompactAbove = 8 << 20;

    /// <summary>The number of newest entries that are always kept.</summary>
    public const int MostKept = 10_000;

    /// <summary>One hour longer than outcomes can be resolved, to allow for clock corrections.</summary>
    public static readonly TimeSpan AlwaysKept = TimeSpan.FromHours(25);

    /// <summary>Creates a unique id of 64 random bits.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Merges lines: each entry in its latest state, in the order of first lines.</summary>
    public static IReadOnlyList<T> Latest<T>(IEnumerable<T> lines)
        where T : IJournalEntry
    {
        var (entries, places) = (new List<T>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in lines)
        {
            if (places.TryAdd(line.Id, entries.Count))
            {
                entries.Add(line);
            }
            else
            {
                entries[places[line.Id]] = line;
            }
        }

        return entries;
    }

    /// <summary>
    /// The retention of a journal: the newest entries, and all entries that can still be resolved. Age is relative to the newest entry, so
    /// that a wrong clock alone does not remove entries.
    /// </summary>
    public static IEnumerable<T> WithinRetention<T>(IReadOnlyList<T> entries)
        where T : IJournalEntry
    {
        var surplus = entries.Count - MostKept;
        if (surplus <= 0)
        {
            return entries;
        }

        var oldest = OldestAlwaysKept(entries);
        return entries.Where((entry, place) => place >= surplus || entry.Time >= oldest);
    }

    /// <summary>Whether at least half of the lines are too old.</summary>
    public static bool IsWorthCompacting<T>(IReadOnlyList<T> lines)
        where T : IJournalEntry
    {
        var oldest = OldestAlwaysKept(lines);
        return lines.Count(line => line.Time < oldest) >= lines.Count / 2;
    }

    private static DateTime OldestAlwaysKept<T>(IReadOnlyList<T> entries)
        where T : IJournalEntry => entries.Max(entry => entry.Time) - AlwaysKept;
}
