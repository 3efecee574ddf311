namespace Kucoin.Client.Models.Withdrawals;

/// <summary>What a withdrawal is to send, and where.</summary>
public sealed record KucoinWithdrawalAttempt
{
    /// <summary>What <see cref="ToAddress"/> is.</summary>
    public required WithdrawType WithdrawType { get; init; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The address, uid, mail address or phone number.</summary>
    public required string ToAddress { get; init; }

    /// <summary>How much, in the asset.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>
    /// The network: its id, or what the caller named it by as long as it was not looked up. <see langword="null"/> to a user of KuCoin.
    /// </summary>
    public string? Network { get; init; }

    /// <summary>The memo; empty where the caller says that there is none on purpose.</summary>
    public string? Memo { get; init; }

    /// <summary>Whether it was asked to stay inside KuCoin.</summary>
    public bool IsInner { get; init; }

    /// <summary>The caller's remark.</summary>
    public string? Remark { get; init; }

    /// <summary>Where the fee is taken from; <see langword="null"/> where that is left to KuCoin.</summary>
    public FeeDeductType? FeeDeductType { get; init; }
}
