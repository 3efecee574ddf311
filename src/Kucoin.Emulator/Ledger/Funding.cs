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

    /// <summary>What tells users apart where all share one address; empty elsewhere.</summary>
    public string Memo { get; init; } = "";

    /// <summary>How much a Lightning invoice asks for.</summary>
    public Amount? Amount { get; init; }

    /// <summary>When a Lightning invoice ends, in Unix milliseconds; 0 for what does not end.</summary>
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

    /// <summary>Credited, and not free to be withdrawn before its chain has confirmed it to the end.</summary>
    public const string PreSuccess = "PRE_SUCCESS";

    public const string WaitingForRiskCheck = "WAIT_RISK_MGT";
    public const string RejectedByRiskCheck = "RISK_MGT_REJECTED";
    public const string WaitingForTravelRule = "WAIT_TRM_MGT";
    public const string RejectedByTravelRule = "TRM_MGT_REJECTED";
    public const string RollingBack = "ROLLBACKING";
    public const string RolledBack = "ROLLBACK";

    /// <summary>Nothing comes back of a withdrawal; what comes back is in process, and then a success.</summary>
    public const string NotReturned = "NOT_RETURN";

    public static IReadOnlyList<string> OfDeposits { get; } =
    [
        Processing, PreSuccess, Success, Failure, WaitingForRiskCheck, RejectedByRiskCheck, WaitingForTravelRule, RejectedByTravelRule,
        RollingBack, RolledBack,
    ];

    /// <summary>The statuses of the lists of former years.</summary>
    public static IReadOnlyList<string> OfRetiredLists { get; } = [Processing, Success, Failure];

    public static IReadOnlyList<string> OfWithdrawals { get; } = [Processing, Review, WalletProcessing, Success, Failure];
}

/// <summary>A deposit from a chain, or from another user of the exchange.</summary>
internal sealed record Deposit
{
    /// <summary>The number in the ledger; 0 until it is written.</summary>
    public long Number { get; init; }

    public required int Owner { get; init; }

    public required string Asset { get; init; }

    /// <summary>The id of the chain; empty when it came from another user.</summary>
    public required string Chain { get; init; }

    /// <summary>Where it arrived, or who sent it when it came from another user.</summary>
    public required string Address { get; init; }

    public string Memo { get; init; } = "";

    public bool IsInner { get; init; }

    public required Amount Amount { get; init; }

    public Amount Fee { get; init; }

    public string? TransactionId { get; init; }

    public string Remark { get; init; } = "";

    public required string Status { get; init; }

    /// <summary>How many blocks of the chain lie on it.</summary>
    public int Confirmations { get; init; }

    /// <summary>Whether it can be withdrawn again: the chain will not take it back any more.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>Whether the chain took it back after it was credited.</summary>
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

    /// <summary>The id of the chain; empty when it goes to a user by uid, mail or phone.</summary>
    public required string Chain { get; init; }

    /// <summary>The address, uid, mail or phone that the caller named.</summary>
    public required string Address { get; init; }

    public string Memo { get; init; } = "";

    /// <summary>The user of this exchange who gets it.</summary>
    public int? Recipient { get; init; }

    /// <summary>What the recipient gets.</summary>
    public required Amount Amount { get; init; }

    /// <summary>What the exchange gets on top.</summary>
    public Amount Fee { get; init; }

    public string? TransactionId { get; init; }

    public string Remark { get; init; } = "";

    public required string Status { get; init; }

    /// <summary>Why it failed; empty when it did not.</summary>
    public string FailureReason { get; init; } = "";

    /// <summary>Whether what was sent came back.</summary>
    public string ReturnStatus { get; init; } = FundingStatus.NotReturned;

    /// <summary>How much came back.</summary>
    public Amount? ReturnAmount { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public bool IsInner => Recipient is not null;
}

/// <summary>A deposit or a withdrawal on the platform before 2019. The ledger began later, so no posting belongs to it.</summary>
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

/// <summary>Whether a chain takes deposits and withdrawals of an asset, where that is no longer as the market says.</summary>
internal sealed record ChainStatus(string Asset, string Chain, bool Deposits, bool Withdrawals);

/// <summary>Which deposits or withdrawals of a user to list. Times are Unix milliseconds, both ends included.</summary>
internal sealed record FundingQuery(int Owner, long From, long To)
{
    public string? Asset { get; init; }

    public string? Status { get; init; }

    /// <summary>The values for the statement, in its order.</summary>
    public object?[] Arguments => [Owner, From, To, Asset, Status];
}
