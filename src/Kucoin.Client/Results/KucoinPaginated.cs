using System.Text.Json.Serialization;

namespace Kucoin.Client.Results;

/// <summary>One page of a paginated list.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed record KucoinPaginated<T>
{
    /// <summary>The number of this page; the first is 1.</summary>
    [JsonPropertyName("currentPage")]
    public int? CurrentPage { get; init; }

    /// <summary>The number of rows of a full page.</summary>
    [JsonPropertyName("pageSize")]
    public int? PageSize { get; init; }

    /// <summary>The number of rows on all pages.</summary>
    [JsonPropertyName("totalNum")]
    public int? TotalItems { get; init; }

    /// <summary>The number of pages.</summary>
    [JsonPropertyName("totalPage")]
    public int? TotalPages { get; init; }

    /// <summary>The rows of this page.</summary>
    [JsonPropertyName("items")]
    public IEnumerable<T> Items { get; init => field = value ?? []; } = [];
}
