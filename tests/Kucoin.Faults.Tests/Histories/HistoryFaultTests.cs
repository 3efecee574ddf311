using Kucoin.Client.Results;
using Kucoin.Emulator.Control;

namespace Kucoin.Faults.Tests.Histories;

/// <summary>
/// What the client says about a history with faults: a list that contradicts itself is never returned as a whole list, and no row is
/// returned twice. Rows that are late, withheld or changed contradict nothing, so that only a later reading shows them.
/// </summary>
public sealed class HistoryFaultTests(LongHistories world) : IClassFixture<LongHistories>, IDisposable
{
    private const decimal Unit = 0.00000001m;

    public static TheoryData<string> Numbered => [.. Histories.Numbered];

    public static TheoryData<string> Cursors => [.. Histories.Cursors];

    public static TheoryData<string> All => [.. Histories.Numbered, .. Histories.Cursors];

    private EmulatorControl Control => world.Exchange.Control;

    public void Dispose() => Control.ClearFaults();

    [Theory]
    [MemberData(nameof(Numbered))]
    public async Task RepeatedRows_of_numbered_pages_are_returned_once(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        foreach (var percent in new[] { 3, 100 })
        {
            Add(FaultKind.RepeatedRows, endpoint, percent);

            Assert.Equal(whole, await ReadWholeAsync(endpoint));
            Control.ClearFaults();
        }
    }

    [Theory]
    [MemberData(nameof(Cursors))]
    public async Task RepeatedRows_of_a_cursor_ledger_are_an_error(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        foreach (var percent in new[] { 3, 100 })
        {
            Add(FaultKind.RepeatedRows, endpoint, percent);

            var (rows, problem) = await ReadIncompleteAsync(endpoint);

            Assert.Equal(whole.Take(rows.Count), rows);
            Assert.Contains("twice", problem, StringComparison.Ordinal);
            Control.ClearFaults();
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task StuckCursor_is_an_error_after_a_few_requests(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        Add(FaultKind.StuckCursor, endpoint);

        var (rows, _) = await ReadIncompleteAsync(endpoint);

        Assert.Equal(whole.Take(rows.Count), rows);
        Assert.True(rows.Count < whole.Count);
        Assert.InRange(Control.Faults.Single().Matched, 2, 10);
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public async Task WrongTotals_are_an_error(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        foreach (var difference in new[] { 1, 490, 5000, -1, -10, -100, -whole.Count })
        {
            Control.AddFault(new() { Kind = FaultKind.WrongTotals, Endpoint = endpoint, Difference = difference });

            var (rows, problem) = await ReadIncompleteAsync(endpoint);

            Assert.Equal(rows.Distinct(), rows);
            Assert.Contains("The exchange reports", problem, StringComparison.Ordinal);
            Control.ClearFaults();
        }
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public async Task ShortPages_of_a_numbered_list_are_an_error(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        Add(FaultKind.ShortPages, endpoint);

        var (rows, problem) = await ReadIncompleteAsync(endpoint);

        Assert.Equal(whole.Where(rows.Contains), rows);
        Assert.True(rows.Count < whole.Count);
        Assert.Contains("data.totalNum", problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cursors))]
    public async Task ShortPages_of_a_cursor_ledger_lose_nothing(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        Add(FaultKind.ShortPages, endpoint);

        Assert.Equal(whole, await ReadWholeAsync(endpoint));
        Assert.InRange(Control.Faults.Single().Matched, 3, 20);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Faults_of_some_pages_never_pass_for_a_whole_list(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        var isNumbered = Histories.Numbered.Contains(endpoint);
        var failed = 0;
        for (var round = 0; round < 12; round++)
        {
            Add(FaultKind.ShortPages, endpoint, percent: 40);
            Add(FaultKind.StuckCursor, endpoint, percent: 20);
            Add(FaultKind.RepeatedRows, endpoint, percent: 1);
            if (isNumbered)
            {
                Add(FaultKind.WrongTotals, endpoint, percent: 30);
            }

            var (rows, error) = await world.TryReadAsync(endpoint);
            Control.ClearFaults();

            Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
            if (error is null)
            {
                // A list that is read again returns the rows that it missed after the others.
                Assert.Equal(whole.Order(), rows.Order());
            }
            else
            {
                Assert.IsType<KucoinError.Incomplete>(error);
                failed++;
            }
        }

        Assert.True(failed > 0);
    }

    [Fact]
    public async Task LateRows_are_returned_by_a_later_reading()
    {
        var whole = await ReadAllAsync();
        Control.AddFault(new() { Kind = FaultKind.LateRows, Hours = 2, Percent = 50 });

        var early = await ReadAllAsync();
        Control.AdvanceClock(TimeSpan.FromHours(2));

        Assert.All(whole.Zip(early), lists =>
        {
            Assert.Equal(lists.First.Where(lists.Second.Contains), lists.Second);
            Assert.InRange(lists.Second.Count, lists.First.Count / 3, lists.First.Count - 20);
        });
        Assert.Equal(whole, await ReadAllAsync());

        async Task<List<List<(string Id, decimal Amount)>>> ReadAllAsync()
        {
            var lists = new List<List<(string Id, decimal Amount)>>();
            foreach (var endpoint in Histories.Numbered.Concat(Histories.Cursors))
            {
                lists.Add(await ReadWholeAsync(endpoint));
            }

            return lists;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task WithheldRows_cannot_be_noticed(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        Add(FaultKind.WithheldRows, endpoint, percent: 10);

        var rows = await ReadWholeAsync(endpoint);

        Assert.Equal(whole.Where(rows.Contains), rows);
        Assert.InRange(rows.Count, whole.Count * 4 / 5, whole.Count - 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task ChangedRows_show_only_in_a_comparison_of_two_readings(string endpoint)
    {
        var whole = await ReadWholeAsync(endpoint);
        Add(FaultKind.ChangedRows, endpoint, percent: 10);

        var first = await ReadWholeAsync(endpoint);
        var second = await ReadWholeAsync(endpoint);

        Assert.Equal(whole, first);
        Assert.Equal(whole.Select(row => row.Id), second.Select(row => row.Id));
        var changes = second.Zip(first, (now, before) => Math.Abs(now.Amount) - Math.Abs(before.Amount)).ToList();
        Assert.All(changes, change => Assert.True(change is 0 or Unit));
        Assert.InRange(changes.Count(change => change == Unit), whole.Count / 20, whole.Count / 5);
    }

    private void Add(FaultKind kind, string endpoint, int percent = 100) =>
        Control.AddFault(new() { Kind = kind, Endpoint = endpoint, Percent = percent });

    private async Task<List<(string Id, decimal Amount)>> ReadWholeAsync(string endpoint)
    {
        var (rows, error) = await world.TryReadAsync(endpoint);
        Assert.Null(error);
        return rows;
    }

    private async Task<(List<(string Id, decimal Amount)> Rows, string Problem)> ReadIncompleteAsync(string endpoint)
    {
        var (rows, error) = await world.TryReadAsync(endpoint);
        return (rows, $"{Assert.IsType<KucoinError.Incomplete>(error).Problems[0]}");
    }
}
