using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Routes;

/// <summary>
/// The words of the classic ledger for what moved. Its rows show texts for people; filters take these and the codes of the books, in upper
/// and lower case.
/// </summary>
internal static class ClassicTypes
{
    private static readonly (string Code, string Text)[] Texts =
    [
        (Businesses.Deposit, "Deposit"),
        (Businesses.Withdrawal, "Withdrawal"),
        (Businesses.Transfer, "Transfer"),
        (Businesses.SubTransfer, "Sub-account transfer"),
        (Businesses.Trade, "Exchange"),
        (Businesses.MarginTrade, "Margin Trade"),
        (Businesses.Bonus, "KuCoin Bonus"),
    ];

    /// <summary>The text of a row. What has no code in the books has its text there.</summary>
    public static string Of(LedgerRow row) => Array.Find(Texts, type => type.Code == row.Business).Text ?? row.Business;

    /// <summary>What the books call a type; nothing when every type is asked for.</summary>
    public static IReadOnlyList<string> InBooks(string? type) => type switch
    {
        null => [],
        _ => [Array.Find(Texts, known => known.Text.Equals(type, StringComparison.OrdinalIgnoreCase)).Code ?? type],
    };
}
