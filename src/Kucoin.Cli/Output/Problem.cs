using Kucoin.Client.Results;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Output;

/// <summary>Something that should be in the result and is not.</summary>
/// <param name="Source">What is missing.</param>
/// <param name="Message">Why.</param>
internal sealed record Problem(string Source, string Message)
{
    /// <summary>When KuCoin keeps rows from, where that is what is missing.</summary>
    public DateTime? AvailableFrom { get; private init; }

    /// <summary>Rows that KuCoin keeps no longer.</summary>
    public static Problem Truncated(string source, DateTime availableFrom) =>
        new(source, $"KuCoin keeps no rows from before {Cell.Create(availableFrom).Text}.") { AvailableFrom = availableFrom };

    public static Problem FromError(string source, KucoinError error) => new(source, CliException.Sentence(error));

    public static Problem FromPortfolio(PortfolioProblem problem) =>
        problem.Error is { } error ? FromError(problem.Source, error) : new(problem.Source, problem.Message);

    public override string ToString() => $"{Source}: {Message}";
}
