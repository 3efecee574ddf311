namespace Kucoin.Client.Models.Withdrawals;

/// <summary>The parameters of a withdrawal: asset, quantity and recipient.</summary>
public sealed record KucoinWithdrawalAttempt
{
    /// <summary>The kind of <see cref="ToAddress"/>.</summary>
    public required WithdrawType WithdrawType { get; init; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The address, uid, mail address or phone number.</summary>
    public required string ToAddress { get; init; }

    /// <summary>The amount, in the asset.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>
    /// The id of the network, or the caller's name of it until the id is looked up; <see langword="null"/> for a withdrawal to a KuCoin
    /// user.
    /// </summary>
    public string? Network { get; init; }

    /// <summary>The memo; an empty text confirms that the address has no memo.</summary>
    public string? Memo { get; init; }

    /// <summary>Whether an internal (off-chain) withdrawal was requested.</summary>
    public bool IsInner { get; init; }

    /// <summary>The caller's remark.</summary>
    public string? Remark { get; init; }

    /// <summary>Where the fee is taken from; <see langword="null"/> for KuCoin's default.</summary>
    public FeeDeductType? FeeDeductType { get; init; }
}
