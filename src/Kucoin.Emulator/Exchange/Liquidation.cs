using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Collateral that was sold in a liquidation.</summary>
/// <param name="Asset">The asset that was sold.</param>
/// <param name="Amount">The amount that was sold, including the fee.</param>
/// <param name="Fee">The liquidation fee, in the asset that was sold.</param>
/// <param name="Debt">The asset that was bought.</param>
/// <param name="Proceeds">The amount that was bought.</param>
internal sealed record CollateralSale(string Asset, Amount Amount, Amount Fee, string Debt, Amount Proceeds);

/// <summary>A debt that was repaid in a liquidation.</summary>
/// <param name="Asset">The asset of the debt.</param>
/// <param name="Amount">The amount that was repaid from the position.</param>
/// <param name="Covered">The amount that the exchange paid, because the position did not suffice.</param>
internal sealed record LiquidatedDebt(string Asset, Amount Amount, Amount Covered);

/// <summary>The result of a liquidation.</summary>
internal sealed record LiquidationResult(IReadOnlyList<CollateralSale> Sales, IReadOnlyList<LiquidatedDebt> Debts);

/// <summary>
/// Liquidation of a margin position: its debts are repaid, interest first, from the balances of the same asset, and then by selling the
/// other assets to the market at the price table, the most valuable first. The exchange covers what is left of the debt.
/// </summary>
internal sealed class Liquidation
{
    /// <summary>The part of a sale that is the liquidation fee.</summary>
    public static readonly Amount FeeRate = Amount.Parse("0.02");

    private static readonly Amount NetRate = Amount.One - FeeRate;

    private readonly LedgerWriter _writer;
    private readonly MarketData _market;
    private readonly Ids _ids;
    private readonly long _at;
    private readonly WalletKey _position;
    private readonly List<CollateralSale> _sales = [];
    private readonly List<LiquidatedDebt> _debts = [];

    private Liquidation(LedgerWriter writer, MarketData market, Ids ids, long at, WalletKey position)
    {
        _writer = writer;
        _market = market;
        _ids = ids;
        _at = at;
        _position = position;
    }

    /// <summary>Liquidates a position.</summary>
    /// <exception cref="InvalidOperationException">It has no debt, or its debt ratio is too low and it is not forced.</exception>
    public static LiquidationResult Execute(LocalExchange exchange, WalletKey position, bool isForced) =>
        exchange.Ledger.Commit(writer =>
            Execute(writer, exchange.Market, exchange.Ledger.Ids, exchange.Now, position, isForced));

    /// <summary>
    /// Liquidates a position as part of a pending change. Any wallet of the position identifies it. If it is forced, the debt ratio may be
    /// below the liquidation ratio.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has no debt, or its debt ratio is too low and it is not forced.</exception>
    public static LiquidationResult Execute(
        LedgerWriter writer, MarketData market, Ids ids, long at, WalletKey position, bool isForced)
    {
        var liquidation = new Liquidation(writer, market, ids, at, position);
        liquidation.CheckState(isForced);
        liquidation.CancelOpenOrders();
        liquidation.RepayDebts();
        return new(liquidation._sales, liquidation._debts);
    }

    private void CheckState(bool isForced)
    {
        if (!GetWallets().Any(wallet => wallet.Liability.IsPositive))
        {
            throw new InvalidOperationException("The position has no debt, so there is nothing to liquidate.");
        }

        var position = MarginPosition.Calculate(_writer, _market, _position);
        if (!isForced && !position.IsLiquidatable)
        {
            throw new InvalidOperationException(
                $"The debt ratio is {position.DebtRatio}: a position is liquidated from {MarginPosition.LiquidationRatio} on, unless it "
                    + "is forced.");
        }
    }

    /// <summary>Cancels the open orders of the position, and releases other holds, so that its whole balance is available.</summary>
    private void CancelOpenOrders()
    {
        SpotTrading.CancelAll(_writer, _market, _at, _position);
        List<Move> moves =
        [
            .. GetWallets()
                .Where(wallet => wallet.Held.IsPositive)
                .Select(wallet => new Move(Account.Held(wallet.Wallet.Key), Account.Available(wallet.Wallet.Key), wallet.Held)),
        ];
        if (moves.Count > 0)
        {
            _writer.Post(new(_at, TransactionTypes.Hold, moves));
        }
    }

    private void RepayDebts()
    {
        var debts = ByValue(GetWallets(), wallet => wallet.Liability);
        var repaid = debts.ConvertAll(debt => RepayFromBalance(debt.Wallet.Key));

        // Only after every debt has taken the balance of its own asset are the remaining balances free to be sold.
        for (var i = 0; i < debts.Count; i++)
        {
            var key = debts[i].Wallet.Key;
            SellFor(key);
            repaid[i] += RepayFromBalance(key);
            _debts.Add(new(key.Asset, repaid[i], Cover(key)));
        }
    }

    /// <summary>Repays a debt from the balance of the same wallet; returns the amount repaid.</summary>
    private Amount RepayFromBalance(WalletKey debt)
    {
        var wallet = _writer.GetBalance(debt)!.Value;
        var amount = Amount.Min(wallet.Available, wallet.Liability);
        return amount.IsPositive ? Loans.Repay(_writer, _ids, _at, debt, amount)!.ActualSize : Amount.Zero;
    }

    /// <summary>Sells other assets until the balance covers the debt, or nothing is left to sell.</summary>
    private void SellFor(WalletKey debt)
    {
        if (_market.Dollars(debt.Asset) is not { IsPositive: true } debtPrice)
        {
            return;
        }

        foreach (var collateral in ByValue(GetWallets(), wallet => wallet.Available))
        {
            var owed = _writer.GetBalance(debt)!.Value is var wallet ? wallet.Liability - wallet.Available : default;
            if (!owed.IsPositive)
            {
                return;
            }

            if (collateral.Wallet.Key != debt)
            {
                Sell(collateral, debt, owed, debtPrice);
            }
        }
    }

    private void Sell(in WalletBalance collateral, WalletKey debt, Amount owed, Amount debtPrice)
    {
        var (price, precision) = (_market.Dollars(collateral.Asset)!.Value, _market.Find(collateral.Asset)!.Precision);

        // Rounded up, so that a sufficient balance always covers the whole debt.
        var net = owed.TimesRoundedUp(debtPrice, price, precision);
        var sold = Amount.Min(collateral.Available, net.TimesRoundedUp(Amount.One, NetRate, precision));
        var fee = sold.Times(FeeRate, Amount.One).Truncate(precision);
        var proceeds = Amount.Min(owed, (sold - fee).Times(price, debtPrice).Truncate(_market.Find(debt.Asset)!.Precision));
        if (!proceeds.IsPositive)
        {
            return;
        }

        var available = Account.Available(collateral.Wallet.Key);
        List<Move> moves =
        [
            new(available, System(WalletKind.Market, collateral.Asset), sold - fee),
            new(System(WalletKind.Market, debt.Asset), Account.Available(debt), proceeds),
        ];
        if (fee.IsPositive)
        {
            moves.Add(new(available, System(WalletKind.Fees, collateral.Asset), fee));
        }

        _writer.Post(new(_at, TransactionTypes.Liquidation, moves));
        _sales.Add(new(collateral.Asset, sold, fee, debt.Asset, proceeds));
    }

    /// <summary>Pays the rest of a debt from the income of the exchange; returns the amount paid.</summary>
    private Amount Cover(WalletKey debt)
    {
        var owed = _writer.GetBalance(debt)!.Value.Liability;
        return owed.IsPositive
            ? Loans.Settle(_writer, _ids, _at, debt, owed, System(WalletKind.Income, debt.Asset), TransactionTypes.Liquidation)!.ActualSize
            : Amount.Zero;
    }

    /// <summary>The wallets with a positive amount, the most valuable first. An asset without a price has no value.</summary>
    private List<WalletBalance> ByValue(IReadOnlyList<WalletBalance> wallets, Func<WalletBalance, Amount> amount) =>
    [
        .. wallets.Where(wallet => amount(wallet).IsPositive)
            .OrderByDescending(wallet => GetValue(wallet.Asset, amount(wallet)).Units)
            .ThenBy(wallet => wallet.Wallet.Id),
    ];

    private Amount GetValue(string asset, Amount amount) =>
        _market.Dollars(asset) is { } price ? amount.Times(price, Amount.One) : Amount.Zero;

    private IReadOnlyList<WalletBalance> GetWallets() =>
        MarginPosition.Select(_writer.GetBalances(_position.Owner), _position.Kind, _position.Tag);

    private static Account System(WalletKind kind, string asset) => Account.Available(WalletKey.CreateExchange(kind, asset));
}
