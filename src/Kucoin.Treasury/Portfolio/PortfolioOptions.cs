namespace Kucoin.Treasury.Portfolio;

/// <summary>The options of a <see cref="PortfolioSnapshot"/>.</summary>
public sealed record PortfolioOptions
{
    /// <summary>The default of <see cref="Currency"/>: <c>USD</c>.</summary>
    public const string DefaultCurrency = "USD";

    /// <summary>
    /// The currency of the values, in upper case: an asset such as <c>USDT</c> or <c>BTC</c>, or a currency such as <c>EUR</c>.
    /// <c>USD</c> by default.
    /// </summary>
    public string Currency { get; init; } = DefaultCurrency;

    /// <summary>Whether wallets with a zero balance are included. The default is <see langword="false"/>.</summary>
    public bool IncludeZeros { get; init; }

    /// <summary>The clock of <see cref="PortfolioSnapshot.AsOf"/>; the system clock by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
