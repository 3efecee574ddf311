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
            CurrentPage = Count(ref json, "currentPage"u8),
            PageSize = Count(ref json, "pageSize"u8),
            TotalItems = Count(ref json, "totalNum"u8),
            TotalPages = Count(ref json, "totalPage"u8),
            Items = json.ListOrEmpty("items"u8, rows),
        };
        json.EndRow(outer);
        return page;
    }

    private static int? Count(ref BodyReader json, ReadOnlySpan<byte> name) =>
        json.TryFind(name, out var value) ? PageCountConverter.Parse(value.Bytes) : null;
}
