using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Routes;

/// <summary>The few words that the ledger of the spot trading wallet has for what moved.</summary>
internal static class SpotTypes
{
    private const string Other = "OTHER";

    private static readonly string[] Named =
        [Businesses.Trade, Businesses.Transfer, Businesses.SubTransfer, "RETURNED_FEES", "DEDUCTION_FEES"];

    /// <summary>What reaches the wallet under a name this ledger does not have.</summary>
    private static readonly string[] Unnamed = [Businesses.Deposit, Businesses.Bonus, Businesses.Repayment];

    public static IReadOnlyList<string> All { get; } = [.. Named, Other];

    public static string Of(LedgerRow row) => Named.Contains(row.Business) ? row.Business : Other;

    /// <summary>What the books call it; nothing when every type is asked for.</summary>
    public static IReadOnlyList<string> InBooks(string? type) => type switch
    {
        null => [],
        Other => Unnamed,
        _ => [type],
    };
}
