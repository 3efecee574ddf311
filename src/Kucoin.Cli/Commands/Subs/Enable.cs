using System.CommandLine;
using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands.Subs;

/// <summary><c>kucoin subs enable-margin</c> and <c>kucoin subs enable-futures</c></summary>
internal static class Enable
{
    private static readonly Columns<Enabled> Columns = new Columns<Enabled>()
        .Name(NameKind.Account, "sub", row => row.Sub)
        .Whole("uid", row => row.Uid)
        .Text("enabled", row => row.What);

    private static readonly Argument<string> Sub = Options.Argument("SUB", "The sub-account, by name, user id or uid.");

    public static CommandDefinition Margin { get; } = Define(
        "margin",
        "Lets a sub-account trade on margin. This cannot be undone. The master must have margin activated.",
        KucoinEndpoints.SubAccounts.EnableMargin,
        (call, uid) => call.SubAccount.EnableMarginPermissionsAsync(uid, call.Ct));

    public static CommandDefinition Futures { get; } = Define(
        "futures",
        "Lets a sub-account trade futures. This cannot be undone. The master must have futures activated.",
        KucoinEndpoints.SubAccounts.EnableFutures,
        (call, uid) => call.SubAccount.EnableFuturesPermissionsAsync(uid, call.Ct));

    private static CommandDefinition Define(
        string what, string summary, KucoinEndpoint row, Func<CommandContext, string, Task<WebCallResult<KucoinAcknowledgement>>> enable) =>
        Cli.CommandDefinition.Changing(
            $"enable-{what}",
            summary,
            $"kucoin subs enable-{what} spareShelf4",
            row,
            [Sub],
            "See 'kucoin subs list --json' for what it may trade.",
            async call =>
            {
                var sub = await SubDirectory.Entry(call, call.GetValue(Sub)!);
                var uid = sub.Uid ?? throw new CliException(
                    ExitCodes.Partial, $"The exchange shows no uid of {sub.SubName}. Nothing was sent.");
                await call.Confirm($"This lets the sub-account {sub.SubName} (uid {uid}) trade {what}. This cannot be undone here.");
                call.Data(await enable(call, uid.ToString(CultureInfo.InvariantCulture)));
                return call.Report.One(Columns, new(sub.SubName, uid, what));
            });

    private sealed record Enabled(string Sub, long Uid, string What);
}
