using System.CommandLine;
using Kucoin.Catalog;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts hf-ledger</c></summary>
internal static class HfLedger
{
    private static readonly Option<string> Business = LedgerRows.Business(
        "TRADE_EXCHANGE, TRANSFER, SUB_TRANSFER, RETURNED_FEES or DEDUCTION_FEES");

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "hf-ledger",
        "Streams the ledger of the high-frequency spot wallet, newest first. KuCoin keeps seven days.",
        "kucoin accounts hf-ledger --since 2d --asset USDT",
        KucoinEndpoints.Ledgers.HighFrequency,
        TimeSpan.FromDays(1),
        LedgerRows.HighFrequencyColumns,
        [LedgerRows.Asset, LedgerRows.Direction, Business],
        (call, range) => call.Account.EnumerateHfAccountLedgersAsync(
            range.From,
            range.Until,
            call.GetValue(LedgerRows.Asset),
            call.GetValue(LedgerRows.Direction),
            LedgerRows.GetBusiness(call, Business),
            range.AllowTruncated,
            call.Ct));
}
