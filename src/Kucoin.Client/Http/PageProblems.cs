using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>The problems of one page of a list.</summary>
internal static class PageProblems
{
    /// <summary>Adds the number of the page.</summary>
    public static IEnumerable<KucoinDataProblem> Numbered(IEnumerable<KucoinDataProblem> problems, int page) =>
        problems.Select(problem => problem with { Page = page });

    /// <summary>
    /// The number of rows that the exchange sent and that could not be read. A row missing inside a row of the list does not count.
    /// </summary>
    /// <param name="problems">The problems of the page.</param>
    /// <param name="rowsPath">The location of the list in the response, for example <c>data.items</c>.</param>
    public static int CountMissingRows(IReadOnlyList<KucoinDataProblem> problems, string rowsPath) => problems.Count == 0 ? 0 : problems
        .Where(problem => problem.IsRowMissing && !problem.IsList)
        .Select(problem => GetRow(problem.Path, rowsPath))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Count();

    /// <summary>
    /// The path of the row; <see langword="null"/> when the path is not in a row of the list, or is in a list inside a row.
    /// </summary>
    private static string? GetRow(string path, string rowsPath)
    {
        if (!path.StartsWith(rowsPath, StringComparison.Ordinal) || path.Length <= rowsPath.Length || path[rowsPath.Length] != '[')
        {
            return null;
        }

        var end = path.IndexOf(']', rowsPath.Length);
        return end > 0 && !path.AsSpan(end).Contains('[') ? path[..end] : null;
    }
}
