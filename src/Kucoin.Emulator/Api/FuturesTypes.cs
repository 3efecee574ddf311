using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Maps transaction types to the names of the futures host.</summary>
internal static class FuturesTypes
{
    /// <summary>The type of a settled profit or loss.</summary>
    public const string RealisedProfit = "RealisedPNL";

    private static readonly string[] Transfers = [TransactionTypes.Transfer, TransactionTypes.SubTransfer];

    private static readonly (string Type, IReadOnlyList<string> TransactionTypes, int Direction)[] All =
    [
        (RealisedProfit, [TransactionTypes.RealisedPnl], 0),
        ("Deposit", [TransactionTypes.Deposit], 0),
        ("Withdrawal", [TransactionTypes.Withdrawal], 0),
        ("TransferIn", Transfers, 1),
        ("TransferOut", Transfers, -1),
    ];

    /// <summary>Filters a query by type, case-insensitively, because KuCoin's documents vary in capitalization.</summary>
    public static LedgerQuery Filter(LedgerQuery query, string? type)
    {
        if (type is null)
        {
            return query;
        }

        var (name, businesses, direction) = Array.Find(All, known => known.Type.Equals(type, StringComparison.OrdinalIgnoreCase));
        return name is not null
            ? query with { TransactionTypes = businesses, Direction = direction }
            : throw ApiErrors.ParameterNotOneOf("type", All.Select(known => known.Type));
    }

    /// <summary>Whether a query lists rows of a transaction type.</summary>
    public static bool Includes(LedgerQuery query, string transactionType) =>
        query.TransactionTypes.Count == 0 || query.TransactionTypes.Contains(transactionType);

    public static string Format(LedgerRow row) => All.First(known =>
        known.TransactionTypes.Contains(row.TransactionType)
        && (known.Direction == 0 || (known.Direction < 0) == row.Amount.IsNegative)).Type;

    /// <summary>The remark: the contract of a profit or loss, or the direction of a transfer.</summary>
    public static string Remark(LedgerRow row) => Format(row) switch
    {
        "TransferIn" => "Transferred from another account",
        "TransferOut" => "Transferred to another account",
        _ => row.Context,
    };
}
