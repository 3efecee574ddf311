using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Models.Transfers;

/// <summary>The parameters of a transfer: asset, quantity and wallets.</summary>
public sealed record KucoinTransferAttempt
{
    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The quantity, in the asset.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The owners of the two wallets.</summary>
    public required TransferType TransferType { get; init; }

    /// <summary>The paying wallet.</summary>
    public required AccountType FromAccountType { get; init; }

    /// <summary>The receiving wallet.</summary>
    public required AccountType ToAccountType { get; init; }

    /// <summary>The user id of the paying sub-account, for a transfer to the master.</summary>
    public string? FromUserId { get; init; }

    /// <summary>The user id of the receiving sub-account, for a transfer from the master.</summary>
    public string? ToUserId { get; init; }

    /// <summary>The pair of the paying wallet, if it is isolated.</summary>
    public string? FromAccountTag { get; init; }

    /// <summary>The pair of the receiving wallet, if it is isolated.</summary>
    public string? ToAccountTag { get; init; }
}
