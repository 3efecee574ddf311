using Kucoin.Client.Results;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Output;

/// <summary>Data that is missing from the result.</summary>
/// <param name="Source">The missing data.</param>
/// <param name="Message">The reason.</param>
internal sealed record Problem(string Source, string Message)
{
    /// <summary>The oldest time that KuCoin keeps rows from, if older rows are missing.</summary>
    public DateTime? AvailableFrom { get; private init; }

    /// <summary>The problem for rows that are older than KuCoin keeps.</summary>
    public static Problem Truncated(string source, DateTime availableFrom) =>
        new(source, $"KuCoin keeps no rows from before {Cell.Create(availableFrom).Text}.") { AvailableFrom = availableFrom };

    public static Problem FromError(string source, KucoinError error) => new(source, CliException.Sentence(error));

    public static Problem FromData(string source, KucoinDataProblem problem) => new(source, TableText.Harmless(problem.ToString()));

    public static Problem FromPortfolio(PortfolioProblem problem) =>
        problem.Error is { } error ? FromError(problem.Source, error) : new(problem.Source, problem.Message);

    public override string ToString() => $"{Source}: {Message}";
}
