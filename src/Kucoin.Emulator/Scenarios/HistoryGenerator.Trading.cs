using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <content>Trades, and the profit or loss of futures positions.</content>
internal sealed partial class HistoryGenerator
{
    private const int CostPrecision = 8;

    /// <summary>Undoes a trade for dollars, with a fee of 0.1 % in dollars, at a price within 10 % of today's.</summary>
    private bool TryUndoTrade(long at, WalletKey wallet)
    {
        if (wallet.Kind == WalletKind.Contract)
        {
            return TryUndoProfit(at, wallet);
        }

        const string Quote = "USDT";
        var quote = wallet with { Asset = Quote };
        if (wallet.Asset == Quote || !_available.ContainsKey(quote) || _market.Dollars(wallet.Asset) is not { } today)
        {
            return false;
        }

        var quantity = Quantity(wallet.Asset, 20, 900);
        var price = today.Times(new(900 + _random.Below(200)), new(1000));
        var cost = quantity.Times(price, Amount.One).Truncate(CostPrecision);
        var fee = cost.Times(new(1), new(1000)).Truncate(CostPrecision);
        var isBuy = _random.Below(2) == 0;
        var context =
            $$"""{"symbol":"{{wallet.Asset}}-{{Quote}}","orderId":"{{_ids.Order(-_number)}}","tradeId":"{{Ids.Trade(_number)}}"}""";
        var (mine, others) = (Account.Available(wallet), System(WalletKind.Market, wallet));
        var (myDollars, theirDollars) = (Account.Available(quote), System(WalletKind.Market, quote));
        return TryUndo(
            at,
            wallet.Kind == WalletKind.Trade ? TransactionTypes.Trade : TransactionTypes.MarginTrade,
            context,
            isBuy ? new PlannedMove(others, mine, quantity) : new PlannedMove(mine, others, quantity),
            isBuy ? new PlannedMove(myDollars, theirDollars, cost) : new PlannedMove(theirDollars, myDollars, cost),
            new PlannedMove(myDollars, System(WalletKind.Fees, quote), fee));
    }

    /// <summary>Undoes the profit or loss of a futures position.</summary>
    private bool TryUndoProfit(long at, WalletKey wallet)
    {
        var contracts = _market.Contracts.Where(contract => contract.Settlement == wallet.Asset).ToList();
        if (contracts.Count == 0)
        {
            return false;
        }

        var contract = _random.Pick(contracts);
        var (mine, others) = (Account.Available(wallet), System(WalletKind.Market, wallet));
        var amount = Quantity(wallet.Asset, 2, 60);
        return TryUndo(
            at,
            TransactionTypes.RealisedPnl,
            contract.Symbol,
            _random.Below(2) == 0 ? new PlannedMove(others, mine, amount) : new PlannedMove(mine, others, amount));
    }
}
