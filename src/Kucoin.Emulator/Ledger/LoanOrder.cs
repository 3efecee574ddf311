namespace Kucoin.Emulator.Ledger;

/// <summary>A loan to a margin wallet, or a repayment.</summary>
internal sealed record LoanOrder
{
    /// <summary>The number of the row.</summary>
    public required long Number { get; init; }

    public required string Id { get; init; }

    public required WalletKey Wallet { get; init; }

    public required bool IsRepayment { get; init; }

    /// <summary>The amount that was requested.</summary>
    public required Amount Size { get; init; }

    /// <summary>The principal that was lent or repaid.</summary>
    public required Amount Principal { get; init; }

    /// <summary>The interest that was repaid.</summary>
    public Amount Interest { get; init; }

    public required long CreatedAt { get; init; }

    /// <summary>The amount that was lent or repaid.</summary>
    public Amount ActualSize => Principal + Interest;
}

/// <summary>
/// A query for loans, repayments or interest of a user. Times are Unix milliseconds, with inclusive bounds. Both generations of margin
/// wallets are included.
/// </summary>
internal sealed record LoanQuery(int Owner, bool IsIsolated, long From, long To)
{
    public bool IsRepayment { get; init; }

    /// <summary>The pair of isolated wallets; null for all.</summary>
    public string? Tag { get; init; }

    /// <summary>The asset; null for all.</summary>
    public string? Asset { get; init; }

    /// <summary>The id of a loan or a repayment; null for all.</summary>
    public string? Id { get; init; }

    /// <summary>The wallet types of the query.</summary>
    public (string Plain, string HighFrequency) Kinds => IsIsolated
        ? (WalletKind.Isolated.Word(), WalletKind.IsolatedV2.Word())
        : (WalletKind.Margin.Word(), WalletKind.MarginV2.Word());
}

/// <summary>Interest that was charged on a loan.</summary>
internal readonly record struct InterestCharge(string Asset, Amount Amount, long At);
