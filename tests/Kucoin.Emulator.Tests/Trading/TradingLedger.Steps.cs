using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Trading;

/// <content>The operations. About a third of their values are invalid.</content>
internal sealed partial class TradingLedger
{
    private const int HoursOfCharges = 9;

    private static readonly string[] Symbols = ["BTC-USDT", "ETH-USDT", "ETH-BTC", "KCS-USDT", "PEPE-USDT", "GRAIN-USDT", "NONE-USDT"];
    private static readonly string[] Contracts = ["XBTUSDTM", "XBTUSDM", "ETHUSDTM", "XBTUSDM", "NONEUSDTM"];
    private static readonly string[] Assets = ["USDT", "ETH", "BTC", "KCS", "NONE"];
    private static readonly WalletKind[] OrderWallets =
        [WalletKind.Trade, WalletKind.Trade, WalletKind.Trade, WalletKind.Margin, WalletKind.Isolated, WalletKind.Main];

    private static readonly string[] Factors = ["1", "1", "0.97", "1.02", "0.8", "1.3"];
    private static readonly Amount[] WrongNumbers =
        [Amount.Zero, -Amount.One, new(1), new(Int128.MaxValue), Amount.Parse("1000000000000"), Amount.Parse("999999999999999.5")];

    public void Apply(Step step)
    {
        _now += Minute;
        switch (step.Act)
        {
            case Act.ChangePrice:
                ChangePrice(step);
                break;
            case Act.Withdraw:
                _withdrawals.Add(_ledger.Commit(writer => Withdraw(writer, step)));
                break;
            case Act.EndWithdrawal:
                EndWithdrawal(step);
                break;
            case Act.Place:
                _orders.Add(_ledger.Commit(writer => SpotTrading.Place(writer, _market, _now, CreateRequest(writer, step)).Id));
                break;
            case Act.PassHours:
                PassHours(step);
                break;
            default:
                _ledger.Commit(writer =>
                {
                    Apply(writer, step);
                    return step;
                });
                break;
        }
    }

    private void Apply(LedgerWriter writer, Step step)
    {
        var asset = Pick(Assets, step.What);

        // A position or a subscription of the user, if there is one: a random one rarely exists.
        var positions = writer.GetPositions().Where(position => position.Owner == step.User).ToList();
        var known = step.What % 4 == 0 || positions.Count == 0 ? Pick(Contracts, step.What / 4) : Pick(positions, step.What / 4).Symbol;
        var subscribed = writer.GetSubscriptions().Where(balance => balance.Wallet.Key.Owner == step.User).Select(balance => balance.Asset);
        switch (step.Act)
        {
            case Act.Trade:
                SpotTrading.TradeAtMarket(writer, _market, _now, CreateRequest(writer, step));
                break;
            case Act.FillAtMarket:
                Fill(writer, step, Find(writer, step.What), null);
                break;
            case Act.FillBetween:
                FillBetween(writer, step);
                break;
            case Act.Cancel:
                SpotTrading.Cancel(writer, _market, _now, Find(writer, step.What));
                break;
            case Act.Sweep:
                Sweep(writer, step);
                break;
            case Act.Open:
                Open(writer, step, Pick(Contracts, step.What));
                break;
            case Act.Close:
                Close(writer, step, known);
                break;
            case Act.ChangeMargin:
                ChangeMargin(writer, step, known);
                break;
            case Act.Subscribe:
                Earn.Subscribe(writer, _market, _now, step.User, asset, AmountOf(writer, step, new(step.User, WalletKind.Main, "", asset)));
                break;
            case Act.Redeem:
                asset = subscribed.FirstOrDefault() ?? asset;
                Earn.Redeem(writer, _market, _now, step.User, asset, AmountOf(writer, step, new(step.User, WalletKind.Earn, "", asset)));
                break;
            case Act.Borrow:
                Borrow(writer, step, asset);
                break;
            case Act.Repay:
                Repay(writer, step, asset);
                break;
            case Act.Liquidate:
                Liquidation.Execute(writer, _market, writer.Ids, _now, MarginWallet(step, "USDT"), isForced: step.Size % 2 == 0);
                break;
            case Act.Transfer:
                Transfer(writer, step, asset);
                break;
            default:
                var user = writer.GetUser(step.User == Sub ? Master : step.User);
                writer.Change(user with { VipLevel = step.What % (FeeTable.MaxLevel + 1) });
                break;
        }
    }

    private OrderRequest CreateRequest(LedgerWriter writer, Step step)
    {
        var (symbol, kind, isBuy) = (Pick(Symbols, step.What), Pick(OrderWallets, step.Other), step.Other / 10 % 2 == 0);
        var fee = (FeeAsset)(step.What / 10 % 3);
        if (_market.FindPair(symbol) is not { } pair)
        {
            return new(step.User, kind, symbol, isBuy, Amount.One, Amount.One, fee);
        }

        var tag = kind == WalletKind.Isolated ? symbol : "";
        var price = PriceOf(step.Price, _market.PriceIn(pair.Base, pair.Quote, Amount.Decimals)!.Value, pair.PricePrecision);
        var spent = writer.Balance(Account.Available(new(step.User, kind, tag, isBuy ? pair.Quote : pair.Base)));
        var size = isBuy && price.IsPositive ? spent.Times(Amount.One, price) : spent;
        size = size.Times(new(1 + (step.Size % 60)), new(100));
        return new(step.User, kind, symbol, isBuy, price, SizeOf(step.Size, new(size.Units - (size.Units % pair.SizeStep.Units))), fee);
    }

    private void FillBetween(LedgerWriter writer, Step step)
    {
        var maker = Find(writer, step.What);
        if (step.Other % 2 == 0)
        {
            Fill(writer, step, maker, Find(writer, step.Other));
            return;
        }

        // Two random orders rarely match: this one does, unless its owner cannot pay.
        var request = new OrderRequest(
            step.User, WalletKind.Trade, maker.Symbol, !maker.IsBuy, maker.Price, maker.Rest, (FeeAsset)(step.Other / 10 % 3));
        var taker = SpotTrading.Place(writer, _market, _now, request);
        Fill(writer, step, maker, taker);
        if (writer.Order(taker.Id)!.Status == SpotOrder.Open)
        {
            SpotTrading.Cancel(writer, _market, _now, writer.Order(taker.Id)!);
        }
    }

    private void Fill(LedgerWriter writer, Step step, SpotOrder maker, SpotOrder? taker)
    {
        var pair = _market.FindPair(maker.Symbol)!;
        var part = maker.Rest.Times(new(step.Size % 4 == 0 ? 100 : 1 + (step.Size % 99)), new(100));
        var size = SizeOf(step.Size, new(part.Units - (part.Units % pair.SizeStep.Units)));
        SpotTrading.Fill(writer, _market, _now, maker, taker, PriceOf(step.Price, maker.Price, pair.PricePrecision), size);
    }

    /// <summary>An open order, and sometimes one that may be over or does not exist.</summary>
    private SpotOrder Find(LedgerWriter writer, int which)
    {
        var open = Owners.SelectMany(writer.OpenOrders).ToList();
        var id = (which % 10, open.Count) switch
        {
            (0, _) or (_, 0) => _orders.Count == 0 || which % 20 == 0 ? "5c8a7e2f0000000000000000" : Pick(_orders, which / 10),
            _ => Pick(open, which / 10).Id,
        };
        return writer.Order(id) ?? throw new ArgumentException($"Order {id} does not exist.");
    }

    private void Sweep(LedgerWriter writer, Step step)
    {
        var limit = step.Size % 3 == 0 ? Pick(WrongNumbers[..3], step.What) : Amount.Parse("5");
        var received = SpotTrading.SweepDust(writer, _market, _now, step.User, WalletKind.Trade, limit);
        if (!received.IsPositive)
        {
            throw new InvalidOperationException("There is no small balance.");
        }
    }

    private void Open(LedgerWriter writer, Step step, string symbol)
    {
        var contract = _market.FindContract(symbol);
        var mark = contract is null ? Amount.One : FuturesMath.MarkPrice(_market, contract)!.Value;
        var most = contract is { IsInverse: true } ? 3_000 : 120;
        var quantity = SizeIsWrong(step.Size) ? Pick([0L, 10_000_001L, long.MinValue + 1], step.Other) : 1 + (step.Size % most);
        var leverage = step.Other % 9 == 0 ? Pick([0, -5, 101], step.Other / 9) : 1 + (step.Other % 30);
        var price = PriceOf(step.Price, mark, FuturesMath.Precision);
        var isLong = step.Other / 50 % 2 == 0;
        FuturesTrading.Open(writer, _market, _now, new(step.User, symbol, isLong ? quantity : -quantity, price, leverage));
    }

    private void Close(LedgerWriter writer, Step step, string symbol)
    {
        var position = writer.GetPosition(step.User, symbol);
        long? contracts = (step.Size % 5) switch
        {
            0 => Pick([0L, -1L, long.MaxValue, Math.Abs(position?.Quantity ?? 0) + 1], step.Other),
            1 => null,
            _ => Math.Max(1, Math.Abs(position?.Quantity ?? 0) / (1 + (step.Size % 7))),
        };
        var price = PriceOf(step.Price, position?.EntryPrice ?? Amount.One, FuturesMath.Precision);
        FuturesTrading.Close(writer, _market, _now, step.User, symbol, price, contracts);
    }

    private void ChangeMargin(LedgerWriter writer, Step step, string symbol)
    {
        var wallet = new WalletKey(step.User, WalletKind.Contract, "", _market.FindContract(symbol)?.Settlement ?? "USDT");
        var isOut = step.Other % 2 == 0;
        var margin = writer.GetPosition(step.User, symbol)?.Margin ?? Amount.One;
        var amount = isOut
            ? margin.Times(new(1 + (step.Size % 110)), new(100)).Truncate(FuturesMath.Precision)
            : AmountOf(writer, step, wallet);
        FuturesTrading.ChangeMargin(writer, _market, _now, step.User, symbol, isOut ? -amount : amount);
    }

    private void Borrow(LedgerWriter writer, Step step, string asset)
    {
        var (wallet, found) = (MarginWallet(step, asset), _market.Find(asset));
        var most = MarginPosition.Calculate(writer, _market, wallet).MaxLoan(asset);
        var amount = most.Times(new(1 + (step.Price % 100)), new(100)).Truncate(found?.LoanPrecision ?? 0);
        Loans.Borrow(writer, _market, writer.Ids, _now, wallet, SizeOf(step.Size, amount), isPartial: step.Other % 7 == 0);
    }

    private void Repay(LedgerWriter writer, Step step, string asset)
    {
        var wallet = MarginWallet(step, asset);
        _ = Loans.Repay(writer, writer.Ids, _now, wallet, AmountOf(writer, step, wallet)) ?? throw ApiErrors.MarginRestricted();
    }

    private void Transfer(LedgerWriter writer, Step step, string asset)
    {
        WalletKind[] kinds = [WalletKind.Main, WalletKind.Trade, WalletKind.Contract];
        var from = new WalletKey(step.User, Pick(kinds, step.Other), "", asset);
        var to = new WalletKey(step.Price % 2 == 0 ? step.User : Pick(Owners[1..], step.Price), Pick(kinds, step.Other / 3), "", asset);
        var amount = AmountOf(writer, step, from);
        Check(writer, from, amount);
        writer.Post(new(_now, TransactionTypes.Transfer, new Move(Account.Available(from), Account.Available(to), amount)));
    }

    private Withdrawal Withdraw(LedgerWriter writer, Step step)
    {
        var main = new WalletKey(step.User, WalletKind.Main, "", Pick(Assets, step.What));
        var (amount, fee) = (AmountOf(writer, step, main), Amount.Parse("0.001"));
        Check(writer, main, amount + fee);
        return Withdrawals.Hold(writer, _now, new()
        {
            Id = "",
            Owner = step.User,
            Asset = main.Asset,
            Chain = "trx",
            Address = "somewhere",
            Amount = amount,
            Fee = fee,
            Status = FundingStatus.Processing,
            CreatedAt = _now,
            UpdatedAt = _now,
        });
    }

    private void EndWithdrawal(Step step)
    {
        if (_withdrawals.Count == 0)
        {
            throw new InvalidOperationException("No withdrawal is pending.");
        }

        var withdrawal = Pick(_withdrawals, step.What);
        _ledger.Commit(writer => step.Size % 2 == 0
            ? WithdrawalLifecycle.Complete(writer, _now, withdrawal)
            : WithdrawalLifecycle.End(writer, _now, withdrawal, "Canceled"));
        _withdrawals.Remove(withdrawal);
    }

    private static void Check(LedgerWriter writer, WalletKey wallet, Amount amount)
    {
        if (!amount.IsPositive || writer.Balance(Account.Available(wallet)) < amount)
        {
            throw ApiErrors.BalanceInsufficient();
        }
    }

    private void ChangePrice(Step step)
    {
        var asset = Pick(["BTC", "ETH", "KCS", "PEPE"], step.What);
        _prices[asset] = _market.Dollars(asset)!.Value.Times(new(30 + (step.Price % 150)), new(100)).SignificantDigits(9);
        _market = MarketData.Shipped.With(_prices);
    }

    private void PassHours(Step step)
    {
        for (var hour = 0; hour <= step.What % HoursOfCharges; hour++)
        {
            _now = PeriodicCharges.NextHour(_now);
            _ledger.Commit(writer =>
            {
                PeriodicCharges.Charge(writer, _market, _now);
                return _now;
            });
        }
    }

    private static WalletKey MarginWallet(Step step, string asset) => step.Other % 3 == 0
        ? new(step.User, WalletKind.Isolated, IsolatedPair, asset)
        : new(step.User, WalletKind.Margin, "", asset);

    /// <summary>Most prices are close to the given one; every eighth is invalid.</summary>
    private static Amount PriceOf(int which, Amount usual, int precision) => which % 8 == 0
        ? Pick(WrongNumbers, which / 8)
        : usual.Times(Amount.Parse(Pick(Factors, which / 8)), Amount.One).Truncate(precision);

    private static bool SizeIsWrong(int which) => which % 11 == 0;

    private static Amount SizeOf(int which, Amount usual) => SizeIsWrong(which) ? Pick(WrongNumbers, which / 11) : usual;

    /// <summary>A part of the available balance, sometimes more than it, or an invalid number.</summary>
    private Amount AmountOf(LedgerWriter writer, Step step, WalletKey wallet) => SizeOf(
        step.Size,
        writer.Balance(Account.Available(wallet))
            .Times(new(1 + (step.Size % 120)), new(100))
            .Truncate(_market.Find(wallet.Asset)?.Precision ?? 0));
}
