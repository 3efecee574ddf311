using System.CommandLine;
using System.CommandLine.Parsing;
using Kucoin.Cli.Input;
using static Kucoin.Cli.Input.CommonOptions;

namespace Kucoin.Cli;

/// <summary>A history from a local journal, as an alternative to the one of the exchange.</summary>
/// <param name="Option">The option that selects it.</param>
/// <param name="Without">The filters that it does not support.</param>
/// <param name="Show">Shows the rows of a range.</param>
internal sealed record LocalHistory(
    Option<bool> Option, Option[] Without, Func<CommandEnvironment, ParseResult, HistoryRange, CancellationToken, Task<int>> Show)
{
    public void Refuse(CommandResult line)
    {
        if (line.GetValue(Option))
        {
            foreach (var option in Without.Append(AllProfiles).Append(ProfileName).Append(Demo).Append(Curl).Where(line.IsGiven))
            {
                line.AddError($"{Option.Name} calls no exchange, so it cannot be combined with {option.Name}.");
            }
        }
    }
}
