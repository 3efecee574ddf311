namespace Kucoin.Client.Withdrawals;

/// <summary>One thing that is wrong with a withdrawal, or that its sender should know.</summary>
/// <param name="Problem">The kind of problem.</param>
/// <param name="Severity">Whether the withdrawal must not be sent so.</param>
/// <param name="Message">A plain sentence with the figures and the network.</param>
public sealed record WithdrawalFinding(WithdrawalProblem Problem, WithdrawalSeverity Severity, string Message)
{
    /// <summary>What the finding is about, in the asset, for example what would leave the wallet; where it is about a quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>What it was held against, in the asset, for example the smallest withdrawal; where it is about a quantity.</summary>
    public decimal? Limit { get; init; }
}

/// <summary>How much a finding weighs.</summary>
public enum WithdrawalSeverity
{
    /// <summary>Worth knowing; the withdrawal can be meant so.</summary>
    Warning,

    /// <summary>Wrong by the exchange's own data: sent so it is refused or lost.</summary>
    Refusal,
}

/// <summary>What a finding can be about. More kinds may be added later.</summary>
public enum WithdrawalProblem
{
    /// <summary>The asset has several networks and none was named.</summary>
    NetworkMissing,

    /// <summary>The asset has no network of that id or name.</summary>
    NetworkUnknown,

    /// <summary>Withdrawals of the asset are closed on the network.</summary>
    WithdrawalsClosed,

    /// <summary>The address or recipient starts or ends with white space.</summary>
    AddressWhitespace,

    /// <summary>The address is not of the network's form, or holds invisible characters.</summary>
    AddressFormat,

    /// <summary>The checksum of the address does not match.</summary>
    AddressChecksum,

    /// <summary>The address belongs to another network.</summary>
    AddressOfOtherNetwork,

    /// <summary>
    /// A local exchange made the address up and nobody holds a key to it: on a real network what is sent there is lost. Not a problem on a
    /// loopback address.
    /// </summary>
    AddressOfLocalExchange,

    /// <summary>The uid, mail address or phone number is not of its form, or holds invisible characters.</summary>
    RecipientFormat,

    /// <summary>The network requires a memo, but none was given. A warning where an empty memo says that this is on purpose.</summary>
    MemoMissing,

    /// <summary>There is a memo where none belongs.</summary>
    MemoNotAllowed,

    /// <summary>The memo starts or ends with white space.</summary>
    MemoWhitespace,

    /// <summary>The memo is not of the network's form, or holds invisible characters.</summary>
    MemoFormat,

    /// <summary>The quantity has more decimal places than the network takes.</summary>
    TooPrecise,

    /// <summary>The quantity is below the smallest withdrawal.</summary>
    BelowMinimum,

    /// <summary>The quantity is above the largest withdrawal.</summary>
    AboveMaximum,

    /// <summary>The fee takes all of the quantity.</summary>
    NothingArrives,

    /// <summary>The quantity is more than may still be withdrawn in these 24 hours.</summary>
    QuotaExceeded,

    /// <summary>The main wallet cannot pay it.</summary>
    BalanceInsufficient,

    /// <summary>It was not said what pays the fee: the recipient gets less if the main wallet cannot pay it beside the quantity.</summary>
    FeeFromEither,

    /// <summary>The same withdrawal was sent before and may have been carried out.</summary>
    SentBefore,
}
