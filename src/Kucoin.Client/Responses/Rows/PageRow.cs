using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses.Rows;

/// <summary>Reads a page and its rows.</summary>
internal static class PageRow
{
    public static KucoinPaginated<T> Read<T>(ref BodyReader json, ReadValue<T[]> rows)
    {
        var outer = json.BeginRow();
        KucoinPaginated<T> page = new()
        {
            CurrentPage = json.CountOrNull("currentPage"u8),
            PageSize = json.CountOrNull("pageSize"u8),
            TotalItems = json.CountOrNull("totalNum"u8),
            TotalPages = json.CountOrNull("totalPage"u8),
            Items = json.List("items"u8, rows),
        };
        json.EndRow(outer);
        return page;
    }
}
