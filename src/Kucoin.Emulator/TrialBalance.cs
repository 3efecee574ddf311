namespace Kucoin.Emulator;

/// <summary>The result of adding up every posting of the books again.</summary>
/// <param name="Postings">How many postings there are.</param>
/// <param name="Assets">How many assets they are in.</param>
/// <param name="Problems">What does not add up, a sentence each; empty when the books are in order.</param>
public sealed record TrialBalance(long Postings, int Assets, IReadOnlyList<string> Problems)
{
    /// <summary>Whether every asset adds up to zero and every balance follows from its postings.</summary>
    public bool IsBalanced => Problems.Count == 0;
}
