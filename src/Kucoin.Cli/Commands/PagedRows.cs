using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands;

/// <summary>Streams the rows of a paged list.</summary>
internal static class PagedRows
{
    /// <summary>The maximum page size of the two lists of transactions up to 2018.</summary>
    public const int Largest = 500;

    /// <summary>The opening date of KuCoin, as an explicit start. Without one, those lists return one month.</summary>
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
