using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Deposits;

/// <summary>The state of a deposit. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<DepositStatus>))]
public readonly record struct DepositStatus : IExtensibleEnum<DepositStatus>
{
    private static readonly WireValues Words = new(
        "PROCESSING",
        "SUCCESS",
        "FAILURE",
        "PRE_SUCCESS",
        "WAIT_TRM_MGT",
        "TRM_MGT_REJECTED",
        "ROLLBACKING",
        "ROLLBACK",
        "WAIT_RISK_MGT",
        "RISK_MGT_REJECTED");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public DepositStatus(string value) => Value = Words.Canonical(value);

    /// <summary>Pending.</summary>
    public static DepositStatus Processing => new("PROCESSING");

    /// <summary>Credited.</summary>
    public static DepositStatus Success => new("SUCCESS");

    /// <summary>Failed.</summary>
    public static DepositStatus Failure => new("FAILURE");

    /// <summary>Credited, but not yet available for withdrawal.</summary>
    public static DepositStatus PreSuccess => new("PRE_SUCCESS");

    /// <summary>Waiting for a check of its origin.</summary>
    public static DepositStatus WaitingComplianceVerification => new("WAIT_TRM_MGT");

    /// <summary>Refused after a check of its origin.</summary>
    public static DepositStatus ComplianceVerificationFailed => new("TRM_MGT_REJECTED");

    /// <summary>Being rolled back by its chain.</summary>
    public static DepositStatus RollingBack => new("ROLLBACKING");

    /// <summary>Rolled back by its chain.</summary>
    public static DepositStatus RolledBack => new("ROLLBACK");

    /// <summary>Waiting for a risk check.</summary>
    public static DepositStatus WaitingRiskManagement => new("WAIT_RISK_MGT");

    /// <summary>Refused after a risk check.</summary>
    public static DepositStatus RiskManagementRejected => new("RISK_MGT_REJECTED");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<DepositStatus>.Words => Words;

    static DepositStatus IExtensibleEnum<DepositStatus>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
