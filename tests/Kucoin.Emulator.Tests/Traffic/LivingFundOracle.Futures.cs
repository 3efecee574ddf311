using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Traffic;

namespace Kucoin.Emulator.Tests.Traffic;

/// <summary>A futures position: margin and reserve are held, pending is what the next settlement pays.</summary>
internal sealed record ComputedPosition(long Quantity, decimal Entry, decimal Margin, decimal Reserve, decimal Pending);

/// <content>Futures positions.</content>
internal sealed partial class LivingFundOracle
{
    private const int FuturesPlaces = 8;
    private const int SettlementHours = 8;
    private const int FirstSettlement = 4;

    /// <summary>The open positions.</summary>
    public Dictionary<(int Owner, string Symbol), ComputedPosition> Positions { get; } = [];

    private void TradeFutures(TrafficEvent happened)
    {
        switch (happened)
        {
            case FuturesOpened { Order: var order }:
                Open((order.Owner, order.Symbol), order.Quantity, Number(order.Price), order.Leverage);
                break;
            case FuturesClosed e:
                Close((e.Owner, e.Symbol), Number(e.Price), e.Contracts);
                break;
            case MarginMoved e:
                var position = Positions[(e.Owner, e.Symbol)];
                Hold(Purse(e.Owner, e.Symbol), Number(e.Amount));
                Positions[(e.Owner, e.Symbol)] = position with { Margin = position.Margin + Number(e.Amount) };
                break;
            default:
                throw new NotSupportedException($"The oracle has no rule for {happened}.");
        }
    }

    private void Open((int Owner, string Symbol) key, long quantity, decimal price, int leverage)
    {
        var known = Positions.GetValueOrDefault(key) ?? new(0, 0, 0, 0, 0);
        var value = Value(key.Symbol, quantity, price);
        var margin = Cut(value / leverage, FuturesPlaces);
        Hold(Purse(key.Owner, key.Symbol), margin);
        Accrue(key, known with
        {
            Quantity = known.Quantity + quantity,
            Entry = known.Quantity == 0 ? price : Average(key.Symbol, known, quantity, price),
            Margin = known.Margin + margin,
            Pending = known.Pending - FuturesFee(value),
        });
    }

    private void Close((int Owner, string Symbol) key, decimal price, long contracts)
    {
        var (open, purse) = (Positions[key], Purse(key.Owner, key.Symbol));
        var pending = open.Pending + Profit(key.Symbol, Math.Sign(open.Quantity) * contracts, open.Entry, price)
            - FuturesFee(Value(key.Symbol, contracts, price));
        if (contracts == Math.Abs(open.Quantity))
        {
            Hold(purse, -open.Margin - open.Reserve);
            Positions.Remove(key);
            Pay(purse, Math.Max(pending, -Balance(purse)));
            return;
        }

        // The margin of the contracts that are closed is released, in proportion.
        var released = Cut(open.Margin * contracts / Math.Abs(open.Quantity), FuturesPlaces);
        Hold(purse, -released);
        var rest = open.Quantity - (Math.Sign(open.Quantity) * contracts);
        Accrue(key, open with { Quantity = rest, Margin = open.Margin - released, Pending = pending });
    }

    /// <summary>At 04:00, 12:00 and 20:00 UTC the owner of a long position pays the funding rate, and what is pending is settled.</summary>
    private void SettleFutures(long at)
    {
        if (at / Hour % SettlementHours != FirstSettlement)
        {
            return;
        }

        foreach (var key in Positions.Keys.OrderBy(key => key.Owner).ThenBy(key => key.Symbol, StringComparer.Ordinal).ToList())
        {
            var (open, purse) = (Positions[key], Purse(key.Owner, key.Symbol));
            var funding = Cut(Value(key.Symbol, open.Quantity, Mark(key.Symbol)) * fundingRate(key.Symbol, at), FuturesPlaces);
            var pending = open.Pending - (Math.Sign(open.Quantity) * funding);
            Hold(purse, -open.Reserve);

            // A loss takes the available balance, then the margin, and no more.
            var paid = Math.Max(pending, -Balance(purse) - open.Margin);
            var fromMargin = Math.Max(-paid - Balance(purse), 0);
            Hold(purse, -fromMargin);
            Pay(purse, paid);
            Positions[key] = open with { Margin = open.Margin - fromMargin, Reserve = 0, Pending = 0 };
        }
    }

    /// <summary>A pending loss is reserved, as far as the available balance allows.</summary>
    private void Accrue((int Owner, string Symbol) key, ComputedPosition position)
    {
        var purse = Purse(key.Owner, key.Symbol);
        var change = Math.Min(Math.Max(-position.Pending, 0) - position.Reserve, Balance(purse));
        Hold(purse, change);
        Positions[key] = position with { Reserve = position.Reserve + change };
    }

    private void Pay(BalanceKey purse, decimal amount) => Move(Exchange(WalletKind.Market, purse.Wallet.Asset), purse, amount);

    private void Hold(BalanceKey purse, decimal amount) => Move(purse, new(purse.Wallet, Side.Held), amount);

    private BalanceKey Purse(int owner, string symbol) => Wallet(owner, WalletKind.Contract, Contract(symbol).Settlement);

    private Contract Contract(string symbol) => Market.FindContract(symbol)!;

    private bool IsInverse(string symbol) => Contract(symbol) is var contract && contract.Settlement == contract.Base;

    private decimal Mark(string symbol)
    {
        var asset = Contract(symbol).Base;
        return Cut(IsInverse(symbol) ? Dollars(asset) : Dollars(asset) / Dollars(Contract(symbol).Settlement), FuturesPlaces);
    }

    private decimal Value(string symbol, long quantity, decimal price)
    {
        var amount = Number(Contract(symbol).Multiplier) * Math.Abs(quantity);
        return Cut(IsInverse(symbol) ? amount / price : amount * price, FuturesPlaces);
    }

    private decimal Profit(string symbol, long quantity, decimal from, decimal to)
    {
        var amount = Number(Contract(symbol).Multiplier) * quantity;
        return Cut(IsInverse(symbol) ? amount * (to - from) / (from * to) : amount * (to - from), FuturesPlaces);
    }

    /// <summary>
    /// The price at which all contracts together have the value that they had one by one: the arithmetic mean, and the harmonic mean of an
    /// inverse contract.
    /// </summary>
    private decimal Average(string symbol, ComputedPosition known, long quantity, decimal price)
    {
        var (old, added) = ((decimal)Math.Abs(known.Quantity), (decimal)Math.Abs(quantity));
        return Cut(
            IsInverse(symbol)
                ? (old + added) * known.Entry * price / ((old * price) + (added * known.Entry))
                : ((old * known.Entry) + (added * price)) / (old + added),
            FuturesPlaces);
    }

    private decimal FuturesFee(decimal value) => Cut(value * Number(FeeTable.Futures(level).Taker), FuturesPlaces);
}
