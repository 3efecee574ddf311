using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>What is known of a withdrawal before it is sent.</summary>
public sealed record WithdrawalCheck
{
    /// <summary>The withdrawal, with the id of its network where that was found.</summary>
    public required KucoinWithdrawalAttempt Withdrawal { get; init; }

    /// <summary>The display name of the network; <see langword="null"/> where none was found, and to a user of KuCoin.</summary>
    public string? NetworkName { get; init; }

    /// <summary>The figures that it was held against.</summary>
    public required WithdrawalFigures Figures { get; init; }

    /// <summary>What is wrong or worth knowing, what is wrong first.</summary>
    public required IReadOnlyList<WithdrawalFinding> Findings { get; init; }

    /// <summary>What is not known or could not be checked, so that the findings say nothing about it.</summary>
    public required IReadOnlyList<WithdrawalGap> Unknown { get; init; }

    /// <summary>Whether it must not be sent so.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Severity == WithdrawalSeverity.Refusal);
}

/// <summary>One thing that is not known of a withdrawal.</summary>
/// <param name="Part">What is not known.</param>
/// <param name="Message">A plain sentence that names it and says why.</param>
public sealed record WithdrawalGap(WithdrawalPart Part, string Message);

/// <summary>What can be unknown of a withdrawal. More may be added later.</summary>
public enum WithdrawalPart
{
    /// <summary>The form of the address.</summary>
    AddressFormat,

    /// <summary>The checksum of the address.</summary>
    AddressChecksum,

    /// <summary>Whether the network needs a memo.</summary>
    MemoNeeded,

    /// <summary>The form of the memo.</summary>
    MemoFormat,

    /// <summary>Whether withdrawals are open.</summary>
    IsOpen,

    /// <summary><see cref="WithdrawalFigures.Precision"/></summary>
    Precision,

    /// <summary><see cref="WithdrawalFigures.MinQuantity"/></summary>
    MinQuantity,

    /// <summary><see cref="WithdrawalFigures.LeastFee"/></summary>
    LeastFee,

    /// <summary><see cref="WithdrawalFigures.RemainingQuota"/></summary>
    RemainingQuota,

    /// <summary><see cref="WithdrawalFigures.Available"/></summary>
    Available,

    /// <summary><see cref="WithdrawalFigures.MostArriving"/></summary>
    MostArriving,

    /// <summary>Whether the same withdrawal was sent before.</summary>
    SentBefore,
}
