using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The ticker of a pair. Prices are constant, and the volume is zero.</summary>
internal sealed record Ticker
{
    private const int Lots = 25;

    private Ticker()
    {
    }

    public required Amount Price { get; init; }

    /// <summary>One step below the price.</summary>
    public required Amount Bid { get; init; }

    /// <summary>One step above the price.</summary>
    public required Amount Ask { get; init; }

    /// <summary>The quantity on each side.</summary>
    public required Amount Size { get; init; }

    public static Ticker Create(MarketData market, Pair pair)
    {
        var price = new AssetValuation(market, pair.Quote).Exact(pair.Base, Amount.One).Truncate(pair.PricePrecision);
        var step = Amount.Smallest(pair.PricePrecision);
        return new() { Price = price, Bid = price - step, Ask = price + step, Size = pair.MinSize.Times(new(Lots), new(1)) };
    }
}
