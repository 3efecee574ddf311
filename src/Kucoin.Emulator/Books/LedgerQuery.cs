namespace Kucoin.Emulator.Books;

/// <summary>Which movements of a user to list. Times are Unix milliseconds, both ends included.</summary>
internal sealed record LedgerQuery(int Owner, LedgerKind Ledger, long From, long To)
{
    /// <summary>The assets to list; empty for all.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>Credits when positive, debits when negative, both when zero.</summary>
    public int Direction { get; init; }

    public string? Business { get; init; }

    /// <summary>The values for the statement, in its order.</summary>
    public object?[] Arguments =>
        [Owner, (int)Ledger, From, To, Direction, Business, Assets.Count == 0 ? null : $",{string.Join(',', Assets)},"];
}

/// <summary>One movement: a posting as its owner sees it. The amount is negative for what went out.</summary>
internal sealed record LedgerRow(long Id, Wallet Wallet, Amount Amount, Amount Fee, long At, string Business, string Context);

/// <summary>What one entry did to one account, and the balance it left.</summary>
internal readonly record struct Posting(
    long Id, long Entry, Wallet Wallet, Side Side, Amount Amount, Amount Balance, Amount Fee, LedgerKind Ledger);
