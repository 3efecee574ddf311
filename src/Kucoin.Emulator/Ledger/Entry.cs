namespace Kucoin.Emulator.Ledger;

/// <summary>A ledger account: one side of one wallet.</summary>
internal readonly record struct Account(WalletKey Wallet, Side Side)
{
    public static Account Available(WalletKey wallet) => new(wallet, Side.Available);

    public static Account Held(WalletKey wallet) => new(wallet, Side.Held);

    public static Account Principal(WalletKey wallet) => new(wallet, Side.Principal);

    public static Account Interest(WalletKey wallet) => new(wallet, Side.Interest);
}

/// <summary>
/// A double-entry movement: an amount that is debited from one account and credited to another of the same asset. It is the only way to
/// change a balance, so unbalanced changes are impossible.
/// </summary>
internal readonly record struct Move
{
    public Move(Account from, Account to, Amount amount)
    {
        if (from.Wallet.Asset != to.Wallet.Asset)
        {
            throw new ArgumentException($"The assets of the two accounts differ: {from.Wallet.Asset} and {to.Wallet.Asset}.", nameof(to));
        }

        if (!amount.IsPositive)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount must be positive.");
        }

        From = from;
        To = to;
        Amount = amount;
    }

    public Account From { get; }

    public Account To { get; }

    public Amount Amount { get; }
}

/// <summary>A ledger entry: the moves of one operation, which are posted atomically.</summary>
/// <param name="At">The ledger time, in Unix milliseconds.</param>
/// <param name="TransactionType">The transaction type, as KuCoin names it.</param>
/// <param name="Moves">The moves.</param>
internal sealed record Entry(long At, string TransactionType, params IReadOnlyList<Move> Moves)
{
    /// <summary>KuCoin's JSON context of the operation, or an empty text.</summary>
    public string Context { get; init; } = "";

    /// <summary>The user that requested it with a clientOid.</summary>
    public int? Actor { get; init; }

    /// <summary>The clientOid of the request.</summary>
    public string? ClientOid { get; init; }

    /// <summary>Whether it appears in ledger lists. Moves between available and held of one wallet do not.</summary>
    public bool IsShown => TransactionType is not (TransactionTypes.Hold or TransactionTypes.Interest);

    /// <summary>Whether it belongs to a spot trade, whose rows are in the high-frequency list.</summary>
    public bool IsTrade => TransactionType is TransactionTypes.Trade || IsFee;

    /// <summary>Whether it moves nothing but a trading fee.</summary>
    public bool IsFee => TransactionType is TransactionTypes.DeductionFees or TransactionTypes.ReturnedFees;
}

/// <summary>The transaction types, as KuCoin names them.</summary>
internal static class TransactionTypes
{
    public const string Deposit = "DEPOSIT";
    public const string Withdrawal = "WITHDRAW";
    public const string Transfer = "TRANSFER";
    public const string SubTransfer = "SUB_TRANSFER";
    public const string Trade = "TRADE_EXCHANGE";
    public const string MarginTrade = "MARGIN_EXCHANGE";
    public const string IsolatedTrade = "ISOLATED_EXCHANGE";

    /// <summary>A trading fee that is paid in KCS.</summary>
    public const string DeductionFees = "DEDUCTION_FEES";

    /// <summary>A trading fee that is returned, because it is paid in KCS.</summary>
    public const string ReturnedFees = "RETURNED_FEES";

    /// <summary>Small balances that are converted to KCS.</summary>
    public const string DustConversion = "Convert to KCS";

    /// <summary>Collateral that is sold to repay a debt.</summary>
    public const string Liquidation = "LIQUIDATION";

    public const string Staking = "Staking";
    public const string StakingProfits = "Staking Profits";
    public const string Redemption = "Redemption";
    public const string Bonus = "KUCOIN_BONUS";
    public const string Borrowing = "Borrowings";
    public const string Repayment = "Debt Repayment";

    /// <summary>The profit or loss of a futures position.</summary>
    public const string RealisedPnl = "REALISED_PNL";

    /// <summary>Funds held for an order; not shown in ledger lists.</summary>
    public const string Hold = "HOLD";

    /// <summary>Accrued interest; it changes a debt and no wallet.</summary>
    public const string Interest = "INTEREST";
}
