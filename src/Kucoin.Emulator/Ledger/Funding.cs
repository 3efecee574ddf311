namespace Kucoin.Emulator.Ledger;

/// <summary>A deposit address of a user for an asset on a chain.</summary>
internal sealed record DepositAddress
{
    public required int Owner { get; init; }

    public required string Asset { get; init; }

    /// <summary>The id of the chain.</summary>
    public required string Chain { get; init; }

    /// <summary>The wallet that is credited: main or trade.</summary>
    public required WalletKind Wallet { get; init; }

    public required string Address { get; init; }

    /// <summary>The memo that identifies the user on a shared address; empty otherwise.</summary>
    public string Memo { get; init; } = "";

    /// <summary>The amount of a Lightning invoice.</summary>
    public Amount? Amount { get; init; }

    /// <summary>When a Lightning invoice expires, in Unix milliseconds; 0 for an address that does not expire.</summary>
    public long ExpiresAt { get; init; }

    public required long CreatedAt { get; init; }
}

/// <summary>The status values of deposits and withdrawals.</summary>
internal static class FundingStatus
{
    public const string Processing = "PROCESSING";
    public const string Review = "REVIEW";
    public const string WalletProcessing = "WALLET_PROCESSING";
    public const string Success = "SUCCESS";
    public const string Failure = "FAILURE";

    /// <summary>Credited, but not withdrawable before its chain has fully confirmed it.</summary>
    public const string PreSuccess = "PRE_SUCCESS";

    public const string WaitingForRiskCheck = "WAIT_RISK_MGT";
    public const string RejectedByRiskCheck = "RISK_MGT_REJECTED";
    public const string WaitingForTravelRule = "WAIT_TRM_MGT";
    public const string RejectedByTravelRule = "TRM_MGT_REJECTED";
    public const string RollingBack = "ROLLBACKING";
    public const string RolledBack = "ROLLBACK";

    /// <summary>The withdrawal is not returned. A returned one is processing, and then successful.</summary>
    public const string NotReturned = "NOT_RETURN";

    public static IReadOnlyList<string> OfDeposits { get; } =
    [
        Processing, PreSuccess, Success, Failure, WaitingForRiskCheck, RejectedByRiskCheck, WaitingForTravelRule, RejectedByTravelRule,
        RollingBack, RolledBack,
    ];

    /// <summary>The statuses of the retired lists.</summary>
    public static IReadOnlyList<string> OfRetiredLists { get; } = [Processing, Success, Failure];

    public static IReadOnlyList<string> OfWithdrawals { get; } = [Processing, Review, WalletProcessing, Success, Failure];
}

/// <summary>A deposit from a chain, or from another user of the exchange.</summary>
internal sealed record Deposit
{
    /// <summary>The number in the ledger; 0 before it is written.</summary>
    public long Number { get; init; }

    public required int Owner { get; init; }

    public required string Asset { get; init; }

    /// <summary>The id of the chain; empty for a deposit from another user.</summary>
    public required string Chain { get; init; }

    /// <summary>The deposit address, or the sender for a deposit from another user.</summary>
    public required string Address { get; init; }

    public string Memo { get; init; } = "";

    public bool IsInner { get; init; }

    public required Amount Amount { get; init; }

    public Amount Fee { get; init; }

    public string? TransactionId { get; init; }

    public string Remark { get; init; } = "";

    public required string Status { get; init; }

    /// <summary>The number of confirmations.</summary>
    public int Confirmations { get; init; }

    /// <summary>Whether it is fully confirmed, so that it can be withdrawn and cannot be rolled back.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>Whether the chain rolled it back after it was credited.</summary>
    public bool IsRolledBack { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }
}

/// <summary>A withdrawal. Until it is sent, amount and fee are held in the main wallet.</summary>
internal sealed record Withdrawal
{
    /// <summary>KuCoin's 24-digit id.</summary>
    public required string Id { get; init; }

    public required int Owner { get; init; }

    public required string Asset { get; init; }

    /// <summary>The id of the chain; empty for a withdrawal to a user by uid, mail or phone.</summary>
    public required string Chain { get; init; }

    /// <summary>The address, uid, mail or phone of the recipient.</summary>
    public required string Address { get; init; }

    public string Memo { get; init; } = "";

    /// <summary>The recipient, if it is a user of this exchange.</summary>
    public int? Recipient { get; init; }

    /// <summary>The amount that the recipient gets.</summary>
    public required Amount Amount { get; init; }

    /// <summary>The fee that the exchange charges in addition.</summary>
    public Amount Fee { get; init; }

    public string? TransactionId { get; init; }

    public string Remark { get; init; } = "";

    public required string Status { get; init; }

    /// <summary>The failure reason; empty if it did not fail.</summary>
    public string FailureReason { get; init; } = "";

    /// <summary>Whether it was returned after it was sent.</summary>
    public string ReturnStatus { get; init; } = FundingStatus.NotReturned;

    /// <summary>The returned amount.</summary>
    public Amount? ReturnAmount { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public bool IsInner => Recipient is not null;
}

/// <summary>A deposit or a withdrawal on the platform before 2019. The ledger starts later, so it has no postings.</summary>
internal sealed record OldFunding
{
    public required int Owner { get; init; }

    public required bool IsWithdrawal { get; init; }

    public required string Asset { get; init; }

    public required Amount Amount { get; init; }

    public required string Address { get; init; }

    public required string TransactionId { get; init; }

    public bool IsInner { get; init; }

    public required string Status { get; init; }

    /// <summary>In Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }
}

/// <summary>Whether a chain of an asset is open for deposits and withdrawals, where this differs from the market data.</summary>
internal sealed record ChainStatus(string Asset, string Chain, bool Deposits, bool Withdrawals);

/// <summary>A query for deposits or withdrawals of a user. Times are Unix milliseconds, with inclusive bounds.</summary>
internal sealed record FundingQuery(int Owner, long From, long To)
{
    public string? Asset { get; init; }

    public string? Status { get; init; }

    /// <summary>The parameters of the statement, in its order.</summary>
    public object?[] Arguments => [Owner, From, To, Asset, Status];
}
