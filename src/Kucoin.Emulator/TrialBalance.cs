namespace Kucoin.Emulator;

/// <summary>The trial balance: the result of adding up every posting of the ledger.</summary>
/// <param name="Postings">The number of postings.</param>
/// <param name="Assets">The number of assets.</param>
/// <param name="Problems">The discrepancies, one sentence each; empty when the ledger balances.</param>
public sealed record TrialBalance(long Postings, int Assets, IReadOnlyList<string> Problems)
{
    /// <summary>Whether every asset sums to zero and every balance equals the sum of its postings.</summary>
    public bool IsBalanced => Problems.Count == 0;
}
