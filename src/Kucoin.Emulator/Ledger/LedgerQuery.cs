namespace Kucoin.Emulator.Ledger;

/// <summary>A query for ledger rows of a user. Times are Unix milliseconds, with inclusive bounds.</summary>
internal sealed record LedgerQuery(int Owner, LedgerKind Ledger, long From, long To)
{
    /// <summary>The assets to list; empty for all.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>Credits when positive, debits when negative, both when zero.</summary>
    public int Direction { get; init; }

    /// <summary>The transaction types to list, case-insensitive; empty for all.</summary>
    public IReadOnlyList<string> TransactionTypes { get; init; } = [];

    /// <summary>Whether it has no filter except the time range.</summary>
    public bool IsWhole => Assets.Count == 0 && Direction == 0 && TransactionTypes.Count == 0;

    /// <summary>The parameters of the statement, in its order.</summary>
    public object?[] Arguments =>
    [
        Owner, (int)Ledger, From, To, Direction, List(TransactionTypes)?.ToUpperInvariant(), List(Assets),
    ];

    private static string? List(IReadOnlyList<string> words) => words.Count == 0 ? null : $",{string.Join(',', words)},";
}

/// <summary>A keyset pagination cursor: only rows beyond it, nearest first.</summary>
/// <param name="Id">The number of the row at the cursor.</param>
/// <param name="Newer">Whether to return the newer rows.</param>
internal readonly record struct LedgerCursor(long Id, bool Newer)
{
    public static LedgerCursor Newest => new(long.MaxValue, Newer: false);
}

/// <summary>One ledger row: a posting from its owner's point of view. The amount of a debit is negative.</summary>
internal sealed record LedgerRow(
    long Id, long Entry, Wallet Wallet, Amount Amount, Amount Fee, long At, string TransactionType, string Context)
{
    /// <summary>The balance of the wallet afterwards, including held funds. Set in lists that show it.</summary>
    public Amount Balance { get; init; }

    /// <summary>The cached JSON of the row. Rows are immutable, and serialization is the largest part of the cost of a list.</summary>
    public byte[]? Shown { get; set; }
}

/// <summary>The effect of one entry on one account, the resulting balance, and the position of the row in its list.</summary>
internal readonly record struct Posting(
    long Id,
    long Entry,
    Wallet Wallet,
    Side Side,
    Amount Amount,
    Amount Balance,
    Amount Fee,
    LedgerKind Ledger,
    long Place,
    bool IsHighFrequency);
