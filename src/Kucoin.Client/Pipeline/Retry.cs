namespace Kucoin.Client.Pipeline;

/// <summary>
/// How often a call that failed is sent. Once: every failure goes to the caller, who alone knows whether repeating is safe.
/// </summary>
internal sealed class Retry
{
    private readonly int _maxAttempts = 1;

    public bool Allows(int attempts) => attempts < _maxAttempts;
}
