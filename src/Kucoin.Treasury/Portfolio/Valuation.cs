using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.ExchangeData;

namespace Kucoin.Treasury.Portfolio;

/// <summary>A price list: the price of one unit of each asset in one currency, at one moment.</summary>
public sealed class Valuation
{
    private const string Dollar = "USD";
    private const int Places = 8;
    private const decimal ZeroWithPlaces = 0.00000000m;

    private readonly IReadOnlyDictionary<string, decimal> _prices;
    private readonly decimal _unit;

    private Valuation(string currency, IReadOnlyDictionary<string, decimal> prices, decimal unit) =>
        (Currency, _prices, _unit) = (currency, prices, unit);

    /// <summary>The currency of the values.</summary>
    public string Currency { get; }

    /// <summary>
    /// Reads the prices of all assets. Prices in US dollars are used for USD, and are divided by one another for any asset that has a
    /// price; for any other currency KuCoin's prices in that currency are read.
    /// </summary>
    /// <param name="currency">The currency of the values, in upper case: an asset or a currency.</param>
    /// <param name="market">The public market data of a client.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="ArgumentException">The currency is empty.</exception>
    /// <exception cref="CurrencyNotPricedException">KuCoin publishes no price in the currency.</exception>
    /// <exception cref="KucoinException">The prices could not be read.</exception>
    public static Task<Valuation> ReadAsync(string currency, IKucoinRestClientSpotApiExchangeData market, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(currency);
        ArgumentNullException.ThrowIfNull(market);
        return ReadCoreAsync(currency, market, ct);
    }

    /// <summary>Whether an asset has a price or is the currency itself.</summary>
    /// <param name="asset">The code of the asset.</param>
    public bool HasPrice(string asset) => asset == Currency || TryGetPrice(asset, out _);

    /// <summary>
    /// Gets the value of an amount, rounded half to even to eight decimal places; <see langword="null"/> if the asset has no price. An
    /// amount of zero has the value zero even without a price.
    /// </summary>
    /// <param name="asset">The code of the asset.</param>
    /// <param name="amount">The amount, in units of the asset.</param>
    /// <exception cref="OverflowException">The value has more digits than a decimal can hold.</exception>
    public decimal? GetValue(string asset, decimal amount) =>
        amount == 0 ? ZeroWithPlaces
        : asset == Currency ? Round(amount)
        : TryGetPrice(asset, out var price) ? Round(amount * price / _unit)
        : null;

    /// <summary>A price that is not positive is no price.</summary>
    private bool TryGetPrice(string asset, out decimal price) => _prices.TryGetValue(asset, out price) && price > 0;

    /// <summary>Adds without losing a digit, so that a list always adds up to its totals.</summary>
    /// <exception cref="OverflowException">The sum has more digits than a decimal can hold.</exception>
    internal static decimal Sum(IEnumerable<decimal> values) => values.Aggregate(ZeroWithPlaces, static (sum, value) =>
    {
        var next = sum + value;
        return next - value == sum ? next : throw new OverflowException("The sum has more digits than a decimal can hold.");
    });

    private static async Task<Valuation> ReadCoreAsync(string currency, IKucoinRestClientSpotApiExchangeData market, CancellationToken ct)
    {
        var dollars = (await market.GetFiatPricesAsync(ct: ct).ConfigureAwait(false)).GetDataOrThrow();
        if (currency == Dollar)
        {
            return new(currency, dollars, 1);
        }

        if (dollars.TryGetValue(currency, out var unit) && unit > 0)
        {
            return new(currency, dollars, unit);
        }

        var prices = await market.GetFiatPricesAsync(currency, ct: ct).ConfigureAwait(false);
        return prices is { Success: true, Data.Count: 0 } or { Error: KucoinError.Api { Kind: KucoinErrorKind.Parameter } }
            ? throw new CurrencyNotPricedException(currency)
            : new(currency, prices.GetDataOrThrow(), 1);
    }

    private static decimal Round(decimal value) => Math.Round(value, Places, MidpointRounding.ToEven) + ZeroWithPlaces;
}
