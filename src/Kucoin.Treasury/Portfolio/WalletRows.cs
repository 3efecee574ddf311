using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>The holdings of one source, and the parts of its responses that could not be used.</summary>
internal sealed record WalletRows(IEnumerable<Holding> Holdings, IEnumerable<KucoinDataProblem> Problems)
{
    /// <summary>No holdings.</summary>
    public static WalletRows None { get; } = new([], []);

    /// <summary>Converts a response.</summary>
    /// <exception cref="KucoinException">The call failed.</exception>
    public static WalletRows From<T>(WebCallResult<T> result, Func<T, IEnumerable<Holding>> convert) =>
        new(convert(result.GetDataOrThrow()), result.Problems);
}
