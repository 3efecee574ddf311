using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange.Trading;

/// <summary>The figures of futures positions, in the settlement asset.</summary>
internal static class FuturesMath
{
    /// <summary>The number of decimal places of a settled figure.</summary>
    public const int Precision = 8;

    /// <summary>The part of its value that a position must keep as margin.</summary>
    private static readonly Amount MaintenanceRate = Amount.Parse("0.005");

    /// <summary>The price of a contract that follows from the price of its base asset; null if there is none.</summary>
    public static Amount? MarkPrice(MarketData market, Contract contract) => market.PriceIn(contract.Base, contract.Quote, Precision);

    /// <summary>The value of a number of contracts.</summary>
    public static Amount ValueOf(Contract contract, long quantity, Amount price)
    {
        var amount = Times(contract.Multiplier, Math.Abs(quantity));
        return (contract.IsInverse ? amount.Times(Amount.One, price) : amount.Times(price, Amount.One)).Truncate(Precision);
    }

    /// <summary>The profit of a number of contracts between two prices; a short position has a negative number.</summary>
    public static Amount ProfitOf(Contract contract, long quantity, Amount from, Amount to)
    {
        var amount = Times(contract.Multiplier, quantity);
        return (contract.IsInverse ? amount.Times(to - from, from).Times(Amount.One, to) : amount.Times(to - from, Amount.One))
            .Truncate(Precision);
    }

    /// <summary>
    /// The entry price after an addition, at which the value of all contracts is the sum of their values: the arithmetic mean, and the
    /// harmonic mean of an inverse contract. So an addition realises no profit.
    /// </summary>
    public static Amount AveragePrice(Contract contract, Position known, FuturesOrder order)
    {
        var (old, added) = (Math.Abs(known.Quantity), Math.Abs(order.Quantity));
        var average = contract.IsInverse
            ? known.EntryPrice.Times(Times(order.Price, old + added), Times(order.Price, old) + Times(known.EntryPrice, added))
            : (Times(known.EntryPrice, old) + Times(order.Price, added)).Times(new(1), new(old + added));
        return average.Truncate(Precision);
    }

    /// <summary>The profit that closing the position at the mark price would realise.</summary>
    public static Amount UnrealisedProfit(MarketData market, Position position)
    {
        var contract = market.FindContract(position.Symbol)!;
        return MarkPrice(market, contract) is { } mark
            ? ProfitOf(contract, position.Quantity, position.EntryPrice, mark)
            : Amount.Zero;
    }

    /// <summary>The margin below which a position is at risk.</summary>
    public static Amount MaintenanceOf(MarketData market, Position position)
    {
        var contract = market.FindContract(position.Symbol)!;
        return MarkPrice(market, contract) is { } mark
            ? ValueOf(contract, position.Quantity, mark).Times(MaintenanceRate, Amount.One)
            : Amount.Zero;
    }

    /// <summary>An amount times a number of contracts.</summary>
    private static Amount Times(Amount amount, long count) => new(checked(amount.Units * count));
}
