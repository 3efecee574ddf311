using System.Text.Json.Serialization;

namespace Kucoin.Client.Results;

/// <summary>One page of a paginated list.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed record KucoinPaginated<T>
{
    /// <summary>The number of this page; the first is 1. <see langword="null"/> if KuCoin sends none, or sends no number.</summary>
    [JsonPropertyName("currentPage")]
    public int? CurrentPage { get; init; }

    /// <summary>The number of rows of a full page. <see langword="null"/> if KuCoin sends none, or sends no number.</summary>
    [JsonPropertyName("pageSize")]
    public int? PageSize { get; init; }

    /// <summary>The number of rows on all pages. <see langword="null"/> if KuCoin sends none, or sends no number.</summary>
    [JsonPropertyName("totalNum")]
    public int? TotalItems { get; init; }

    /// <summary>The number of pages. <see langword="null"/> if KuCoin sends none, or sends no number.</summary>
    [JsonPropertyName("totalPage")]
    public int? TotalPages { get; init; }

    /// <summary>The rows of this page; empty if KuCoin sends none.</summary>
    [JsonPropertyName("items")]
    public IEnumerable<T> Items { get; init => field = value ?? []; } = [];
}
