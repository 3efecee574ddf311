using System.CommandLine;
using System.CommandLine.Parsing;
using Kucoin.Cli.Input;
using static Kucoin.Cli.Input.CommonOptions;

namespace Kucoin.Cli;

/// <summary>A history that is kept here, beside the one that an exchange keeps.</summary>
/// <param name="Option">The option that asks for it.</param>
/// <param name="Without">The filters that it does not take.</param>
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
                line.AddError($"{Option.Name} asks no exchange, so it goes without {option.Name}.");
            }
        }
    }
}
