using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Maps transaction types to the names of the spot trading ledger.</summary>
internal static class SpotTypes
{
    private const string Other = "OTHER";

    private static readonly string[] Named =
        [
            TransactionTypes.Trade, TransactionTypes.Transfer, TransactionTypes.SubTransfer, TransactionTypes.ReturnedFees,
            TransactionTypes.DeductionFees,
        ];

    /// <summary>Transaction types that this ledger does not name.</summary>
    private static readonly string[] Unnamed =
        [TransactionTypes.Deposit, TransactionTypes.Bonus, TransactionTypes.Repayment, TransactionTypes.DustConversion];

    public static IReadOnlyList<string> All { get; } = [.. Named, Other];

    public static string Format(LedgerRow row) => Named.Contains(row.TransactionType) ? row.TransactionType : Other;

    /// <summary>Returns the stored transaction types; empty for all types.</summary>
    public static IReadOnlyList<string> ToTransactionTypes(string? type) => type switch
    {
        null => [],
        Other => Unnamed,
        _ => [type],
    };
}
