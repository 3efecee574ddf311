namespace Kucoin.Load;

/// <summary>The exchange did what it must not, or missed what it must reach.</summary>
internal sealed class InvariantViolationException(string message) : Exception(message)
{
    /// <summary>Ends the run when there are problems; the first few are enough to read.</summary>
    public static void ThrowIfAny(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvariantViolationException($"{problems.Count} problems:\n{string.Join('\n', problems.Take(20))}");
        }
    }
}
