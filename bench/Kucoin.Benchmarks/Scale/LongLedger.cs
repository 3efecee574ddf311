using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Kucoin.Benchmarks.Scale;

/// <summary>
/// A ledger of any length and a fund of any size, served page by page: 24,000 rows per day, just below KuCoin's maximum for one window.
/// The texts of the rows of one page are repeated on every page, with other ids and times.
/// </summary>
internal sealed class LongLedger(int rows, int subAccounts)
{
    public const int RowsOnPage = 500;
    public const int SubAccountsOnPage = 100;
    public const int RowsADay = 24_000;

    private const long DayLength = 86_400_000;
    private const long Distance = DayLength / RowsADay;

    /// <summary>Ids of ledger rows decrease from here.</summary>
    private const long FirstId = 418_800_273_650_000;

    /// <summary>The end of the ledger, which extends backwards day by day.</summary>
    public static readonly DateTimeOffset End = new(2026, 3, 14, 0, 0, 0, TimeSpan.Zero);

    private readonly Row[] _rows = Items(Bodies.LedgerPage(1, 1, RowsOnPage), "id", "createdAt");
    private readonly Row[] _subAccounts = Items(Bodies.Balances(1, 1, SubAccountsOnPage), "subUserId");

    public ReadOnlyMemory<byte> Movements(long endAt, int page)
    {
        var day = (int)((End.ToUnixTimeMilliseconds() - endAt) / DayLength);
        return Page(_rows, Math.Clamp(rows - (day * RowsADay), 0, RowsADay), page, (row, text, index) =>
        {
            row.Write(text, 0, FirstId - (day * RowsADay) - index);
            row.Write(text, 1, endAt - (index * Distance) - (Distance / 2));
        });
    }

    public ReadOnlyMemory<byte> Balances(int page) =>
        Page(_subAccounts, subAccounts, page, static (row, text, index) => row.Write(text, 0, index));

    private static ReadOnlyMemory<byte> Page(Row[] items, int total, int page, Action<Row, Span<byte>, int> number)
    {
        var pages = (total + items.Length - 1) / items.Length;
        var body = new ArrayBufferWriter<byte>();
        var numbers = $"'currentPage':{page},'pageSize':{items.Length},'totalNum':{total},'totalPage':{pages}";
        var frame = $"{{'code':'200000','data':{{{numbers},'items':[";
        body.Write(Encoding.UTF8.GetBytes(frame.Replace('\'', '"')));
        var before = (page - 1) * items.Length;
        var count = Math.Clamp(total - before, 0, items.Length);
        for (var item = 0; item < count; item++)
        {
            body.Write(item == 0 ? ""u8 : ","u8);
            var text = body.GetSpan(items[item].Text.Length)[..items[item].Text.Length];
            items[item].Text.CopyTo(text);
            number(items[item], text, before + item);
            body.Advance(text.Length);
        }

        body.Write("]}}"u8);
        return body.WrittenMemory;
    }

    private static Row[] Items(string page, params string[] members)
    {
        using var document = JsonDocument.Parse(page);
        var items = document.RootElement.GetProperty("data").GetProperty("items");
        return [.. items.EnumerateArray().Select(item => Row.Create(item, members))];
    }

    /// <summary>The text of a row, and the places of the digits that differ from page to page.</summary>
    private sealed record Row(byte[] Text, Range[] Places)
    {
        public static Row Create(JsonElement item, string[] members)
        {
            var text = item.GetRawText();
            return new(Encoding.UTF8.GetBytes(text), [.. members.Select(member =>
            {
                var value = item.GetProperty(member).ToString();
                var start = text.IndexOf(value, StringComparison.Ordinal);
                return start..(start + value.Length);
            })]);
        }

        /// <summary>Writes a number over the last digits of the member.</summary>
        public void Write(Span<byte> text, int member, long number)
        {
            Span<byte> digits = stackalloc byte[19];
            Utf8Formatter.TryFormat(number, digits, out var length, new StandardFormat('D', 8));
            var place = text[Places[member]];
            digits[..length].CopyTo(place[^length..]);
        }
    }
}
