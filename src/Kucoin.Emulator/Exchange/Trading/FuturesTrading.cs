using System.Globalization;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange.Trading;

/// <summary>
/// Futures positions. Realised profit, fees and funding are pending until the settlement of their contract, every eight hours or when the
/// position is closed: then they are one row of the ledger. A pending loss is held. Every operation is a pending change, so that many of
/// them can share a commit.
/// </summary>
internal static class FuturesTrading
{
    public const int MaxLeverage = 100;

    private const long MaxContracts = 10_000_000;

    /// <summary>Opens a position, or adds to one of the same direction, with a taker's fee.</summary>
    public static Position Open(LedgerWriter writer, MarketData market, long at, FuturesOrder order)
    {
        var contract = Check(writer, market, order.Owner, order.Symbol);
        CheckTerms(order.Price, order.Quantity == long.MinValue ? 0 : Math.Abs(order.Quantity));
        if (order.Leverage is < 1 or > MaxLeverage)
        {
            throw ApiErrors.ParameterOutOfRange("leverage", 1, MaxLeverage);
        }

        var known = writer.GetPosition(order.Owner, order.Symbol);
        if (known is not null && Math.Sign(known.Quantity) != Math.Sign(order.Quantity))
        {
            throw new InvalidOperationException(
                $"{order.Symbol} already has a position of {known.Quantity} contracts: close it before one in the other direction.");
        }

        var value = FuturesMath.ValueOf(contract, order.Quantity, order.Price);
        var margin = new Amount(value.Units / order.Leverage).Truncate(FuturesMath.Precision);
        var fee = FeeOf(writer, order.Owner, value);
        var available = Account.Available(WalletOf(order.Owner, contract));
        if (!margin.IsPositive || writer.Balance(available) < margin + fee)
        {
            throw ApiErrors.BalanceInsufficient();
        }

        PeriodicCharges.Begin(writer, at);
        Hold(writer, at, available.Wallet, margin);
        var quantity = (known?.Quantity ?? 0) + order.Quantity;
        var position = new Position
        {
            Owner = order.Owner,
            Symbol = order.Symbol,
            Quantity = quantity,
            EntryPrice = known is null ? order.Price : FuturesMath.AveragePrice(contract, known, order),
            Margin = margin + (known?.Margin ?? Amount.Zero),
            Reserved = known?.Reserved ?? Amount.Zero,
            Pending = known?.Pending ?? Amount.Zero,
            OpenedAt = known?.OpenedAt ?? at,
        };
        return Accrue(writer, at, available.Wallet, position, -fee);
    }

    /// <summary>Closes a position or a part of it, with a taker's fee. A closed position is settled at once.</summary>
    /// <returns>The position afterwards, with zero contracts if it is closed, and the profit that was realised, without the fee.</returns>
    public static (Position Position, Amount Profit) Close(
        LedgerWriter writer, MarketData market, long at, int owner, string symbol, Amount price, long? contracts = null)
    {
        var contract = Check(writer, market, owner, symbol);
        var position = Find(writer, owner, symbol);
        var closed = contracts ?? Math.Abs(position.Quantity);
        CheckTerms(price, closed);
        if (closed > Math.Abs(position.Quantity))
        {
            throw new ArgumentException($"The position has {Math.Abs(position.Quantity)} contracts, fewer than {closed}.");
        }

        var wallet = WalletOf(owner, contract);
        var quantity = Math.Sign(position.Quantity) * closed;
        var rest = position.Quantity - quantity;
        var profit = FuturesMath.ProfitOf(contract, quantity, position.EntryPrice, price);
        var fee = FeeOf(writer, owner, FuturesMath.ValueOf(contract, closed, price));
        var released = rest == 0
            ? position.Margin
            : position.Margin.Times(new(closed), new(Math.Abs(position.Quantity))).Truncate(FuturesMath.Precision);
        if (rest == 0)
        {
            Hold(writer, at, wallet, -released - position.Reserved);
            var last = position with
            {
                Quantity = 0,
                Margin = Amount.Zero,
                Reserved = Amount.Zero,
                Pending = position.Pending + profit - fee,
            };
            return (Settle(writer, at, wallet, last), profit);
        }

        Hold(writer, at, wallet, -released);
        var left = position with { Quantity = rest, Margin = position.Margin - released };
        return (Accrue(writer, at, wallet, left, profit - fee), profit);
    }

    /// <summary>Adds margin to a position, or takes some out if the amount is negative.</summary>
    public static Position ChangeMargin(LedgerWriter writer, MarketData market, long at, int owner, string symbol, Amount amount)
    {
        var contract = Check(writer, market, owner, symbol);
        var position = Find(writer, owner, symbol);
        var wallet = WalletOf(owner, contract);
        if (amount.IsZero || !amount.FitsPrecision(FuturesMath.Precision))
        {
            throw new ArgumentException(
                $"The amount {amount} is invalid: it must not be zero and have at most {FuturesMath.Precision} decimal places.");
        }

        if (amount.IsPositive && writer.Balance(Account.Available(wallet)) < amount)
        {
            throw ApiErrors.BalanceInsufficient();
        }

        var margin = position.Margin + amount;
        var least = new Amount(FuturesMath.ValueOf(contract, position.Quantity, position.EntryPrice).Units / MaxLeverage);
        if (amount.IsNegative && margin < least)
        {
            throw new InvalidOperationException($"The margin of {symbol} would be {margin}, less than {least}, the least at this size.");
        }

        Hold(writer, at, wallet, amount);
        var changed = position with { Margin = margin };
        writer.Set(changed);
        return changed;
    }

    /// <summary>Charges funding and settles what is pending of an open position.</summary>
    public static void SettlePeriod(LedgerWriter writer, MarketData market, long at, Position position)
    {
        var contract = market.FindContract(position.Symbol)!;
        var wallet = WalletOf(position.Owner, contract);
        var mark = FuturesMath.MarkPrice(market, contract) ?? position.EntryPrice;
        var paid = FuturesMath.ValueOf(contract, position.Quantity, mark)
            .Times(FundingRate(writer.Ids.Seed, position.Symbol, at), Amount.One)
            .Truncate(FuturesMath.Precision);
        Hold(writer, at, wallet, -position.Reserved);
        Settle(writer, at, wallet, position with
        {
            Reserved = Amount.Zero,
            Pending = position.Pending + (position.Quantity > 0 ? -paid : paid),
        });
    }

    /// <summary>The funding rate of a contract at a settlement, from the seed: -0.01 % to 0.03 % of the value.</summary>
    public static Amount FundingRate(ulong seed, string symbol, long at)
    {
        var mixed = symbol.Aggregate(SplitMix64.Mix(seed ^ (ulong)at), (hash, letter) => SplitMix64.Mix(hash ^ letter));
        return new Amount(((long)(mixed % 401) - 100) * 1_000_000_000_000);
    }

    /// <summary>The wallet that a contract is settled in.</summary>
    public static WalletKey WalletOf(int owner, Contract contract) => new(owner, WalletKind.Contract, "", contract.Settlement);

    /// <summary>Adds to what is pending, and holds the cover of a pending loss as far as the wallet allows.</summary>
    private static Position Accrue(LedgerWriter writer, long at, WalletKey wallet, Position position, Amount amount)
    {
        var pending = position.Pending + amount;
        var needed = pending.IsNegative ? -pending : Amount.Zero;
        var change = Amount.Min(needed - position.Reserved, writer.Balance(Account.Available(wallet)));
        Hold(writer, at, wallet, change);
        var changed = position with { Pending = pending, Reserved = position.Reserved + change };
        writer.Set(changed);
        return changed;
    }

    /// <summary>
    /// Posts what is pending as one row. A loss that exceeds the funds of the wallet is borne by the other side, so that the balance is not
    /// negative.
    /// </summary>
    private static Position Settle(LedgerWriter writer, long at, WalletKey wallet, Position position)
    {
        var mine = Account.Available(wallet);
        var market = Account.Available(WalletKey.CreateExchange(WalletKind.Market, wallet.Asset));
        var lost = Amount.Min(-position.Pending, writer.Balance(mine) + position.Margin);
        var settled = position with { Pending = Amount.Zero };
        if (position.Pending.IsPositive)
        {
            writer.Post(new(at, TransactionTypes.RealisedPnl, new Move(market, mine, position.Pending)) { Context = position.Symbol });
        }
        else if (lost.IsPositive)
        {
            var fromMargin = Amount.Max(lost - writer.Balance(mine), Amount.Zero);
            Hold(writer, at, wallet, -fromMargin);
            settled = settled with { Margin = settled.Margin - fromMargin };
            writer.Post(new(at, TransactionTypes.RealisedPnl, new Move(mine, market, lost)) { Context = position.Symbol });
        }

        writer.Set(settled);
        return settled;
    }

    /// <summary>Holds an amount of the wallet, or releases it if it is negative.</summary>
    private static void Hold(LedgerWriter writer, long at, WalletKey wallet, Amount amount)
    {
        var (available, held) = (Account.Available(wallet), Account.Held(wallet));
        if (!amount.IsZero)
        {
            var move = amount.IsPositive ? new Move(available, held, amount) : new(held, available, -amount);
            writer.Post(new(at, TransactionTypes.Hold, move));
        }
    }

    private static Amount FeeOf(LedgerWriter writer, int owner, Amount value)
    {
        var user = writer.GetUser(owner);
        var level = (user.Master is { } master ? writer.GetUser(master) : user).VipLevel;
        return value.Times(FeeTable.Futures(level).Taker, Amount.One).Truncate(FuturesMath.Precision);
    }

    private static Position Find(LedgerWriter writer, int owner, string symbol) => writer.GetPosition(owner, symbol)
        ?? throw new InvalidOperationException($"{writer.GetUser(owner).Name} has no open position in {symbol}.");

    private static Contract Check(LedgerWriter writer, MarketData market, int owner, string symbol)
    {
        var contract = market.FindContract(symbol) ?? throw ApiErrors.UnknownContract();
        var user = writer.GetUser(owner);
        WalletAccess.CheckActive(user);
        WalletAccess.CheckOpened(user, WalletKind.Contract);
        return contract;
    }

    private static void CheckTerms(Amount price, long contracts)
    {
        if (!price.IsPositive || !price.FitsPrecision(FuturesMath.Precision))
        {
            throw new ArgumentException(
                $"The price {price} is invalid: it must be positive and have at most {FuturesMath.Precision} decimal places.");
        }

        if (contracts is < 1 or > MaxContracts)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"The size {contracts} is invalid: it must be from 1 to {MaxContracts} contracts."));
        }
    }
}

/// <summary>A request to open a futures position.</summary>
/// <param name="Owner">The user.</param>
/// <param name="Symbol">The contract.</param>
/// <param name="Quantity">The number of contracts; negative for a short position.</param>
/// <param name="Price">The price.</param>
/// <param name="Leverage">The value of the position divided by its margin.</param>
internal sealed record FuturesOrder(int Owner, string Symbol, long Quantity, Amount Price, int Leverage);
