using System.CommandLine;
using Kucoin.Catalog;

namespace Kucoin.Cli.Commands.Margin;

/// <summary><c>kucoin margin hf-ledger</c></summary>
internal static class HfLedger
{
    private static readonly Option<string> Business = LedgerRows.Business("TRANSFER, MARGIN_EXCHANGE, ISOLATED_EXCHANGE or LIQUIDATION");

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "hf-ledger",
        "Streams the ledger of the high-frequency margin wallets, newest first. KuCoin keeps three days.",
        "kucoin margin hf-ledger --since 2d --asset USDT",
        KucoinEndpoints.Ledgers.HighFrequencyMargin,
        TimeSpan.FromDays(1),
        LedgerRows.HighFrequencyColumns,
        [LedgerRows.Asset, LedgerRows.Direction, Business],
        (call, range) => call.Account.EnumerateHfMarginAccountLedgersAsync(
            range.From,
            range.Until,
            call.GetValue(LedgerRows.Asset),
            call.GetValue(LedgerRows.Direction),
            LedgerRows.GetBusiness(call, Business),
            range.AllowTruncated,
            call.Ct));
}
