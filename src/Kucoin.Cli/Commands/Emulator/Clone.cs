using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Scenarios;
using Kucoin.Treasury.Rehearsal;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator clone</c></summary>
internal static class Clone
{
    private static readonly Columns<CopiedUser> Columns = new Columns<CopiedUser>()
        .Text("account", user => user.Name)
        .Whole("wallets", user => user.Wallets.Count)
        .Whole("level", user => user.VipLevel, ColumnVisibility.WhenWide)
        .Flag("frozen", user => user.IsFrozen, ColumnVisibility.WhenWide)
        .Text("remarks", user => user.Remarks);

    private static readonly Option<string> To = Options.Required(Options.Text("--to", "FILE", "The file to create; it must not exist."));

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "clone",
        "Copies what the account and its sub-accounts hold and owe into a file that 'kucoin emulator --scenario FILE' starts from. It only "
        + "reads, and no key is copied. The file holds balances, names and remarks, and only you can read it.",
        "kucoin emulator clone --profile fund --to fund.json",
        [.. AccountCopy.Endpoints],
        [To],
        Copy);

    private static async Task<int> Copy(CommandContext call)
    {
        var file = call.GetValue(To)!;
        if (File.Exists(file))
        {
            throw CliException.Usage($"The file {file} already exists. Nothing was read.");
        }

        var copy = await AccountCopy.ReadAsync(call.Client, call.Clock, call.Progress, call.Ct);
        var leftOut = Save(copy, file);
        call.Terminal.Error.WriteLine(
            $"Not covered: {string.Join(", ", copy.NotCovered)}. 'kucoin emulator --scenario {ShellText.Word(file)}' starts it.");
        return call.Report.Rows(
            Columns,
            copy.Scenario.Users,
            problems: [.. copy.Problems.Select(Problem.FromPortfolio), .. leftOut.Select(sentence => new Problem("copy", sentence))]);
    }

    private static IReadOnlyList<string> Save(AccountCopy copy, string file)
    {
        try
        {
            return copy.Save(file);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{file} cannot be written: {failed.Message}");
        }
    }
}
