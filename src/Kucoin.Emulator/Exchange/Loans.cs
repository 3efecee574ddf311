using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Margin debts. Each operation exists as part of a pending change, which trusts that the wallet is valid, and as a change of its own,
/// which validates the request. Every loan and repayment is recorded.
/// </summary>
internal static class Loans
{
    /// <summary>The name of the permission and of the access of a sub-account.</summary>
    private const string MarginAccess = "Margin";

    /// <summary>Lends to a margin wallet, within the limits of its collateral and the risk limits; returns the principal owed.</summary>
    public static Amount Borrow(LocalExchange exchange, WalletKey wallet, string amountText)
    {
        var amount = Quantities.Parse(amountText, Check(exchange, wallet).LoanPrecision);
        return exchange.Ledger.Commit(writer =>
        {
            Borrow(writer, exchange.Market, exchange.Ledger.Ids, exchange.Now, wallet, amount);
            return -writer.Balance(Account.Principal(wallet));
        });
    }

    /// <summary>Repays interest first, then principal, at most the debt; returns the amount repaid.</summary>
    public static Amount Repay(LocalExchange exchange, WalletKey wallet, string amountText)
    {
        var amount = Quantities.Parse(amountText, Check(exchange, wallet).Precision);
        return exchange.Ledger.Commit(writer =>
            Repay(writer, exchange.Ledger.Ids, exchange.Now, wallet, amount)?.ActualSize ?? Amount.Zero);
    }

    /// <summary>Charges interest on a loan; returns the interest owed.</summary>
    public static Amount ChargeInterest(LocalExchange exchange, WalletKey wallet, string amountText)
    {
        var amount = Quantities.Parse(amountText, Check(exchange, wallet).Precision);
        return exchange.Ledger.Commit(writer =>
            writer.Balance(Account.Principal(wallet)).IsNegative
                ? ChargeInterest(writer, exchange.Now, wallet, amount)
                : throw ApiErrors.MarginRestricted());
    }

    /// <summary>Executes a loan request of the API. A partial loan is what the limits allow, if that is less.</summary>
    public static LoanOrder BorrowOnRequest(LocalExchange exchange, WalletKey wallet, string sizeText, bool isPartial)
    {
        var size = Quantities.Parse(sizeText, CheckRequest(exchange, wallet).LoanPrecision, "size");
        return exchange.Ledger.GroupCommit(writer =>
            Borrow(writer, exchange.Market, exchange.Ledger.Ids, exchange.Now, wallet, size, isPartial));
    }

    /// <summary>Executes a repayment request of the API. It is refused if there is no debt.</summary>
    public static LoanOrder RepayOnRequest(LocalExchange exchange, WalletKey wallet, string sizeText)
    {
        var size = Quantities.Parse(sizeText, CheckRequest(exchange, wallet).Precision, "size");
        return exchange.Ledger.GroupCommit(writer =>
            Repay(writer, exchange.Ledger.Ids, exchange.Now, wallet, size) ?? throw ApiErrors.MarginRestricted());
    }

    /// <summary>
    /// Lends to a margin wallet as part of a pending change, within the limits of its collateral and the risk limits. A partial loan is
    /// what the limits allow, if that is less.
    /// </summary>
    /// <exception cref="ApiError">The asset cannot be borrowed, or the limits do not allow the loan.</exception>
    public static LoanOrder Borrow(
        LedgerWriter writer, MarketData market, Ids ids, long at, WalletKey wallet, Amount amount, bool isPartial = false)
    {
        var asset = market.Find(wallet.Asset) ?? throw ApiErrors.UnknownAsset(wallet.Asset);
        var limits = LoanLimits.Get(wallet.Kind, asset);
        if (!asset.IsLoanEnabled || amount < limits.MinLoan)
        {
            throw ApiErrors.MarginRestricted();
        }

        var secured = MarginPosition.Calculate(writer, market, wallet).MaxLoan(asset.Code);
        var most = Amount.Min(secured, limits.MaxLoan + writer.Balance(Account.Principal(wallet)));
        var lent = isPartial ? Amount.Min(amount, most).Truncate(asset.LoanPrecision) : amount;
        if (lent > most || lent < limits.MinLoan)
        {
            throw ApiErrors.MarginInsufficient();
        }

        PeriodicCharges.Begin(writer, at);
        writer.Post(new(at, TransactionTypes.Borrowing, new Move(Account.Principal(wallet), Account.Available(wallet), lent)));
        return Record(writer, ids, wallet, isRepayment: false, amount, lent, Amount.Zero);
    }

    /// <summary>
    /// Repays from the balance of a wallet as part of a pending change: interest first, then principal, at most the debt. Returns null if
    /// there is no debt.
    /// </summary>
    /// <exception cref="ApiError">The balance is less than the amount.</exception>
    public static LoanOrder? Repay(LedgerWriter writer, Ids ids, long at, WalletKey wallet, Amount amount) =>
        writer.Balance(Account.Available(wallet)) < amount
            ? throw ApiErrors.MarginInsufficient()
            : Settle(writer, ids, at, wallet, amount, Account.Available(wallet), TransactionTypes.Repayment);

    /// <summary>
    /// Charges interest on a loan as part of a pending change, and returns the interest owed. It increases the debt without changing the
    /// balance.
    /// </summary>
    public static Amount ChargeInterest(LedgerWriter writer, long at, WalletKey wallet, Amount amount)
    {
        var income = Account.Available(WalletKey.CreateExchange(WalletKind.Income, wallet.Asset));
        writer.Post(new(at, TransactionTypes.Interest, new Move(Account.Interest(wallet), income, amount)));
        return -writer.Balance(Account.Interest(wallet));
    }

    /// <summary>
    /// Reduces a debt with funds of any account, and records it as a repayment: interest first, then principal. Returns null if there is
    /// no debt.
    /// </summary>
    public static LoanOrder? Settle(
        LedgerWriter writer, Ids ids, long at, WalletKey wallet, Amount amount, Account payer, string transactionType)
    {
        var interest = Amount.Min(amount, -writer.Balance(Account.Interest(wallet)));
        var principal = Amount.Min(amount - interest, -writer.Balance(Account.Principal(wallet)));
        List<Move> moves =
        [
            .. interest.IsPositive ? [new Move(payer, Account.Interest(wallet), interest)] : Array.Empty<Move>(),
            .. principal.IsPositive ? [new Move(payer, Account.Principal(wallet), principal)] : Array.Empty<Move>(),
        ];
        if (moves.Count == 0)
        {
            return null;
        }

        writer.Post(new(at, transactionType, moves));
        return Record(writer, ids, wallet, isRepayment: true, amount, principal, interest);
    }

    /// <summary>Records a loan that was posted; the time is that of the last entry.</summary>
    public static LoanOrder Record(
        LedgerWriter writer, Ids ids, WalletKey wallet, bool isRepayment, Amount size, Amount principal, Amount interest)
    {
        var number = writer.NextLoanOrder;
        var order = new LoanOrder
        {
            Number = number,
            Id = ids.Loan(number),
            Wallet = wallet,
            IsRepayment = isRepayment,
            Size = size,
            Principal = principal,
            Interest = interest,
            CreatedAt = writer.NewestAt,
        };
        writer.Add(order);
        return order;
    }

    /// <summary>Validates the wallet of a loan.</summary>
    public static Asset Check(LocalExchange exchange, WalletKey wallet)
    {
        Transfers.CheckWallet(exchange.Market, wallet, "tag");
        WalletAccess.CheckOpened(exchange.Ledger.User(wallet.Owner), wallet.Kind);
        return wallet.Kind.IsMargin() ? exchange.Market.Find(wallet.Asset)! : throw ApiErrors.MarginRestricted();
    }

    /// <summary>Validates the wallet of a request: the user is in classic mode and has margin trading.</summary>
    private static Asset CheckRequest(LocalExchange exchange, WalletKey wallet)
    {
        WalletAccess.CheckTransfer(exchange, wallet);
        if (exchange.Ledger.User(wallet.Owner) is { IsMaster: false } sub && !SubAccounts.TradeTypes(sub).Contains(MarginAccess))
        {
            throw WalletAccess.NotOpened(MarginAccess);
        }

        Transfers.CheckWallet(exchange.Market, wallet, "symbol");
        return exchange.Market.Find(wallet.Asset)!;
    }
}
