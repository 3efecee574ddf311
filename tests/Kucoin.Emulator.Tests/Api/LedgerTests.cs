using System.Globalization;
using System.Text.Json;

namespace Kucoin.Emulator.Tests.Api;

public class LedgerTests(SharedExchange shared)
{
    private const long Day = 86_400_000;
    private const string Ledgers = "/api/v1/accounts/ledgers";

    private long Now => shared.Exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();

    [Fact]
    public async Task Ledger_without_bounds_lists_the_last_day()
    {
        var rows = await Items("");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.InRange(At(row), Now - Day, Now));
        Assert.Equal(await Ids($"startAt={Now - Day}&endAt={Now}"), rows.Select(Id));
    }

    [Fact]
    public async Task Ledger_with_one_bound_lists_the_adjacent_day()
    {
        var edge = Now - (30 * Day);

        Assert.Equal(await Ids($"startAt={edge}&endAt={edge + Day}&pageSize=500"), await Ids($"startAt={edge}&pageSize=500"));
        Assert.Equal(await Ids($"startAt={edge - Day}&endAt={edge}&pageSize=500"), await Ids($"endAt={edge}&pageSize=500"));
    }

    [Fact]
    public async Task Ledger_is_newest_first_and_both_bounds_are_inclusive()
    {
        var rows = await Items($"endAt={Now - (3 * Day)}&pageSize=500");

        var sorted = rows.OrderByDescending(At).ThenByDescending(row => long.Parse(Id(row), CultureInfo.InvariantCulture));
        Assert.Equal(sorted.Select(Id), rows.Select(Id));
        Assert.Equal(rows.Select(Id), await Ids($"startAt={At(rows[^1])}&endAt={At(rows[0])}&pageSize=500"));
    }

    /// <summary>Without filters the number of rows is looked up; with filters rows are counted.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("&currency=USDT")]
    public async Task Ledger_total_is_the_sum_of_both_directions(string filter)
    {
        for (var day = 0; day < 30; day++)
        {
            var window = $"startAt={Now - ((day + 1) * Day)}&endAt={Now - (day * Day) - 1}{filter}";

            var rows = await Items($"{window}&pageSize=500");
            Assert.Equal(rows.Count, await CountAsync(window));
            Assert.Equal(rows.Count, await CountAsync($"{window}&direction=in") + await CountAsync($"{window}&direction=out"));
            if (rows.Count > 0)
            {
                Assert.Equal(rows.Count, await CountAsync($"startAt={At(rows[^1])}&endAt={At(rows[0])}{filter}"));
            }
        }

        async Task<int> CountAsync(string query) => (await shared.Client.ReadAsync($"{Ledgers}?{query}")).GetProperty("totalNum").GetInt32();
    }

    [Fact]
    public async Task Ledger_pages_return_every_row_once()
    {
        var (window, all) = await BusyDay();
        Assert.True(all.Count > 10);

        var first = await shared.Client.ReadAsync($"{Ledgers}?{window}&pageSize=10");
        var pages = first.GetProperty("totalPage").GetInt32();
        var paged = new List<string>();
        for (var page = 1; page <= pages; page++)
        {
            paged.AddRange(await Ids($"{window}&pageSize=10&currentPage={page}"));
        }

        Assert.Equal(all, paged);
        Assert.Equal((all.Count, (all.Count + 9) / 10), (first.GetProperty("totalNum").GetInt32(), pages));
        Assert.Empty(await Ids($"{window}&pageSize=10&currentPage={pages + 1}"));
        Assert.Empty(await Ids($"{window}&pageSize=10&currentPage=2147483647"));
    }

    [Fact]
    public async Task Ledger_filters_return_a_subset()
    {
        var all = new List<JsonElement>();
        for (var day = 0; day < 60; day++)
        {
            all.AddRange(await Items($"endAt={Now - (day * Day) - 1}&pageSize=500"));
        }

        async Task Matches(string filter, Func<JsonElement, bool> isShown)
        {
            var shown = new List<string>();
            for (var day = 0; day < 60; day++)
            {
                shown.AddRange(await Ids($"endAt={Now - (day * Day) - 1}&pageSize=500&{filter}"));
            }

            Assert.NotEmpty(shown);
            Assert.True(shown.Count < all.Count);
            Assert.Equal(all.Where(isShown).Select(Id), shown);
        }

        await Matches("currency=BTC", row => Text(row, "currency") == "BTC");
        await Matches("currency=BTC%2CSOL,PEPE", row => Text(row, "currency") is "BTC" or "SOL" or "PEPE");
        await Matches("currency=BTC&currency=SOL", row => Text(row, "currency") is "BTC" or "SOL");
        await Matches("direction=in", row => Text(row, "direction") == "in");
        await Matches("direction=out", row => Text(row, "direction") == "out");
        await Matches("bizType=MARGIN_EXCHANGE", row => Text(row, "bizType") == "Margin Trade");
        await Matches("bizType=SUB_TRANSFER&direction=out&currency=USDT", row =>
            (Text(row, "bizType"), Text(row, "direction"), Text(row, "currency")) == ("Sub-account transfer", "out", "USDT"));
    }

    [Theory]
    [InlineData("DEPOSIT", "Deposit")]
    [InlineData("WITHDRAW", "Withdrawal")]
    [InlineData("TRANSFER", "Transfer")]
    [InlineData("SUB_TRANSFER", "Sub-account transfer")]
    [InlineData("MARGIN_EXCHANGE", "Margin Trade")]
    [InlineData("KUCOIN_BONUS", "KuCoin Bonus")]
    [InlineData("Borrowings", "Borrowings")]
    public async Task Ledger_row_shows_type_text_and_filter_accepts_code_or_text_in_any_case(string code, string text)
    {
        var all = new List<string?>();
        var rows = new List<List<string>>();
        for (var day = 0; day < 60; day++)
        {
            all.AddRange((await Items($"endAt={Now - (day * Day) - 1}&pageSize=500")).Select(row => Text(row, "bizType")));
        }

        foreach (var word in new[] { code, code.ToLowerInvariant(), text, text.ToUpperInvariant() })
        {
            var found = new List<string>();
            for (var day = 0; day < 60; day++)
            {
                var items = await Items($"endAt={Now - (day * Day) - 1}&pageSize=500&bizType={Uri.EscapeDataString(word)}");
                Assert.All(items, row => Assert.Equal(text, Text(row, "bizType")));
                found.AddRange(items.Select(Id));
            }

            rows.Add(found);
        }

        Assert.NotEmpty(rows[0]);
        Assert.All(rows, found => Assert.Equal(rows[0], found));
        Assert.Equal(all.Count(word => word == text), rows[0].Count);
    }

    [Fact]
    public async Task Ledger_older_than_one_year_is_empty()
    {
        Assert.Empty(await Items($"endAt={Now - (365 * Day) - 1}"));
        Assert.NotEmpty(await Items($"startAt={Now - (365 * Day)}"));
    }

    [Theory]
    [InlineData("startAt=0&endAt=9999999999999")]
    [InlineData("startAt=1772443800000&endAt=1772443799999")]
    [InlineData("startAt=-1")]
    [InlineData("endAt=10000000000000")]
    [InlineData("startAt=soon")]
    [InlineData("startAt=9223372036854775807")]
    [InlineData("pageSize=9")]
    [InlineData("pageSize=501")]
    [InlineData("pageSize=many")]
    [InlineData("currentPage=0")]
    [InlineData("currentPage=2147483648")]
    [InlineData("direction=up")]
    [InlineData("currency=A,B,C,D,E,F,G,H,I,J,K")]
    public async Task Ledger_invalid_argument_is_400100(string query) =>
        Assert.Equal("400100", (await shared.Client.GetAsync($"{Ledgers}?{query}")).Code);

    [Fact]
    public async Task Ledger_row_context_is_empty_or_JSON_and_its_balance_is_zero()
    {
        var rows = new List<JsonElement>();
        for (var day = 0; day < 30; day++)
        {
            rows.AddRange(await Items($"endAt={Now - (day * Day) - 1}&pageSize=500"));
        }

        Assert.All(rows, row => Assert.Equal("0", Text(row, "balance")));
        Assert.All(rows.Where(row => Text(row, "context") is { Length: > 0 }), row =>
            Assert.Equal(JsonValueKind.Object, JsonSerializer.Deserialize(Text(row, "context")!, TestJson.Default.JsonElement).ValueKind));
        Assert.Contains(rows, row => Text(row, "context") is { Length: > 0 });
        Assert.Contains(rows, row => Text(row, "context") is "");
        Assert.Contains(rows, row => Text(row, "fee") is not "0");
    }

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static long At(JsonElement row) => row.GetProperty("createdAt").GetInt64();

    private async Task<List<JsonElement>> Items(string query) =>
        [.. (await shared.Client.ReadAsync($"{Ledgers}?{query}")).GetProperty("items").EnumerateArray()];

    private async Task<(string Window, List<string> Ids)> BusyDay()
    {
        var days = new List<(string Window, List<string> Ids)>();
        for (var day = 0; day < 60; day++)
        {
            var window = $"endAt={Now - (day * Day)}";
            days.Add((window, await Ids($"{window}&pageSize=500")));
        }

        return days.MaxBy(day => day.Ids.Count);
    }

    private async Task<List<string>> Ids(string query) => (await Items(query)).ConvertAll(Id);
}
