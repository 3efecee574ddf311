using System.CommandLine;
using System.CommandLine.Parsing;

namespace Kucoin.Cli.Input;

/// <summary>Tells what stands on a command line from what has its default.</summary>
internal static class GivenOptions
{
    public static bool IsGiven(this CommandResult line, Option option) => line.GetResult(option) is { Implicit: false };
}
