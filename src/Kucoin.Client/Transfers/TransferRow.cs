using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Transfers;

/// <summary>A row of any ledger, reduced to what identifies a transfer.</summary>
internal sealed record TransferRow
{
    private const string Completed = "Completed";

    private TransferRow(string id, DateTime time, decimal quantity, AccountType wallet, AccountDirection direction) =>
        (Id, Time, Quantity, Wallet, Direction) = (id, time, quantity, wallet, direction);

    public string Id { get; }

    public DateTime Time { get; }

    public decimal Quantity { get; }

    public AccountType Wallet { get; }

    public AccountDirection Direction { get; }

    /// <summary>Whether it is in the requested wallet, under that ledger's name of it, and its direction is known.</summary>
    public bool IsInWallet { get; private init; }

    /// <summary>Whether it is a completed transfer of the expected kind.</summary>
    public bool IsTransfer { get; private init; }

    /// <summary>Whether it may be such a transfer: its transaction type matches, or is unknown.</summary>
    public bool CanBeTransfer { get; private init; }

    /// <summary>The row of a spot ledger, if it is one.</summary>
    public KucoinAccountActivity? Spot { get; private init; }

    /// <summary>The row of the futures ledger, if it is one.</summary>
    public KucoinAccountTransaction? Futures { get; private init; }

    public static TransferRow From(KucoinAccountActivity row, bool isInWallet, BizType bizType) =>
        new(row.Id, row.CreateTime, row.Quantity, row.AccountType, row.Direction)
        {
            IsInWallet = isInWallet && row.Direction != default,
            IsTransfer = row.BizType == bizType,
            CanBeTransfer = row.BizType == bizType || row.BizType == BizType.Other || !IsKnown(row.BizType),
            Spot = row,
        };

    /// <summary>Creates a row of the futures ledger, which does not show the owner of the other side.</summary>
    public static TransferRow From(KucoinAccountTransaction row)
    {
        var isIn = row.Type == FuturesTransactionType.TransferIn || (row.Type != FuturesTransactionType.TransferOut && row.Quantity > 0);
        var isTransfer = row.Type == FuturesTransactionType.TransferIn || row.Type == FuturesTransactionType.TransferOut;
        return new(
            $"futures {row.Offset}",
            row.Timestamp,
            Math.Abs(row.Quantity),
            AccountType.Contract,
            isIn ? AccountDirection.In : AccountDirection.Out)
        {
            IsInWallet = true,
            IsTransfer = isTransfer && Completed.Equals(row.Status, StringComparison.OrdinalIgnoreCase),
            CanBeTransfer = isTransfer || !IsKnown(row.Type),
            Futures = row,
        };
    }

    /// <summary>Whether the rows of two ledgers show the same transaction.</summary>
    public bool IsSameMovement(TransferRow other) => Id == other.Id || (Time == other.Time && Kind(Wallet) == Kind(other.Wallet));

    /// <summary>Maps the two names of the spot trading wallet to one.</summary>
    private static AccountType Kind(AccountType wallet) => wallet == AccountType.SpotHf ? AccountType.Trade : wallet;

    private static bool IsKnown<T>(T value)
        where T : struct, IExtensibleEnum<T> => T.Words.Knows(value.Value);
}
