using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals cancel</c></summary>
internal static class Cancel
{
    private static readonly Columns<string> Columns = new Columns<string>().Text("cancelled", id => id);

    private static readonly Argument<string> Id = Options.Argument("ID", "The withdrawal's id, as 'kucoin withdrawals list' shows it.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "cancel",
        "Cancels a withdrawal that is still processing.",
        "kucoin withdrawals cancel 2997fa53268ca57cbd690621",
        KucoinEndpoints.Withdrawals.Cancel,
        [Id],
        "See 'kucoin withdrawals get' for its status.",
        async call =>
        {
            var id = call.GetValue(Id)!;
            await call.Confirm($"This cancels the withdrawal {TableText.Harmless(id)}.");
            call.Data(await call.Account.CancelWithdrawalAsync(id, call.Ct));
            return call.Report.One(Columns, id);
        });
}
