using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>Collects the findings about a withdrawal, and what could not be checked.</summary>
internal sealed class Findings
{
    private readonly List<WithdrawalFinding> _findings = [];
    private readonly List<WithdrawalGap> _unknown = [];

    /// <summary>The findings, errors first.</summary>
    public IReadOnlyList<WithdrawalFinding> All => [.. _findings.OrderByDescending(finding => finding.Severity)];

    public IReadOnlyList<WithdrawalGap> Unknown => _unknown;

    public bool HasRefusal => _findings.Exists(finding => finding.Severity == WithdrawalSeverity.Refusal);

    public void Add(WithdrawalProblem problem, string message, WithdrawalSeverity severity = WithdrawalSeverity.Refusal) =>
        _findings.Add(new(problem, severity, message));

    public void Add(WithdrawalProblem problem, decimal quantity, decimal limit, string message) =>
        _findings.Add(new(problem, WithdrawalSeverity.Refusal, message) { Quantity = quantity, Limit = limit });

    public void Skip(WithdrawalPart part, string message) => _unknown.Add(new(part, message));
}
