namespace Kucoin.Cli.Tests.Catalog;

/// <summary>A command line for the demo exchange.</summary>
/// <param name="Path">The command group and command.</param>
/// <param name="Arguments">The arguments. A word in braces is an id, taken from a list of the demo.</param>
/// <param name="Input">The standard input.</param>
public sealed record VerbLine(string Path, string Arguments = "", string Input = "")
{
    public override string ToString() => $"{Path} {Arguments}".TrimEnd();
}
