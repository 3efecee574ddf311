using System.CommandLine;
using System.CommandLine.Parsing;

namespace Kucoin.Cli.Input;

/// <summary>Distinguishes options on the command line from defaults.</summary>
internal static class GivenOptions
{
    public static bool IsGiven(this CommandResult line, Option option) => line.GetResult(option) is { Implicit: false };
}
