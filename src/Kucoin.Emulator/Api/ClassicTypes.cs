using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>
/// Maps transaction types to the names of the classic ledger. Rows show display names; filters accept display names and codes,
/// case-insensitively.
/// </summary>
internal static class ClassicTypes
{
    private static readonly (string Code, string Text)[] Texts =
    [
        (TransactionTypes.Deposit, "Deposit"),
        (TransactionTypes.Withdrawal, "Withdrawal"),
        (TransactionTypes.Transfer, "Transfer"),
        (TransactionTypes.SubTransfer, "Sub-account transfer"),
        (TransactionTypes.Trade, "Exchange"),
        (TransactionTypes.MarginTrade, "Margin Trade"),
        (TransactionTypes.IsolatedTrade, "Isolated Margin"),
        (TransactionTypes.DeductionFees, "KCS Pay Fees"),
        (TransactionTypes.ReturnedFees, "Refunded Fees"),
        (TransactionTypes.Liquidation, "Liquidation"),
        (TransactionTypes.Bonus, "KuCoin Bonus"),
    ];

    /// <summary>The display name of a row. A transaction type without a code is stored as its display name.</summary>
    public static string Format(LedgerRow row) => Array.Find(Texts, type => type.Code == row.TransactionType).Text ?? row.TransactionType;

    /// <summary>Returns the stored transaction types; empty for all types.</summary>
    public static IReadOnlyList<string> ToTransactionTypes(string? type) => type switch
    {
        null => [],
        _ => [Array.Find(Texts, known => known.Text.Equals(type, StringComparison.OrdinalIgnoreCase)).Code ?? type],
    };
}
