using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>What follows a page.</summary>
/// <param name="Next">The cursor of the next page; <see langword="null"/> at the end of the list.</param>
/// <param name="PlanTo">The cursor up to which pages can be read ahead.</param>
/// <param name="IsRestart">Whether the list is read again, from its first page.</param>
/// <param name="Problem">At the end of the list: why it is not proven to be complete.</param>
internal readonly record struct PageDecision(long? Next, long PlanTo = 0, bool IsRestart = false, KucoinDataProblem? Problem = null)
{
    /// <summary>The list is complete.</summary>
    public static PageDecision Complete => default;

    public static PageDecision Contradiction(string path, string reason) =>
        new(null, Problem: KucoinDataProblem.Contradiction(path, reason));
}
