using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <summary>An entry of the generated history, and the deposit or withdrawal that it belongs to.</summary>
internal sealed record HistoricalEvent(Entry Entry)
{
    public Deposit? Deposit { get; set; }

    public Withdrawal? Withdrawal { get; set; }
}
