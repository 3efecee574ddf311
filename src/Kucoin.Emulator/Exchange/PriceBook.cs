using System.Collections.Concurrent;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The prices of assets over ledger time: that of the market data, or the last one that was set, moved by the price walk if there is one.
/// Prices change once a minute.
/// </summary>
internal sealed class PriceBook
{
    private const long Step = 60_000;

    /// <summary>The range of prices that can be set, so that the value of any balance in any asset can be represented.</summary>
    public static readonly Amount Least = Amount.Parse("0.00000001");
    public static readonly Amount Most = Amount.Parse("100000000");

    private readonly long _anchor;
    private readonly Dictionary<string, List<PriceStep>> _steps = [];

    /// <summary>The levels of the walk at the times of prices that were set, and at the anchor.</summary>
    private readonly ConcurrentDictionary<(string Asset, long At), Int128> _levels = [];

    public PriceBook(long anchor, PriceWalk? walk, IEnumerable<PriceStep> steps)
    {
        _anchor = anchor;
        Walk = walk;
        foreach (var step in steps)
        {
            if (!_steps.TryGetValue(step.Asset, out var series))
            {
                _steps.Add(step.Asset, series = []);
            }

            series.Add(step);
        }
    }

    /// <summary>Reads the prices that were set and the price walk of a ledger.</summary>
    public static PriceBook Read(GeneralLedger ledger) => new(
        ledger.Anchor.ToUnixTimeMilliseconds(),
        ledger.ReadSetting(GeneralLedger.Settings.PriceWalk) is { Length: > 0 } text ? PriceWalk.Parse(text) : null,
        ledger.Prices());

    /// <summary>The walk of the prices; null if they are constant.</summary>
    public PriceWalk? Walk { get; }

    /// <summary>Whether every price is always that of the market data.</summary>
    public bool IsConstant => Walk is null && _steps.Count == 0;

    /// <summary>The time of the price that applies at a time.</summary>
    public static long StepOf(long at) => at - (at % Step);

    /// <summary>The price of an asset in dollars; null if it has none.</summary>
    public Amount? GetPrice(Asset asset, long at)
    {
        var (price, since) = LastStep(asset.Code, at) is { } step ? (step.Dollars, step.At) : (asset.Price, _anchor);
        return Walk is { } walk && price is { } start ? walk.Move(asset, start, LevelOf(walk, asset, since), StepOf(at)) : price;
    }

    private Int128 LevelOf(PriceWalk walk, Asset asset, long since)
    {
        if (!_levels.TryGetValue((asset.Code, since), out var level))
        {
            _levels[(asset.Code, since)] = level = walk.GetLevel(asset, since);
        }

        return level;
    }

    private PriceStep? LastStep(string asset, long at)
    {
        if (!_steps.TryGetValue(asset, out var series))
        {
            return null;
        }

        var (low, high) = (0, series.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = series[middle].At <= at ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : series[low - 1];
    }
}
