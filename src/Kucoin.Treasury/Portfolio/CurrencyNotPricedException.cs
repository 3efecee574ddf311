namespace Kucoin.Treasury.Portfolio;

/// <summary>KuCoin gives no price in a currency, so that nothing can be valued in it.</summary>
public sealed class CurrencyNotPricedException : Exception
{
    /// <summary>Names the currency.</summary>
    /// <param name="currency">The currency that was asked for.</param>
    public CurrencyNotPricedException(string currency)
        : base($"KuCoin gives no price in '{currency}'. Name an asset such as USDT or BTC, or a currency such as USD or EUR.") =>
        Currency = currency;

    /// <summary>The currency that was asked for.</summary>
    public string Currency { get; }
}
