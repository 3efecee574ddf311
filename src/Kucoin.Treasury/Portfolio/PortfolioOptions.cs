namespace Kucoin.Treasury.Portfolio;

/// <summary>What a <see cref="PortfolioSnapshot"/> shows.</summary>
public sealed record PortfolioOptions
{
    /// <summary>The default of <see cref="Currency"/>: <c>USD</c>.</summary>
    public const string DefaultCurrency = "USD";

    /// <summary>
    /// The currency of the values, in upper case: an asset such as <c>USDT</c> or <c>BTC</c>, or a currency such as <c>EUR</c>.
    /// <c>USD</c> by default.
    /// </summary>
    public string Currency { get; init; } = DefaultCurrency;

    /// <summary>Whether wallets with a balance of zero are holdings too. They are not by default.</summary>
    public bool IncludeZeros { get; init; }

    /// <summary>The clock of <see cref="PortfolioSnapshot.AsOf"/>; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
