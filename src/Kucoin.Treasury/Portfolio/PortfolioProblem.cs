using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>Data that is missing from a result, and the reason. A result with problems is incomplete.</summary>
/// <param name="Source">The missing data, for example <c>wallets of the sub-accounts</c>.</param>
/// <param name="Message">The reason, in a sentence.</param>
public sealed record PortfolioProblem(string Source, string Message)
{
    /// <summary>The error of the call; <see langword="null"/> if the problem is in the data.</summary>
    public KucoinError? Error { get; init; }

    /// <summary>What the source can contain, if all or some of its rows are missing.</summary>
    internal SourceScope? Missing { get; init; }

    /// <summary>Whether a holding is concerned, if the problem is the value of holdings.</summary>
    internal Func<Holding, bool>? IsAbout { get; init; }

    /// <summary>Creates the problem of a failed call.</summary>
    /// <param name="source">The missing data.</param>
    /// <param name="error">The error of the call.</param>
    public static PortfolioProblem FromError(string source, KucoinError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(source, error.Message) { Error = error };
    }

    /// <summary>Creates the problem of a part of a response that could not be used.</summary>
    /// <param name="source">The data that the response contains.</param>
    /// <param name="problem">The part of the response.</param>
    public static PortfolioProblem FromData(string source, KucoinDataProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(source, problem.ToString());
    }

    internal static PortfolioProblem Overflow(string source) => new(source, "They have more digits than a decimal can hold.");

    /// <summary>Whether the problem can concern the holdings that a filter selects.</summary>
    internal bool Concerns(PortfolioFilter filter, bool isOfKey, IReadOnlyList<Holding> selected) =>
        Missing?.Intersects(filter, isOfKey) ?? (IsAbout is null || selected.Any(IsAbout));

    /// <summary>Returns the missing data and the reason.</summary>
    public override string ToString() => $"{Source}: {Message}";
}
