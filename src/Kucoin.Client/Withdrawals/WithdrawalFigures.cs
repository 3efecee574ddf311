namespace Kucoin.Client.Withdrawals;

/// <summary>
/// The limits and amounts of a withdrawal, in its asset. Unknown values are <see langword="null"/>, never 0.
/// </summary>
public sealed record WithdrawalFigures
{
    /// <summary>The maximum number of decimal places of the quantity.</summary>
    public int? Precision { get; init; }

    /// <summary>The minimum withdrawal.</summary>
    public decimal? MinQuantity { get; init; }

    /// <summary>The maximum withdrawal; also <see langword="null"/> when there is no limit.</summary>
    public decimal? MaxQuantity { get; init; }

    /// <summary>The minimum fee. KuCoin may charge more if it also takes a share of the quantity, which it does not publish.</summary>
    public decimal? LeastFee { get; init; }

    /// <summary>The remaining 24-hour withdrawal quota.</summary>
    public decimal? RemainingQuota { get; init; }

    /// <summary>The available balance of the main wallet.</summary>
    public decimal? Available { get; init; }

    /// <summary>The maximum amount that arrives.</summary>
    public decimal? MostArriving { get; init; }

    /// <summary>The minimum amount that leaves the main wallet.</summary>
    public decimal? LeastLeaving { get; init; }

    /// <summary>Whether withdrawals are open.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>The reason for a withdrawal restriction, as given by the exchange.</summary>
    public string? ClosedReason { get; init; }
}
