using System.Text.Json;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization.Scanning;

namespace Kucoin.Client.Serialization.Rows;

/// <summary>Reads the frame of a page around its rows.</summary>
internal static class PageRow
{
    private static readonly MemberNames Members = new("currentPage", "pageSize", "totalNum", "totalPage", "items");

    public static KucoinPaginated<T> Read<T>(ref Utf8JsonReader json, ReadValue<T[]> rows)
    {
        int? currentPage = null;
        int? pageSize = null;
        int? totalItems = null;
        int? totalPages = null;
        T[]? items = null;
        var members = Members.BeginObject(ref json);
        while (members.Next(ref json) is { } member)
        {
            switch (member)
            {
                case "currentPage": currentPage = json.Count(); break;
                case "pageSize": pageSize = json.Count(); break;
                case "totalNum": totalItems = json.Count(); break;
                case "totalPage": totalPages = json.Count(); break;
                case "items": items = rows(ref json); break;
            }
        }

        return new()
        {
            CurrentPage = currentPage ?? throw JsonValues.Missing("currentPage"),
            PageSize = pageSize ?? throw JsonValues.Missing("pageSize"),
            TotalItems = totalItems ?? throw JsonValues.Missing("totalNum"),
            TotalPages = totalPages ?? throw JsonValues.Missing("totalPage"),
            Items = items ?? throw JsonValues.Missing("items"),
        };
    }

    public static KucoinPaginated<T> Scan<T>(ref RowScanner json, ScanValue<T[]> rows)
    {
        var page = new KucoinPaginated<T>
        {
            CurrentPage = json.Count("""{"currentPage":"""u8),
            PageSize = json.Count(""","pageSize":"""u8),
            TotalItems = json.Count(""","totalNum":"""u8),
            TotalPages = json.Count(""","totalPage":"""u8),
            Items = json.Value(""","items":"""u8, rows),
        };
        json.Take("}"u8);
        return page;
    }
}
