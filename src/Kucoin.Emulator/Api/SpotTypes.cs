using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>The few words that the ledger of the spot trading wallet has for what moved.</summary>
internal static class SpotTypes
{
    private const string Other = "OTHER";

    private static readonly string[] Named =
        [TransactionTypes.Trade, TransactionTypes.Transfer, TransactionTypes.SubTransfer, "RETURNED_FEES", "DEDUCTION_FEES"];

    /// <summary>What reaches the wallet under a name this ledger does not have.</summary>
    private static readonly string[] Unnamed = [TransactionTypes.Deposit, TransactionTypes.Bonus, TransactionTypes.Repayment];

    public static IReadOnlyList<string> All { get; } = [.. Named, Other];

    public static string Format(LedgerRow row) => Named.Contains(row.TransactionType) ? row.TransactionType : Other;

    /// <summary>What the books call it; nothing when every type is asked for.</summary>
    public static IReadOnlyList<string> ToTransactionTypes(string? type) => type switch
    {
        null => [],
        Other => Unnamed,
        _ => [type],
    };
}
