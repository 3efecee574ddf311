namespace Kucoin.Load;

/// <summary>The exception thrown when the exchange violates an invariant or misses a target.</summary>
internal sealed class InvariantViolationException(string message) : Exception(message)
{
    /// <summary>Throws if there are problems; the message contains the first 20.</summary>
    public static void ThrowIfAny(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvariantViolationException($"{problems.Count} problems:\n{string.Join('\n', problems.Take(20))}");
        }
    }
}
