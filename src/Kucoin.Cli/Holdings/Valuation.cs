using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.ExchangeData;

namespace Kucoin.Cli.Holdings;

/// <summary>What a unit of each asset is worth in one currency.</summary>
internal sealed class Valuation
{
    private const string Dollar = "USD";
    private const int Places = 8;
    private const decimal ZeroWithPlaces = 0.00000000m;

    private readonly IReadOnlyDictionary<string, decimal> _prices;
    private readonly decimal _unit;

    private Valuation(string currency, IReadOnlyDictionary<string, decimal> prices, decimal unit) =>
        (Currency, _prices, _unit) = (currency, prices, unit);

    public string Currency { get; }

    /// <summary>
    /// Prices in US dollars value in dollars and, divided by one of them, in any asset that has a price; for any other currency KuCoin is
    /// asked for prices in it.
    /// </summary>
    /// <exception cref="CliException">Nothing has a price in the currency.</exception>
    /// <exception cref="KucoinException">The prices could not be read.</exception>
    public static async Task<Valuation> CreateAsync(string currency, IKucoinRestClientSpotApiExchangeData market, CancellationToken ct)
    {
        var dollars = (await market.GetFiatPricesAsync(ct: ct)).GetDataOrThrow();
        if (currency == Dollar)
        {
            return new(currency, dollars, 1);
        }

        if (dollars.TryGetValue(currency, out var unit) && unit > 0)
        {
            return new(currency, dollars, unit);
        }

        var asked = await market.GetFiatPricesAsync(currency, ct: ct);
        return asked is { Success: true, Data.Count: 0 } or { Error: KucoinError.Api { Kind: KucoinErrorKind.Parameter } }
            ? throw CliException.Usage(
                $"KuCoin gives no price in '{currency}'. Name an asset such as USDT or BTC, or a currency such as USD or EUR.")
            : new(currency, asked.GetDataOrThrow(), 1);
    }

    /// <summary>Whether the asset has a price.</summary>
    public bool Knows(string asset) => asset == Currency || _prices.ContainsKey(asset);

    /// <summary>The value with eight places, half to even; <see langword="null"/> when the asset has no price.</summary>
    /// <exception cref="OverflowException">The value has more digits than a decimal holds.</exception>
    public decimal? GetValue(string asset, decimal amount) =>
        amount == 0 ? ZeroWithPlaces
        : asset == Currency ? Rounded(amount)
        : _prices.TryGetValue(asset, out var price) ? Rounded(amount * price / _unit)
        : null;

    /// <summary>A sum that would lose a digit is refused, so that a list always adds up to its totals.</summary>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds.</exception>
    public static decimal Sum(IEnumerable<decimal> values) => values.Aggregate(ZeroWithPlaces, static (sum, value) =>
    {
        var next = sum + value;
        return next - value == sum ? next : throw new OverflowException("The sum has more digits than can be kept.");
    });

    private static decimal Rounded(decimal value) => Math.Round(value, Places, MidpointRounding.ToEven) + ZeroWithPlaces;
}
