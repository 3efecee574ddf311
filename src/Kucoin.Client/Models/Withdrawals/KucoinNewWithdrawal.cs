namespace Kucoin.Client.Models.Withdrawals;

/// <summary>A withdrawal that was accepted.</summary>
public sealed record KucoinNewWithdrawal
{
    /// <summary>The id of the withdrawal.</summary>
    public required string WithdrawalId { get; init; }
}
