using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>The result of checking a withdrawal before it is sent.</summary>
public sealed record WithdrawalCheck
{
    /// <summary>The withdrawal, with the id of its network if it was found.</summary>
    public required KucoinWithdrawalAttempt Withdrawal { get; init; }

    /// <summary>
    /// The display name of the network; <see langword="null"/> when none was found, or for a withdrawal to a KuCoin user.
    /// </summary>
    public string? NetworkName { get; init; }

    /// <summary>The figures that it was checked against.</summary>
    public required WithdrawalFigures Figures { get; init; }

    /// <summary>The errors and warnings, errors first.</summary>
    public required IReadOnlyList<WithdrawalFinding> Findings { get; init; }

    /// <summary>What is unknown or could not be checked; the findings do not cover it.</summary>
    public required IReadOnlyList<WithdrawalGap> Unknown { get; init; }

    /// <summary>Whether there are errors, so that it must not be sent.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Severity == WithdrawalSeverity.Refusal);
}

/// <summary>A part of a withdrawal that is unknown.</summary>
/// <param name="Part">The unknown part.</param>
/// <param name="Message">A sentence that states the part and the reason.</param>
public sealed record WithdrawalGap(WithdrawalPart Part, string Message);

/// <summary>The parts of a withdrawal that can be unknown. Later versions may add more.</summary>
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
