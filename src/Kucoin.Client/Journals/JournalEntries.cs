using System.Security.Cryptography;

namespace Kucoin.Client.Journals;

/// <summary>A line of a journal. A later line with the same id takes the place of an earlier one.</summary>
internal interface IJournalEntry
{
    /// <summary>What tells it from every other entry.</summary>
    string Id { get; }

    /// <summary>When what it stands for began.</summary>
    DateTime Time { get; }
}

/// <summary>An entry of a call that changes something: in the journal before it is sent, and settled when its outcome is known.</summary>
internal interface ISentEntry : IJournalEntry
{
    /// <summary>The time after which it was not to be sent.</summary>
    DateTime? NotAfter { get; }

    /// <summary>When the request was signed whose outcome is unknown.</summary>
    DateTime? SentAt { get; }

    /// <summary>When its state became known.</summary>
    DateTime? End { get; }

    /// <summary>Whether nothing was written down since it was about to be sent.</summary>
    bool IsNotSettled { get; }
}

/// <summary>What journals make of their lines, in memory and in a file.</summary>
internal static class JournalEntries
{
    /// <summary>The size above which a journal's file is compacted: about 8,000 entries that were begun and settled.</summary>
    public const long CompactAbove = 8 << 20;

    /// <summary>So many of the newest entries are kept, however old they are.</summary>
    public const int MostKept = 10_000;

    /// <summary>An hour longer than an outcome can be resolved: by then the clock may have been corrected.</summary>
    public static readonly TimeSpan AlwaysKept = TimeSpan.FromHours(25);

    /// <summary>An id that no other entry has: 64 random bits.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Each entry as its last line has it, in the order of their first lines.</summary>
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
    /// What a journal keeps: the newest entries, and all that can still be asked about. Age is counted from the newest entry, so that no
    /// clock is needed and a wrong one alone removes nothing.
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

    /// <summary>Whether half of the lines are too old to be kept for their age alone.</summary>
    public static bool IsWorthCompacting<T>(IReadOnlyList<T> lines)
        where T : IJournalEntry
    {
        var oldest = OldestAlwaysKept(lines);
        return lines.Count(line => line.Time < oldest) >= lines.Count / 2;
    }

    private static DateTime OldestAlwaysKept<T>(IReadOnlyList<T> entries)
        where T : IJournalEntry => entries.Max(entry => entry.Time) - AlwaysKept;
}
