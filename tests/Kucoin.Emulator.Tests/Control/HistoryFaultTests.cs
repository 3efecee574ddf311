using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Control;

public sealed class HistoryFaultTests : IAsyncLifetime
{
    private const decimal Unit = 0.00000001m;

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    public static TheoryData<string> Paths => new(HistoryList.All.Keys);

    public static TheoryData<string> Numbered => new(HistoryList.All.Values.Where(list => list.IsNumbered).Select(list => list.Path));

    public static TheoryData<string> Cursors => new(HistoryList.All.Values.Where(list => !list.IsNumbered).Select(list => list.Path));

    public async ValueTask InitializeAsync() => (_exchange, _client) = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        Assert.True(_exchange.TrialBalance().IsBalanced);
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task WithheldRows_share_of_the_rows_is_not_shown_and_not_counted(string path)
    {
        var list = HistoryList.All[path];
        var whole = await list.ReadAsync(_client);
        Assert.Equal(HistoryList.Added, whole.Ids.Distinct().Count());

        var number = Add(FaultKind.WithheldRows, list, percent: 50);
        var some = await list.ReadAsync(_client);
        var again = await list.ReadAsync(_client);
        _exchange.Control.RemoveFault(number);

        Assert.InRange(some.Ids.Count, 4, HistoryList.Added - 4);
        Assert.Equal(whole.Ids.Where(some.Ids.Contains), some.Ids);
        Assert.Equal(some.Text, again.Text);
        Assert.Equal(list.IsNumbered ? some.Ids.Count : null, some.Total);
        Assert.Equal(whole.Text, (await list.ReadAsync(_client)).Text);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task LateRows_appear_at_their_place_within_the_hours(string path)
    {
        var list = HistoryList.All[path];
        var whole = await list.ReadAsync(_client);
        _exchange.Control.AddFault(new() { Kind = FaultKind.LateRows, Endpoint = list.Endpoint, Hours = 6 });

        var shown = new List<HistoryPageRead>();
        for (var hour = 0; hour <= 6; hour++)
        {
            shown.Add(await list.ReadAsync(_client));
            _exchange.Control.AdvanceClock(TimeSpan.FromHours(1));
        }

        Assert.Empty(shown[0].Ids);
        Assert.InRange(shown[3].Ids.Count, 4, HistoryList.Added - 4);
        Assert.All(shown, page => Assert.Equal(whole.Ids.Where(page.Ids.Contains), page.Ids));
        Assert.All(shown.Zip(shown.Skip(1)), pair => Assert.Subset(pair.Second.Ids.ToHashSet(), pair.First.Ids.ToHashSet()));
        Assert.All(shown, page => Assert.Equal(list.IsNumbered ? page.Ids.Count : null, page.Total));
        Assert.Equal(whole.Text, shown[6].Text);
    }

    [Fact]
    public async Task LateRows_percent_is_the_share_of_late_rows()
    {
        var list = HistoryList.All["/api/v1/accounts/ledgers"];
        Add(FaultKind.LateRows, list, percent: 25);

        var shown = await list.ReadAsync(_client);
        _exchange.Control.AdvanceClock(TimeSpan.FromHours(24));

        Assert.InRange(shown.Ids.Count, HistoryList.Added / 2, HistoryList.Added - 2);
        Assert.Equal(HistoryList.Added, (await list.ReadAsync(_client)).Ids.Count);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task ChangedRows_show_another_amount_after_they_were_shown(string path)
    {
        var list = HistoryList.All[path];
        var whole = await list.ReadAsync(_client);

        var number = Add(FaultKind.ChangedRows, list, percent: 50);
        var first = await list.ReadAsync(_client);
        var second = await list.ReadAsync(_client);
        var third = await list.ReadAsync(_client);
        _exchange.Control.RemoveFault(number);

        Assert.Equal(whole.Text, first.Text);
        Assert.Equal(second.Text, third.Text);
        var changes = second.Amounts.Zip(whole.Amounts, (now, before) => Math.Abs(now) - Math.Abs(before)).ToList();
        Assert.All(changes, change => Assert.True(change is 0 or Unit));
        Assert.InRange(changes.Count(change => change == Unit), 4, HistoryList.Added - 4);
        Assert.Equal(whole.Ids, second.Ids);
        Assert.Equal(whole.Text, (await list.ReadAsync(_client)).Text);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task RepeatedRows_are_shown_twice_and_counted_once(string path)
    {
        var list = HistoryList.All[path];
        var whole = await list.ReadAsync(_client);
        Add(FaultKind.RepeatedRows, list);

        var twice = await list.ReadAsync(_client);
        var first = await list.ReadAsync(_client, size: 11);
        var second = await list.ReadAsync(_client, size: 11, place: list.After(first, 1));

        Assert.Equal(whole.Ids.SelectMany(id => new[] { id, id }), twice.Ids);
        Assert.Equal(whole.Total, twice.Total);
        Assert.Equal(whole.Ids[5], first.Ids[^1]);
        Assert.Equal(first.Ids[^1], second.Ids[0]);
        Assert.Equal(whole.Ids[6], second.Ids[1]);
    }

    [Theory]
    [MemberData(nameof(Cursors))]
    public async Task RepeatedRows_let_a_cursor_reach_the_end(string path)
    {
        var list = HistoryList.All[path];
        var whole = await list.ReadAsync(_client);
        Add(FaultKind.RepeatedRows, list);
        foreach (var size in new[] { 1, 2, 3, 7 })
        {
            var read = new List<string>();
            for (string? place = null; ;)
            {
                var page = await list.ReadAsync(_client, size, place);
                if (page.Ids.Count == 0)
                {
                    break;
                }

                Assert.InRange(read.Count, 0, 3 * HistoryList.Added);
                read.AddRange(page.Ids);
                place = page.Ids[^1];
            }

            Assert.Equal(whole.Ids, read.Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task ShortPages_have_half_of_the_rows(string path)
    {
        var list = HistoryList.All[path];
        var whole = await list.ReadAsync(_client);
        Add(FaultKind.ShortPages, list);

        var first = await list.ReadAsync(_client, size: 10);
        var second = await list.ReadAsync(_client, size: 10, place: list.After(first, 1));

        Assert.Equal(whole.Ids.Take(5), first.Ids);
        Assert.Equal(whole.Ids.Skip(list.IsNumbered ? 10 : 5).Take(5), second.Ids);
        Assert.Equal(whole.Total, first.Total);
        if (list.IsNumbered)
        {
            Assert.Equal((10, 3), (first.Data.GetProperty("pageSize").GetInt32(), first.Data.GetProperty("totalPage").GetInt32()));
        }
        else
        {
            Assert.Single((await list.ReadAsync(_client, size: 1)).Ids);
        }
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public async Task WrongTotals_are_wrong_by_the_difference(string path)
    {
        var list = HistoryList.All[path];
        var whole = await list.ReadAsync(_client, size: 12);
        Add(FaultKind.WrongTotals, list);
        var more = await list.ReadAsync(_client, size: 12);
        _exchange.Control.ClearFaults();
        _exchange.Control.AddFault(new() { Kind = FaultKind.WrongTotals, Endpoint = list.Endpoint, Difference = -5000 });
        var none = await list.ReadAsync(_client, size: 12);

        Assert.Equal((whole.Total + 1, 0), (more.Total, none.Total));
        Assert.Equal(((whole.Total + 12) / 12, 0), (Pages(more), Pages(none)));
        Assert.Equal(whole.Ids, more.Ids);
        Assert.Equal(whole.Ids, none.Ids);

        static int? Pages(HistoryPageRead page) => page.Data.GetProperty("totalPage").GetInt32();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task StuckCursor_returns_the_first_page(string path)
    {
        var list = HistoryList.All[path];
        Add(FaultKind.StuckCursor, list);

        var first = await list.ReadAsync(_client, size: 10);
        var second = await list.ReadAsync(_client, size: 10, place: list.After(first, 1));

        Assert.Equal(10, first.Ids.Distinct().Count());
        Assert.Equal(first.Ids, second.Ids);
        if (list.IsNumbered)
        {
            Assert.Equal(2, second.Data.GetProperty("currentPage").GetInt32());
        }
    }

    /// <summary>The rows on the other side of a cursor, which only the futures ledger offers.</summary>
    [Theory]
    [InlineData(null, 6, true)]
    [InlineData(FaultKind.ShortPages, 3, true)]
    [InlineData(FaultKind.StuckCursor, 6, true)]
    public async Task Futures_ledger_backwards_has_the_rows_nearest_to_the_cursor(FaultKind? kind, int count, bool more)
    {
        var list = HistoryList.All["/api/v1/transaction-history"];
        var whole = await list.ReadAsync(_client);
        if (kind is { } fault)
        {
            Add(fault, list);
        }

        var page = await list.ReadAsync(_client, size: 6, place: whole.Ids[15], more: "&forward=false");

        var start = kind == FaultKind.StuckCursor ? 0 : 15 - count;
        Assert.Equal(whole.Ids.Skip(start).Take(count), page.Ids);
        Assert.Equal(more, page.Data.GetProperty("hasMore").GetBoolean());
    }

    [Fact]
    public async Task History_faults_all_apply_and_combine_with_faults_of_requests()
    {
        var list = HistoryList.All["/api/v1/deposits"];
        var whole = await list.ReadAsync(_client);
        Add(FaultKind.WithheldRows, list, percent: 50);
        Add(FaultKind.RepeatedRows, list);
        Add(FaultKind.WrongTotals, list);
        _exchange.Control.AddFault(new() { Kind = FaultKind.Overload, Endpoint = list.Endpoint });

        Assert.Equal("429000", (await _client.GetAsync(list.Path)).Code);
        var page = await list.ReadAsync(_client);

        var kept = page.Ids.Distinct().ToList();
        Assert.InRange(kept.Count, 4, HistoryList.Added - 4);
        Assert.Equal(whole.Ids.Where(kept.Contains).SelectMany(id => new[] { id, id }), page.Ids);
        Assert.Equal(kept.Count + 1, page.Total);
        Assert.Equal([1, 1, 1], _exchange.Control.Faults.Select(fault => fault.Matched));
    }

    [Fact]
    public async Task History_fault_applies_to_its_endpoint_and_key_until_removed()
    {
        var (ledger, deposits) = (HistoryList.All["/api/v1/accounts/ledgers"], HistoryList.All["/api/v1/deposits"]);
        _exchange.Control.AddFault(new() { Kind = FaultKind.WithheldRows, Endpoint = ledger.Endpoint, Key = "reader" });
        using var reader = new SigningClient(_exchange.Address, _exchange.Keys["reader"]);

        for (var i = 0; i < 3; i++)
        {
            Assert.Empty((await ledger.ReadAsync(reader)).Ids);
        }

        Assert.NotEmpty((await ledger.ReadAsync(_client)).Ids);
        Assert.NotEmpty((await deposits.ReadAsync(reader)).Ids);
        Assert.Equal((1, 3), (_exchange.Control.Faults.Single().Number, _exchange.Control.Faults.Single().Matched));
        Assert.True(_exchange.Control.RemoveFault(1));
        Assert.False(_exchange.Control.RemoveFault(1));
        Assert.NotEmpty((await ledger.ReadAsync(reader)).Ids);
    }

    [Fact]
    public async Task History_fault_without_an_endpoint_applies_to_every_history()
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.WithheldRows });

        foreach (var list in HistoryList.All.Values)
        {
            Assert.Empty((await list.ReadAsync(_client)).Ids);
        }

        Assert.Equal("200000", (await _client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal(HistoryList.All.Count, _exchange.Control.Faults.Single().Matched);
    }

    [Fact]
    public async Task History_faults_are_deterministic_for_a_seed()
    {
        var (twin, client) = await OpenAsync();
        try
        {
            var texts = new List<List<string>>();
            foreach (var (exchange, caller) in new[] { (_exchange, _client), (twin, client) })
            {
                exchange.Control.AddFault(new() { Kind = FaultKind.LateRows, Percent = 50 });
                exchange.Control.AddFault(new() { Kind = FaultKind.ChangedRows, Percent = 50 });
                exchange.Control.AddFault(new() { Kind = FaultKind.RepeatedRows, Percent = 50 });
                exchange.Control.AddFault(new() { Kind = FaultKind.StuckCursor, Percent = 50 });
                exchange.Control.AdvanceClock(TimeSpan.FromHours(6));
                texts.Add([]);
                foreach (var list in HistoryList.All.Values.Concat(HistoryList.All.Values))
                {
                    var page = await list.ReadAsync(caller, size: 10);
                    texts[^1].Add(page.Text);
                    texts[^1].Add((await list.ReadAsync(caller, size: 10, place: list.After(page, 1))).Text);
                }
            }

            Assert.Equal(texts[0], texts[1]);
            Assert.InRange(_exchange.Control.Faults[^1].Matched, 4, 20);
        }
        finally
        {
            client.Dispose();
            await twin.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void History_fault_with_impossible_members_is_refused(Fault fault, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => _exchange.Control.AddFault(fault));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(_exchange.Control.Faults);
    }

    public static TheoryData<Fault, string> Impossible() => new()
    {
        { new() { Kind = FaultKind.LateRows, Hours = 0 }, "The hours must be between 1 and 168, but were 0." },
        { new() { Kind = FaultKind.LateRows, Hours = 169 }, "but were 169." },
        { new() { Kind = FaultKind.WithheldRows, Hours = 1 }, "Only lateRows faults have hours." },
        { new() { Kind = FaultKind.WrongTotals, Difference = 0 }, "and not 0, but was 0." },
        { new() { Kind = FaultKind.ShortPages, Difference = 1 }, "Only wrongTotals faults have a difference." },
        { new() { Kind = FaultKind.ChangedRows, Count = 2 }, "has no count, but it was 2." },
        { new() { Kind = FaultKind.ChangedRows, Skip = 1 }, "the number to skip was 1." },
        { new() { Kind = FaultKind.RepeatedRows, When = FaultMoment.After }, "no moment before or after" },
        { new() { Kind = FaultKind.StuckCursor, Delay = TimeSpan.FromSeconds(1) }, "has no delay of the response." },
        { new() { Kind = FaultKind.StuckCursor, Code = "400100" }, "Only refuse faults have a code" },
        { new() { Kind = FaultKind.StuckCursor, Status = 500 }, "Only refuse and htmlPage faults have a status." },
        { new() { Kind = FaultKind.LateRows, Percent = 101 }, "must be between 1 and 100 percent, but was 101." },
        {
            new() { Kind = FaultKind.LateRows, Endpoint = "GET /api/v1/accounts" },
            "has no history. A fault of the kind lateRows applies to: GET"
        },
        {
            new() { Kind = FaultKind.WrongTotals, Endpoint = "GET /api/v1/transaction-history" },
            "is a history without a total. A fault of the kind wrongTotals applies to: GET /api/v1/accounts/ledgers, "
            + "GET /api/v1/deposits, GET /api/v1/withdrawals."
        },
    };

    private static async Task<(KucoinEmulator Exchange, SigningClient Client)> OpenAsync()
    {
        var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        exchange.Control.FreezeClock(DateTimeOffset.FromUnixTimeMilliseconds(Start.Added));
        var client = new SigningClient(exchange);
        await HistoryList.FillAsync(exchange, client);
        return (exchange, client);
    }

    private int Add(FaultKind kind, HistoryList list, int percent = 100) =>
        _exchange.Control.AddFault(new() { Kind = kind, Endpoint = list.Endpoint, Percent = percent });
}
