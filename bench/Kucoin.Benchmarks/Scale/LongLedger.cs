using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Kucoin.Benchmarks.Scale;

/// <summary>
/// A ledger of any length and a fund of any size, served page by page: 25,000 rows per day, which is KuCoin's maximum for one window.
/// The rows are created once and repeated on every page.
/// </summary>
internal sealed class LongLedger(int rows, int subAccounts)
{
    public const int RowsOnPage = 500;
    public const int SubAccountsOnPage = 100;
    public const int RowsADay = 25_000;

    /// <summary>The end of the ledger, which extends backwards day by day.</summary>
    public static readonly DateTimeOffset End = new(2026, 3, 14, 0, 0, 0, TimeSpan.Zero);

    private readonly byte[][] _rows = Items(Bodies.LedgerPage(1, 1, RowsOnPage));
    private readonly byte[][] _subAccounts = Items(Bodies.Balances(1, 1, SubAccountsOnPage));

    public ReadOnlyMemory<byte> Movements(long endAt, int page)
    {
        var day = (int)((End.ToUnixTimeMilliseconds() - endAt) / (long)TimeSpan.FromDays(1).TotalMilliseconds);
        return Page(_rows, Math.Clamp(rows - (day * RowsADay), 0, RowsADay), page);
    }

    public ReadOnlyMemory<byte> Balances(int page) => Page(_subAccounts, subAccounts, page);

    private static ReadOnlyMemory<byte> Page(byte[][] items, int total, int page)
    {
        var pages = (total + items.Length - 1) / items.Length;
        var body = new ArrayBufferWriter<byte>();
        var numbers = $"'currentPage':{page},'pageSize':{items.Length},'totalNum':{total},'totalPage':{pages}";
        var frame = $"{{'code':'200000','data':{{{numbers},'items':[";
        body.Write(Encoding.UTF8.GetBytes(frame.Replace('\'', '"')));
        var count = Math.Clamp(total - ((page - 1) * items.Length), 0, items.Length);
        for (var item = 0; item < count; item++)
        {
            body.Write(item == 0 ? ""u8 : ","u8);
            body.Write(items[item]);
        }

        body.Write("]}}"u8);
        return body.WrittenMemory;
    }

    private static byte[][] Items(string page)
    {
        using var document = JsonDocument.Parse(page);
        var items = document.RootElement.GetProperty("data").GetProperty("items");
        return [.. items.EnumerateArray().Select(item => Encoding.UTF8.GetBytes(item.GetRawText()))];
    }
}
