using Kucoin.Cli.Output;
using Kucoin.Emulator;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator trial-balance</c></summary>
internal static class TrialBalances
{
    private static readonly Columns<string> Problems = new Columns<string>().Text("problem", problem => problem);

    private static readonly Columns<TrialBalance> Beside = new Columns<TrialBalance>()
        .Flag("balanced", balance => balance.IsBalanced)
        .Whole("postings", balance => balance.Postings)
        .Whole("assets", balance => balance.Assets);

    public static CommandDefinition Definition { get; } = Control.WithReport(
        "trial-balance",
        "Recalculates the ledger from every posting, and lists the differences. Exits with 8 if there are any.",
        "kucoin emulator trial-balance",
        [],
        control => control.Exchange.TrialBalanceAsync(control.Ct),
        (report, balance) =>
        {
            var exit = report.ListWithSummary(Problems, balance.Problems, Beside, balance, emptyMessage: "Everything adds up.");
            return balance.IsBalanced ? exit : ExitCodes.CheckFailed;
        });
}
