using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Tells what assets are worth in one of them. What has no price is worth nothing here.</summary>
internal sealed class AssetValuation(MarketData market, string quote)
{
    private const int ValuePrecision = 8;
    private const int PriceDigits = 12;

    private readonly Amount _quotePrice = market.Dollars(quote)
        ?? throw new ArgumentException($"{quote} has no price to value anything with.", nameof(quote));

    /// <summary>The asset or fiat currency that values are in.</summary>
    public string Quote => quote;

    public Amount GetValue(string asset, Amount quantity) => Exact(asset, quantity).Truncate(ValuePrecision);

    /// <summary>How much of the asset buys one of the quote.</summary>
    public Amount PriceOfQuote(string asset) => market.Dollars(asset) is { } price
        ? Amount.One.Times(_quotePrice, price).SignificantDigits(PriceDigits)
        : Amount.Zero;

    /// <summary>How much of the asset has the given value.</summary>
    public Amount QuantityFor(string asset, Amount value) => market.Dollars(asset) is { } price
        ? value.Times(_quotePrice, price)
        : Amount.Zero;

    public Amount Exact(string asset, Amount quantity) => market.Dollars(asset) is { } price
        ? quantity.Times(price, _quotePrice)
        : Amount.Zero;
}
