using Kucoin.Client.Journals;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Journals;

public sealed class JournalEntriesTests
{
    private const int Most = JournalEntries.MostKept;

    /// <summary>The number of entries, the time between them, and the number that is kept.</summary>
    [Theory]
    [InlineData(100, 3600, 100)]
    [InlineData(Most, 3600, Most)]
    [InlineData(Most + 5, 3600, Most)]
    [InlineData(Most + 2000, 1, Most + 2000)]
    [InlineData(Most + 2000, 9, Most + 1)]
    public void Journal_keeps_the_newest_entries_and_all_of_the_last_25_hours(int count, int secondsApart, int kept)
    {
        var entries = Entries(count, secondsApart);

        Assert.Equal(entries.TakeLast(kept), JournalEntries.WithinRetention(entries));
    }

    [Fact]
    public void Clock_in_the_far_future_removes_only_entries_above_the_limit()
    {
        List<Entry> entries = [.. Entries(Most, 60), new("late", TestClient.Now.UtcDateTime.AddYears(9))];

        Assert.Equal(entries.Skip(1), JournalEntries.WithinRetention(entries));
    }

    [Fact]
    public void Last_line_of_an_entry_wins_at_the_position_of_its_first()
    {
        var at = TestClient.Now.UtcDateTime;
        Entry[] lines = [new("a", at), new("b", at), new("a", at.AddDays(1)), new("c", at), new("b", at.AddDays(2))];

        Assert.Equal([lines[2], lines[4], lines[3]], JournalEntries.Latest(lines));
    }

    private static List<Entry> Entries(int count, int secondsApart) =>
        [.. Enumerable.Range(0, count).Select(number => new Entry($"{number}", TestClient.Now.UtcDateTime.AddSeconds(number * secondsApart)))];

    private sealed record Entry(string Id, DateTime Time) : IJournalEntry;
}
