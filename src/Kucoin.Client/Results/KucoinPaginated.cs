using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Results;

/// <summary>One page of a paginated list.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed record KucoinPaginated<T>
{
    /// <summary>The number of this page; the first is 1.</summary>
    [JsonPropertyName("currentPage")]
    public required int CurrentPage { get; init; }

    /// <summary>The number of rows of a full page.</summary>
    [JsonPropertyName("pageSize")]
    public required int PageSize { get; init; }

    /// <summary>The number of rows on all pages.</summary>
    [JsonPropertyName("totalNum")]
    public required int TotalItems { get; init; }

    /// <summary>The number of pages.</summary>
    [JsonPropertyName("totalPage")]
    public required int TotalPages { get; init; }

    /// <summary>The rows of this page.</summary>
    [JsonPropertyName("items")]
    public required IEnumerable<T> Items { get; init => field = WholeList.Checked(value); }
}
