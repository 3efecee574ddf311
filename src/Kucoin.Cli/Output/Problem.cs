namespace Kucoin.Cli.Output;

/// <summary>Something that should be in the answer and is not.</summary>
/// <param name="Source">What is missing.</param>
/// <param name="Message">Why.</param>
internal sealed record Problem(string Source, string Message)
{
    public override string ToString() => $"{Source}: {Message}";
}
