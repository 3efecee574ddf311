namespace Kucoin.Client.Models.Withdrawals;

/// <summary>An error or a warning about a withdrawal.</summary>
/// <param name="Problem">The kind of problem.</param>
/// <param name="Severity">Whether it is an error or a warning.</param>
/// <param name="Message">A sentence with the figures and the network.</param>
public sealed record WithdrawalFinding(WithdrawalProblem Problem, WithdrawalSeverity Severity, string Message)
{
    /// <summary>
    /// The actual amount, in the asset, for example the amount that would leave the wallet; set if the finding is about a quantity.
    /// </summary>
    public decimal? Quantity { get; init; }

    /// <summary>The limit, in the asset, for example the minimum withdrawal; set if the finding is about a quantity.</summary>
    public decimal? Limit { get; init; }
}

/// <summary>The severity of a finding.</summary>
public enum WithdrawalSeverity
{
    /// <summary>A warning; the withdrawal may be intended.</summary>
    Warning,

    /// <summary>An error according to the exchange's data: the withdrawal would be refused or lost.</summary>
    Refusal,
}

/// <summary>The kinds of findings. Later versions may add more.</summary>
public enum WithdrawalProblem
{
    /// <summary>The asset has several networks, and none was specified.</summary>
    NetworkMissing,

    /// <summary>The asset has no network with that id or name.</summary>
    NetworkUnknown,

    /// <summary>Withdrawals of the asset are closed on the network.</summary>
    WithdrawalsClosed,

    /// <summary>The address or recipient starts or ends with white space.</summary>
    AddressWhitespace,

    /// <summary>The address does not have the format of the network, or contains invisible characters.</summary>
    AddressFormat,

    /// <summary>The checksum of the address does not match.</summary>
    AddressChecksum,

    /// <summary>The address belongs to another network.</summary>
    AddressOfOtherNetwork,

    /// <summary>
    /// The address is a fictitious address of a local exchange without a private key: on a real network, funds sent there are lost. Not
    /// reported for a loopback address.
    /// </summary>
    AddressOfLocalExchange,

    /// <summary>The uid, mail address or phone number is malformed, or contains invisible characters.</summary>
    RecipientFormat,

    /// <summary>
    /// The network requires a memo, but none was given. Only a warning if the memo is an empty text, which confirms the omission.
    /// </summary>
    MemoMissing,

    /// <summary>A memo was given, but is not allowed.</summary>
    MemoNotAllowed,

    /// <summary>The memo starts or ends with white space.</summary>
    MemoWhitespace,

    /// <summary>The memo does not have the format of the network, or contains invisible characters.</summary>
    MemoFormat,

    /// <summary>The quantity has more decimal places than the network allows.</summary>
    TooPrecise,

    /// <summary>The quantity is below the minimum withdrawal.</summary>
    BelowMinimum,

    /// <summary>The quantity is above the maximum withdrawal.</summary>
    AboveMaximum,

    /// <summary>The fee is at least the quantity, so nothing arrives.</summary>
    NothingArrives,

    /// <summary>The quantity exceeds the remaining 24-hour withdrawal quota.</summary>
    QuotaExceeded,

    /// <summary>The balance of the main wallet is insufficient.</summary>
    BalanceInsufficient,

    /// <summary>
    /// The source of the fee was not specified: the recipient gets less if the main wallet cannot pay the fee in addition to the quantity.
    /// </summary>
    FeeFromEither,

    /// <summary>An identical withdrawal was sent before and may have been carried out.</summary>
    SentBefore,
}
