namespace Kucoin.Treasury.Portfolio;

/// <summary>The exception thrown when KuCoin publishes no price in a currency, so that nothing can be valued in it.</summary>
public sealed class CurrencyNotPricedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="currency">The requested currency.</param>
    public CurrencyNotPricedException(string currency)
        : base($"KuCoin has no price in '{currency}'. Name an asset such as USDT or BTC, or a currency such as USD or EUR.") =>
        Currency = currency;

    /// <summary>The requested currency.</summary>
    public string Currency { get; }
}
