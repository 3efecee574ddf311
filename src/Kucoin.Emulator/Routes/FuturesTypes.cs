using Kucoin.Emulator.Books;
using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Routes;

/// <summary>The futures host's words for what moved.</summary>
internal static class FuturesTypes
{
    private static readonly string[] Transfers = [Businesses.Transfer, Businesses.SubTransfer];

    private static readonly (string Type, IReadOnlyList<string> Businesses, int Direction)[] All =
    [
        ("RealisedPNL", [Businesses.RealisedPnl], 0),
        ("Deposit", [Businesses.Deposit], 0),
        ("Withdrawal", [Businesses.Withdrawal], 0),
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
            ? query with { Businesses = businesses, Direction = direction }
            : throw Refusals.ParameterNotOneOf("type", All.Select(known => known.Type));
    }

    public static string Of(LedgerRow row) => All.First(known =>
        known.Businesses.Contains(row.Business) && (known.Direction == 0 || (known.Direction < 0) == row.Amount.IsNegative)).Type;

    /// <summary>The contract of a profit or loss, or the way of a transfer.</summary>
    public static string Remark(LedgerRow row) => Of(row) switch
    {
        "TransferIn" => "Transferred from another account",
        "TransferOut" => "Transferred to another account",
        _ => row.Context,
    };
}
