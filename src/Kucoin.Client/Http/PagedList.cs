using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>A list of numbered pages without times.</summary>
/// <param name="Page">Creates the call for a page.</param>
/// <param name="IdOf">The id of a row.</param>
/// <param name="PageSize">The requested number of rows of a page.</param>
internal sealed record PagedList<T>(Func<int, KucoinCall<KucoinPaginated<T>>> Page, Func<T, string> IdOf, int PageSize);

/// <summary>One page of a list.</summary>
/// <param name="Result">The response.</param>
/// <param name="Rows">Its rows that were not returned yet.</param>
/// <param name="Problems">What is missing or contradictory.</param>
/// <param name="IsWhole">Whether the list was read to its end, and every row that could be read was returned.</param>
internal readonly record struct ListPage<T>(
    WebCallResult<KucoinPaginated<T>> Result, IReadOnlyList<T> Rows, IReadOnlyList<KucoinDataProblem> Problems, bool IsWhole);
