namespace Kucoin.Cli.Input;

/// <summary>Finds the known word that a misspelled one probably means, by the edit distance.</summary>
internal static class Suggestion
{
    /// <summary>The number of letters of a word for each letter that may differ.</summary>
    private const int LettersPerEdit = 3;

    /// <summary>The most similar of the known words; <see langword="null"/> if none is similar.</summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        var most = Math.Max(1, word.Length / LettersPerEdit);
        return known
            .Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= most && candidate.Distance < candidate.Word.Length)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>A sentence with the most similar word, with a space before it; empty if none is similar.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) =>
        Find(word, known) is { } similar ? $" Did you mean '{similar}'?" : "";

    /// <summary>The edit distance with transpositions of adjacent letters (optimal string alignment).</summary>
    private static int Distance(string first, string second)
    {
        var cost = new int[first.Length + 1, second.Length + 1];
        for (var row = 0; row <= first.Length; row++)
        {
            for (var column = 0; column <= second.Length; column++)
            {
                cost[row, column] = row == 0 ? column : column == 0 ? row
                    : Math.Min(
                        cost[row - 1, column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1),
                        Math.Min(cost[row - 1, column], cost[row, column - 1]) + 1);
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                {
                    cost[row, column] = Math.Min(cost[row, column], cost[row - 2, column - 2] + 1);
                }
            }
        }

        return cost[first.Length, second.Length];
    }
}
