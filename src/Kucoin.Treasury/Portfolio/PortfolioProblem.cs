using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>Something that should be in a result and is not, with the reason. A result with problems is a part of the whole.</summary>
/// <param name="Source">What is missing, for example <c>wallets of the sub-accounts</c>.</param>
/// <param name="Message">Why, in a sentence.</param>
public sealed record PortfolioProblem(string Source, string Message)
{
    /// <summary>How a call failed; <see langword="null"/> where the problem lies in the data and not in a call.</summary>
    public KucoinError? Error { get; init; }

    /// <summary>Creates the problem of a call that gave no data.</summary>
    /// <param name="source">What is missing.</param>
    /// <param name="error">How the call failed.</param>
    public static PortfolioProblem FromError(string source, KucoinError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(source, error.Message) { Error = error };
    }

    /// <summary>What is missing and why.</summary>
    public override string ToString() => $"{Source}: {Message}";
}
