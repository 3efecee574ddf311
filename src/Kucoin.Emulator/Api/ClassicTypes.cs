using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>
/// The words of the classic ledger for what moved. Its rows show texts for people; filters take these and the codes of the books, in upper
/// and lower case.
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
        (TransactionTypes.Bonus, "KuCoin Bonus"),
    ];

    /// <summary>The text of a row. What has no code in the books has its text there.</summary>
    public static string Format(LedgerRow row) => Array.Find(Texts, type => type.Code == row.TransactionType).Text ?? row.TransactionType;

    /// <summary>What the books call a type; nothing when every type is asked for.</summary>
    public static IReadOnlyList<string> ToTransactionTypes(string? type) => type switch
    {
        null => [],
        _ => [Array.Find(Texts, known => known.Text.Equals(type, StringComparison.OrdinalIgnoreCase)).Code ?? type],
    };
}
