namespace Kucoin.Cli.Tests.Catalog;

/// <summary>A command line that runs a verb on the demo.</summary>
/// <param name="Path">The words that lead to the verb.</param>
/// <param name="Arguments">What follows them. A word in braces is an id, taken from what the demo lists.</param>
/// <param name="Input">What standard input holds.</param>
public sealed record VerbLine(string Path, string Arguments = "", string Input = "")
{
    public override string ToString() => $"{Path} {Arguments}".TrimEnd();
}
