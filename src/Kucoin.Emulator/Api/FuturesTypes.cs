using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>The futures host's words for what moved.</summary>
internal static class FuturesTypes
{
    private static readonly string[] Transfers = [TransactionTypes.Transfer, TransactionTypes.SubTransfer];

    private static readonly (string Type, IReadOnlyList<string> TransactionTypes, int Direction)[] All =
    [
        ("RealisedPNL", [TransactionTypes.RealisedPnl], 0),
        ("Deposit", [TransactionTypes.Deposit], 0),
        ("Withdrawal", [TransactionTypes.Withdrawal], 0),
        ("TransferIn", Transfers, 1),
        ("TransferOut", Transfers, -1),
    ];

    /// <summary>Narrows a query to one type; KuCoin's own documents write them with changing capitals.</summary>
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

    public static string Format(LedgerRow row) => All.First(known =>
        known.TransactionTypes.Contains(row.TransactionType)
        && (known.Direction == 0 || (known.Direction < 0) == row.Amount.IsNegative)).Type;

    /// <summary>The contract of a profit or loss, or the way of a transfer.</summary>
    public static string Remark(LedgerRow row) => Format(row) switch
    {
        "TransferIn" => "Transferred from another account",
        "TransferOut" => "Transferred to another account",
        _ => row.Context,
    };
}
