using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Traffic;

/// <content>Futures positions.</content>
internal sealed partial class TrafficGenerator
{
    private const int MostLeverage = 5;
    private const int MostContracts = 100_000;

    private bool TradeFutures(Turn turn)
    {
        if (PickUser(turn) is not { } owner)
        {
            return false;
        }

        var contract = _random.Pick(turn.Market.Contracts);
        var wallet = FuturesTrading.WalletOf(owner, contract);
        if (turn.Writer.GetBalance(wallet) is null || FuturesMath.MarkPrice(turn.Market, contract) is not { } mark)
        {
            return false;
        }

        var price = mark.Times(new(9_990 + _random.Below(20)), new(10_000)).Truncate(1);
        var position = turn.Writer.GetPosition(owner, contract.Symbol);
        return (position, _random.Below(10)) switch
        {
            (null, _) => Open(turn, owner, contract, price, _random.Below(2) == 0 ? 1 : -1),
            (var open, < 2) => Open(turn, owner, contract, price, Math.Sign(open.Quantity)),
            (var open, < 4) => MoveMargin(turn, open, wallet),
            var (open, drawn) => Close(turn, open, price, drawn < 6 ? Math.Max(1, Math.Abs(open.Quantity) / 2) : Math.Abs(open.Quantity)),
        };
    }

    private bool Open(Turn turn, int owner, Contract contract, Amount price, int direction)
    {
        var margin = PartOf(turn.Available(FuturesTrading.WalletOf(owner, contract)), 10, FuturesMath.Precision);
        var leverage = 1 + (int)_random.Below(MostLeverage);
        var one = FuturesMath.ValueOf(contract, 1, price);
        var count = one.IsPositive ? (long)Int128.Min(margin.Units * leverage / one.Units, MostContracts) : 0;
        if (count == 0)
        {
            return false;
        }

        var order = new FuturesOrder(owner, contract.Symbol, direction * count, price, leverage);
        FuturesTrading.Open(turn.Writer, turn.Market, turn.At, order);
        return Done(new FuturesOpened(turn.At, order));
    }

    private bool Close(Turn turn, Position position, Amount price, long contracts)
    {
        FuturesTrading.Close(turn.Writer, turn.Market, turn.At, position.Owner, position.Symbol, price, contracts);
        return Done(new FuturesClosed(turn.At, position.Owner, position.Symbol, price, contracts));
    }

    private bool MoveMargin(Turn turn, Position position, WalletKey wallet)
    {
        var amount = PartOf(turn.Available(wallet), 3, FuturesMath.Precision);
        if (!amount.IsPositive)
        {
            return false;
        }

        FuturesTrading.ChangeMargin(turn.Writer, turn.Market, turn.At, position.Owner, position.Symbol, amount);
        return Done(new MarginMoved(turn.At, position.Owner, position.Symbol, amount));
    }
}
