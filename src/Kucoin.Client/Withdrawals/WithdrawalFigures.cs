namespace Kucoin.Client.Withdrawals;

/// <summary>
/// The figures that a withdrawal is held against, in its asset. What the exchange does not say is <see langword="null"/>, never 0.
/// </summary>
public sealed record WithdrawalFigures
{
    /// <summary>How many decimal places the quantity may have.</summary>
    public int? Precision { get; init; }

    /// <summary>The smallest withdrawal.</summary>
    public decimal? MinQuantity { get; init; }

    /// <summary>The largest withdrawal; <see langword="null"/> also where there is no such limit.</summary>
    public decimal? MaxQuantity { get; init; }

    /// <summary>The least fee. KuCoin takes more where it charges a part of the quantity in a way it does not say.</summary>
    public decimal? LeastFee { get; init; }

    /// <summary>What may still be withdrawn in these 24 hours.</summary>
    public decimal? RemainingQuota { get; init; }

    /// <summary>What the main wallet can pay.</summary>
    public decimal? Available { get; init; }

    /// <summary>The most that arrives.</summary>
    public decimal? MostArriving { get; init; }

    /// <summary>The least that leaves the main wallet.</summary>
    public decimal? LeastLeaving { get; init; }

    /// <summary>Whether withdrawals are open.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Why withdrawing is restricted, in the exchange's words.</summary>
    public string? ClosedReason { get; init; }
}
