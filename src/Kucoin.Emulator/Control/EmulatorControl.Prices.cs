using System.Globalization;
using System.Text.Json.Serialization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Prices, which are constant unless they are set or walk.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>The current prices in dollars, of every asset that has one.</summary>
    public IReadOnlyList<EmulatorPrice> Prices
    {
        get
        {
            var market = _exchange.Market;
            return
            [
                .. from asset in market.Assets
                   let price = market.PriceOf(asset)
                   where price is not null
                   select new EmulatorPrice(asset.Code, Number(price.Value)),
            ];
        }
    }

    /// <summary>Sets prices, each from a time on. Valuations, debt ratios and unrealised profits follow them.</summary>
    /// <exception cref="ArgumentException">
    /// There is no price, an asset is unknown, a price is not from 0.00000001 to 100,000,000 dollars, or a time is out of range.
    /// </exception>
    public IReadOnlyList<EmulatorPrice> SetPrices(params IReadOnlyList<NewPrice> prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        if (prices.Count == 0 || prices.Any(price => price is null))
        {
            throw new ArgumentException("A price is missing: at least one is needed, and none can be null.");
        }

        Asked(() =>
        {
            var now = _exchange.LedgerClock.GetUtcNow();
            _exchange.SetPrices([.. prices.Select(price => ReadPrice(price, now))], walk => walk);
            return prices;
        });
        return Prices;
    }

    /// <summary>Lets prices walk from the current ones on.</summary>
    /// <param name="dailyPercent">The typical change of a price in a day, in percent: more than 0, at most 20. Stable coins move a
    /// hundredth of it.</param>
    /// <param name="seed">The seed of the walk. Default: that of the ledger.</param>
    /// <exception cref="ArgumentException">The percent is out of range.</exception>
    public IReadOnlyList<EmulatorPrice> WalkPrices(decimal dailyPercent, long? seed = null)
    {
        if (dailyPercent is <= 0 or > PriceWalk.MaxDailyPercent)
        {
            throw new ArgumentException(
                $"The daily percent {dailyPercent.ToString(CultureInfo.InvariantCulture)} is invalid: it must be more than 0 and at most "
                    + $"{PriceWalk.MaxDailyPercent}.");
        }

        return ContinuePrices(new(unchecked((ulong?)seed) ?? _exchange.Ledger.Ids.Seed, Quantity(dailyPercent)));
    }

    /// <summary>Stops the walk: prices stay at the current ones.</summary>
    public IReadOnlyList<EmulatorPrice> StopPrices() => ContinuePrices(null);

    /// <summary>Continues from the current prices with another walk, or none.</summary>
    private IReadOnlyList<EmulatorPrice> ContinuePrices(PriceWalk? walk)
    {
        Asked(() =>
        {
            var (market, at) = (_exchange.Market, PriceBook.StepOf(_exchange.Now));
            _exchange.SetPrices(
                [
                    .. from asset in market.Assets
                       let price = market.PriceOf(asset)
                       where price is not null
                       select new PriceStep(asset.Code, at, price.Value),
                ],
                _ => walk);
            return at;
        });
        return Prices;
    }

    private PriceStep ReadPrice(NewPrice price, DateTimeOffset now)
    {
        var asset = _exchange.Market.Find(price.Asset) ?? throw ApiErrors.UnknownAsset(price.Asset);
        if (!Amount.TryParse(Text(price.Dollars), out var dollars) || dollars < PriceBook.Least || dollars > PriceBook.Most)
        {
            throw new ArgumentException(
                $"The price {Text(price.Dollars)} of {asset.Code} is invalid: it must be from {PriceBook.Least} to {PriceBook.Most} "
                    + $"dollars, with at most {Amount.Decimals} decimal places.");
        }

        var at = price.At ?? now;
        return LedgerTime.Includes(at)
            ? new(asset.Code, PriceBook.StepOf(at.ToUnixTimeMilliseconds()), dollars)
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The time {at:u} is invalid: it must be between {LedgerTime.Earliest:yyyy-MM-dd} and {LedgerTime.Latest:yyyy-MM-dd}."));
    }
}

/// <summary>The price of an asset.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Dollars">The price in dollars.</param>
public sealed record EmulatorPrice(
    string Asset,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Dollars);

/// <summary>A price to set.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Dollars">The price in dollars.</param>
/// <param name="At">The ledger time from which it applies. Default: now.</param>
public sealed record NewPrice(
    string Asset,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Dollars,
    DateTimeOffset? At = null);
