using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Values assets in a quote asset. An asset without a price has the value zero.</summary>
internal sealed class AssetValuation(MarketData market, string quote)
{
    private const int ValuePrecision = 8;
    private const int PriceDigits = 12;

    private readonly Amount _quotePrice = market.Dollars(quote)
        ?? throw new ArgumentException($"{quote} cannot be used for valuation: it has no price.", nameof(quote));

    /// <summary>The asset or fiat currency that values are in.</summary>
    public string Quote => quote;

    public Amount GetValue(string asset, Amount quantity) => Exact(asset, quantity).Truncate(ValuePrecision);

    /// <summary>The amount of the asset that equals one unit of the quote.</summary>
    public Amount PriceOfQuote(string asset) => market.Dollars(asset) is { } price
        ? Amount.One.Times(_quotePrice, price).SignificantDigits(PriceDigits)
        : Amount.Zero;

    /// <summary>The amount of the asset with the given value.</summary>
    public Amount QuantityFor(string asset, Amount value) => market.Dollars(asset) is { } price
        ? value.Times(_quotePrice, price)
        : Amount.Zero;

    public Amount Exact(string asset, Amount quantity) => market.Dollars(asset) is { } price
        ? quantity.Times(price, _quotePrice)
        : Amount.Zero;
}
