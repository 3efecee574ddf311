using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Models.Transfers;

/// <summary>What a transfer is to move, and between which wallets.</summary>
public sealed record KucoinTransferAttempt
{
    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>How much.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Whose wallets are joined.</summary>
    public required TransferType TransferType { get; init; }

    /// <summary>The paying wallet.</summary>
    public required AccountType FromAccountType { get; init; }

    /// <summary>The receiving wallet.</summary>
    public required AccountType ToAccountType { get; init; }

    /// <summary>The user id of the paying sub-account, when it pays the master.</summary>
    public string? FromUserId { get; init; }

    /// <summary>The user id of the receiving sub-account, when the master pays.</summary>
    public string? ToUserId { get; init; }

    /// <summary>The pair of the paying wallet, when it is isolated.</summary>
    public string? FromAccountTag { get; init; }

    /// <summary>The pair of the receiving wallet, when it is isolated.</summary>
    public string? ToAccountTag { get; init; }
}
