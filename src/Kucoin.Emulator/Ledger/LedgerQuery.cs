namespace Kucoin.Emulator.Ledger;

/// <summary>Which movements of a user to list. Times are Unix milliseconds, both ends included.</summary>
internal sealed record LedgerQuery(int Owner, LedgerKind Ledger, long From, long To)
{
    /// <summary>The assets to list; empty for all.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>Credits when positive, debits when negative, both when zero.</summary>
    public int Direction { get; init; }

    /// <summary>The transaction types to list, case-insensitive; empty for all.</summary>
    public IReadOnlyList<string> TransactionTypes { get; init; } = [];

    /// <summary>The only kind of wallet to list.</summary>
    public WalletKind? Kind { get; init; }

    /// <summary>Whether it lists every row of its time.</summary>
    public bool IsWhole => Assets.Count == 0 && Direction == 0 && TransactionTypes.Count == 0 && Kind is null;

    /// <summary>The values for the statement, in its order.</summary>
    public object?[] Arguments =>
    [
        Owner, (int)Ledger, From, To, Direction, List(TransactionTypes)?.ToUpperInvariant(), Kind?.Word(), List(Assets),
    ];

    private static string? List(IReadOnlyList<string> words) => words.Count == 0 ? null : $",{string.Join(',', words)},";
}

/// <summary>A keyset pagination cursor: only rows beyond it, nearest first.</summary>
/// <param name="Id">The number of the row that the place is at.</param>
/// <param name="Newer">Whether the rows beyond it are the newer ones.</param>
internal readonly record struct LedgerCursor(long Id, bool Newer)
{
    public static LedgerCursor Newest => new(long.MaxValue, Newer: false);
}

/// <summary>One movement: a posting as its owner sees it. The amount is negative for what went out.</summary>
internal sealed record LedgerRow(
    long Id, long Entry, Wallet Wallet, Amount Amount, Amount Fee, long At, string TransactionType, string Context)
{
    /// <summary>What was in the wallet afterwards, held or not. Known in lists that show it.</summary>
    public Amount Balance { get; init; }

    /// <summary>The row as the list of ledgers shows it, once somebody asked: a row never changes, and to write it costs most.</summary>
    public byte[]? Shown { get; set; }
}

/// <summary>What one entry did to one account, the balance it left, and which row of its list it is.</summary>
internal readonly record struct Posting(
    long Id, long Entry, Wallet Wallet, Side Side, Amount Amount, Amount Balance, Amount Fee, LedgerKind Ledger, long Place);
