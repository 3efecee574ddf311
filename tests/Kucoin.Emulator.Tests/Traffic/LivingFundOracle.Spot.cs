using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Traffic;

namespace Kucoin.Emulator.Tests.Traffic;

/// <content>Spot and margin orders, fees, and small balances.</content>
internal sealed partial class LivingFundOracle
{
    private const string Coin = "KCS";
    private const decimal PartInCoins = 0.8m;

    private readonly Dictionary<long, OpenOrder> _orders = [];

    private void Trade(TrafficEvent happened)
    {
        switch (happened)
        {
            case Traded e:
                Execute(e.Request, Number(e.Request.Price), Number(e.Request.Size), isMaker: false, WalletKind.Market, Side.Available);
                break;
            case OrderPlaced e:
                Place(e.Number, e.Request);
                break;
            case OrderCanceled e:
                Release(e.Number);
                break;
            case OrderFilled e:
                var contra = e.Taker is null ? WalletKind.Market : WalletKind.Transit;
                Fill(e.Maker, Number(e.Price), Number(e.Size), isMaker: true, contra);
                if (e.Taker is { } taker)
                {
                    Fill(taker, Number(e.Price), Number(e.Size), isMaker: false, contra);
                }

                break;
            case DustSwept e:
                Sweep(e.Owner, Number(e.BelowDollars));
                break;
            default:
                TradeFutures(happened);
                break;
        }
    }

    /// <summary>An order holds what it pays at its limit, and the fee of a taker if it is in the asset that it pays.</summary>
    private void Place(long number, OrderRequest order)
    {
        var (pair, price, size) = (Market.FindPair(order.Symbol)!, Number(order.Price), Number(order.Size));
        var cost = Cut(price * size, pair.Quote);
        var (fee, asset) = Fee(order, size, cost, isMaker: false);
        var pays = Pays(order);
        var held = (order.IsBuy ? cost : size) + (asset == pays.Asset ? Math.Max(fee, 0) : 0);
        Move(Available(pays), new(pays, Side.Held), held);
        _orders.Add(number, new(order, size, held));
    }

    private void Fill(long number, decimal price, decimal size, bool isMaker, WalletKind contra)
    {
        var open = _orders[number];
        var paid = Execute(open.Request, price, size, isMaker, contra, Side.Held);
        _orders[number] = open with { Rest = open.Rest - size, Held = open.Held - paid };
        Expect(open.Held >= paid, $"order {number} held {open.Held}, and its fill took {paid}");
        if (open.Rest == size)
        {
            Release(number);
        }
    }

    private void Release(long number)
    {
        _orders.Remove(number, out var order);
        var pays = Pays(order!.Request);
        Move(new(pays, Side.Held), Available(pays), order.Held);
    }

    /// <summary>A liquidation cancels the orders of its position.</summary>
    private void CancelOrders(WalletKey position)
    {
        foreach (var number in _orders.Keys.Where(key => Pays(_orders[key].Request) with { Asset = position.Asset } == position).ToList())
        {
            Release(number);
        }
    }

    /// <summary>One side of a trade with its fee; returns what was taken from the account that pays.</summary>
    private decimal Execute(OrderRequest order, decimal price, decimal size, bool isMaker, WalletKind contra, Side side)
    {
        var pair = Market.FindPair(order.Symbol)!;
        var cost = Cut(price * size, pair.Quote);
        var (pays, gets) = (Pays(order), Pays(order with { IsBuy = !order.IsBuy }));
        var (paid, got) = order.IsBuy ? (cost, size) : (size, cost);
        Move(new(pays, side), Exchange(contra, pays.Asset), paid);
        Move(Exchange(contra, gets.Asset), Available(gets), got);
        var (fee, asset) = Fee(order, size, cost, isMaker);
        var charged = asset == pays.Asset ? new BalanceKey(pays, side) : Available(gets);
        Move(charged, Exchange(WalletKind.Fees, asset), fee);
        if (order is { FeeIn: FeeAsset.Kcs, Kind: WalletKind.Trade } && fee > 0)
        {
            PayInCoins(order.Owner, asset, fee);
        }

        return paid + (asset == pays.Asset ? fee : 0);
    }

    /// <summary>A fee that was charged is returned, and 80 % of its value is paid in KCS, if there is enough of it.</summary>
    private void PayInCoins(int owner, string asset, decimal fee)
    {
        var coins = Cut(fee * PartInCoins * Dollars(asset) / Dollars(Coin), Coin);
        var purse = Wallet(owner, WalletKind.Trade, Coin);
        if (coins > 0 && Balance(purse) >= coins)
        {
            Move(Exchange(WalletKind.Fees, asset), Wallet(owner, WalletKind.Trade, asset), fee);
            Move(purse, Exchange(WalletKind.Fees, Coin), coins);
        }
    }

    /// <summary>The fee and its asset. The fee class of a pair multiplies a fee, but not a rebate.</summary>
    private (decimal Fee, string Asset) Fee(OrderRequest order, decimal size, decimal cost, bool isMaker)
    {
        var pair = Market.FindPair(order.Symbol)!;
        var rate = Number(isMaker ? FeeTable.Base(level).Maker : FeeTable.Base(level).Taker);
        var (amount, asset) = order.FeeIn == FeeAsset.Base ? (size, pair.Base) : (cost, pair.Quote);
        return (Cut(amount * (rate > 0 ? rate * pair.FeeClass : rate), asset), asset);
    }

    private WalletKey Pays(OrderRequest order)
    {
        var pair = Market.FindPair(order.Symbol)!;
        var tag = order.Kind is WalletKind.Isolated or WalletKind.IsolatedV2 ? order.Symbol : "";
        return new(order.Owner, order.Kind, tag, order.IsBuy ? pair.Quote : pair.Base);
    }

    private void Sweep(int owner, decimal limit)
    {
        var purse = Wallet(owner, WalletKind.Trade, Coin);
        var trade = _balances.Where(known => known.Key is { Side: Side.Available, Wallet.Kind: WalletKind.Trade }).ToList();
        foreach (var (account, balance) in trade)
        {
            var asset = account.Wallet.Asset;
            if (account.Wallet.Owner != owner || asset == Coin || Market.Dollars(asset) is null || balance.Value * Dollars(asset) >= limit)
            {
                continue;
            }

            var coins = Cut(balance.Value * Dollars(asset) / Dollars(Coin), Coin);
            if (coins > 0)
            {
                Move(account, Exchange(WalletKind.Market, asset), balance.Value);
                Move(Exchange(WalletKind.Market, Coin), purse, coins);
            }
        }
    }

    private sealed record OpenOrder(OrderRequest Request, decimal Rest, decimal Held);
}
