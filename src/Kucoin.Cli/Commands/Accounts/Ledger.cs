using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts ledger</c></summary>
internal static class Ledger
{
    private static readonly Option<string> Business = LedgerRows.Business("DEPOSIT, WITHDRAW, TRANSFER, SUB_TRANSFER or TRADE_EXCHANGE");

    /// <summary>An option that is always refused with an explanation: KuCoin shows a ledger only to keys of the same account.</summary>
    private static readonly Option<string> Sub = OtherLedger();

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "ledger",
        "Streams the ledger of the wallets, newest first, over any range of the year that KuCoin keeps. "
        + "The ledger of a sub-account needs a key of the sub-account: store it as a profile.",
        "kucoin accounts ledger --since 30d --asset USDT --direction in",
        KucoinEndpoints.Ledgers.AccountLedgers,
        TimeSpan.FromDays(1),
        LedgerRows.Columns,
        [LedgerRows.Asset, LedgerRows.Direction, Business, Sub],
        (call, range) => call.Account.EnumerateAccountLedgersAsync(
            range.From,
            range.Until,
            call.GetValue(LedgerRows.Asset),
            call.GetValue(LedgerRows.Direction),
            LedgerRows.GetBusiness(call, Business),
            range.AllowTruncated,
            call.Ct));

    private static Option<string> OtherLedger()
    {
        var sub = Options.Text("--sub", "SUB", "Not supported: KuCoin shows a ledger to keys of its own account only.");
        sub.Hidden = true;
        sub.Validators.Add(static line => line.AddError(
            "KuCoin shows a ledger to keys of its own account only, so a key of the master cannot read that of a sub-account. "
            + "Make a key with 'kucoin subs keys add', keep it with 'kucoin profiles add NAME', "
                + "and read with --profile NAME or --all-profiles."));
        return sub;
    }
}
