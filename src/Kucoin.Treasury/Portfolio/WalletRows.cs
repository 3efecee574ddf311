using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>The holdings of one source, and the rows of its responses that could not be used.</summary>
internal sealed record WalletRows(IEnumerable<Holding> Holdings, IEnumerable<KucoinDataProblem> MissingRows)
{
    /// <summary>No holdings.</summary>
    public static WalletRows None { get; } = new([], []);

    /// <summary>Converts a response. Invalid values that no holding needs are ignored.</summary>
    /// <exception cref="KucoinException">The call failed.</exception>
    public static WalletRows From<T>(WebCallResult<T> result, Func<T, IEnumerable<Holding>> convert) =>
        new(convert(result.GetDataOrThrow()), MissingIn(result));

    public static IEnumerable<KucoinDataProblem> MissingIn<T>(WebCallResult<T> result) =>
        result.Problems.Where(problem => problem.IsRowMissing);
}
