namespace Kucoin.Benchmarks;

/// <summary>The measured operations: two small reads, two small writes, and the two largest responses.</summary>
internal enum Operation
{
    Accounts,
    LedgerPage,
    SubAccountBalances,
    Withdrawal,
    Transfer,
}

internal static class Operations
{
    public static IReadOnlyList<Operation> All { get; } = Enum.GetValues<Operation>();

    public static string Title(this Operation operation) => operation switch
    {
        Operation.Accounts => "accounts (30 rows)",
        Operation.LedgerPage => "ledger page (500 rows)",
        Operation.SubAccountBalances => "sub-account balances (100 × 3 × 5)",
        Operation.Withdrawal => "withdrawal",
        _ => "transfer",
    };

    public static bool IsLarge(this Operation operation) => operation is Operation.LedgerPage or Operation.SubAccountBalances;

    /// <summary>Path and query of a read, or the path of a write.</summary>
    public static string Target(this Operation operation) => operation switch
    {
        Operation.Accounts => "/api/v1/accounts",
        Operation.LedgerPage => "/api/v1/accounts/ledgers?currentPage=1&pageSize=500",
        Operation.SubAccountBalances => "/api/v2/sub-accounts?currentPage=1&pageSize=100",
        Operation.Withdrawal => "/api/v3/withdrawals",
        _ => "/api/v3/accounts/universal-transfer",
    };
}
