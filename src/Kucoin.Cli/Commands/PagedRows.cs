using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands;

/// <summary>Streams the rows of a list that comes in pages.</summary>
internal static class PagedRows
{
    /// <summary>The largest page of the two lists before 2019.</summary>
    public const int Largest = 500;

    /// <summary>When KuCoin opened. Asked for no start, those lists give a month.</summary>
    public static readonly DateTime Opening = new(2017, 9, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async IAsyncEnumerable<T> ReadAll<T>(Func<int, Task<WebCallResult<KucoinPaginated<T>>>> readPage)
    {
        KucoinPaginated<T> page;
        var number = 0;
        do
        {
            page = (await readPage(++number)).GetDataOrThrow();
            foreach (var row in page.Items)
            {
                yield return row;
            }
        }
        while (number < page.TotalPages);
    }
}
