using Kucoin.Catalog.Addresses;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>Validates the recipient of a withdrawal: an address and its memo on a network, or a KuCoin user.</summary>
internal static class RecipientRules
{
    private const int LongestUid = 19;
    private const int FewestDigits = 5;

    /// <summary>The exchange's rules for addresses of a network.</summary>
    public static AddressRules Rules(KucoinAssetNetwork network) => new(network.NetworkId, network.NetworkName ?? network.NetworkId)
    {
        AddressExpression = network.AddressRegex,
        MemoExpression = network.MemoRegex,
        NeedsMemo = network.NeedTag,
    };

    public static void CheckAddress(Findings findings, KucoinWithdrawalAttempt withdrawal, AddressRules rules)
    {
        var check = AddressChecker.Check(rules, withdrawal.ToAddress, withdrawal.Memo);
        foreach (var problem in check.Problems)
        {
            var isMeant = problem.Problem == AddressProblem.MemoMissing && withdrawal.Memo is not null;
            findings.Add(GetProblem(problem.Problem), problem.Message, isMeant ? WithdrawalSeverity.Warning : WithdrawalSeverity.Refusal);
        }

        foreach (var gap in check.Unchecked)
        {
            findings.Skip(GetPart(gap.Part), gap.Message);
        }
    }

    /// <summary>Refuses a fictitious address of a local exchange, except for a local exchange.</summary>
    public static void CheckOrigin(Findings findings, KucoinWithdrawalAttempt withdrawal, KucoinEnvironment environment)
    {
        if (!environment.IsLoopback
            && withdrawal.WithdrawType == WithdrawType.Address
            && LocalExchangeAddresses.Contains(withdrawal.ToAddress))
        {
            findings.Add(
                WithdrawalProblem.AddressOfLocalExchange,
                $"{withdrawal.ToAddress} is a fictitious address of a local exchange without a private key: funds sent there are lost.");
        }
    }

    public static void CheckUser(Findings findings, KucoinWithdrawalAttempt withdrawal)
    {
        var (kind, isWellFormed) = withdrawal.WithdrawType == WithdrawType.Uid ? ("uid, a number", IsUid(withdrawal.ToAddress))
            : withdrawal.WithdrawType == WithdrawType.Mail ? ("mail address", IsMail(withdrawal.ToAddress))
            : ("phone number with its country code", IsPhone(withdrawal.ToAddress));
        if (withdrawal.ToAddress.Trim().Length != withdrawal.ToAddress.Length)
        {
            findings.Add(WithdrawalProblem.AddressWhitespace, "The recipient starts or ends with white space: remove it.");
        }
        else if (InvisibleCharacter.GetFirst(withdrawal.ToAddress) is { } invisible)
        {
            findings.Add(WithdrawalProblem.RecipientFormat, $"The recipient has an invisible character, {invisible}: remove it.");
        }
        else if (!isWellFormed)
        {
            findings.Add(WithdrawalProblem.RecipientFormat, $"'{withdrawal.ToAddress}' is not a {kind}.");
        }

        if (!string.IsNullOrEmpty(withdrawal.Memo))
        {
            findings.Add(
                WithdrawalProblem.MemoNotAllowed,
                "A withdrawal to a KuCoin user has no memo: omit it.",
                WithdrawalSeverity.Warning);
        }
    }

    private static bool IsUid(string text) => text.Length is > 0 and <= LongestUid && text.All(char.IsAsciiDigit);

    private static bool IsMail(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 0 }]
        && !text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) >= FewestDigits
        && text.All(character => char.IsAsciiDigit(character) || character is '+' or '-' or ' ');

    private static WithdrawalProblem GetProblem(AddressProblem problem) => problem switch
    {
        AddressProblem.AddressWhitespace => WithdrawalProblem.AddressWhitespace,
        AddressProblem.AddressFormat => WithdrawalProblem.AddressFormat,
        AddressProblem.AddressChecksum => WithdrawalProblem.AddressChecksum,
        AddressProblem.AddressOfOtherNetwork => WithdrawalProblem.AddressOfOtherNetwork,
        AddressProblem.MemoMissing => WithdrawalProblem.MemoMissing,
        AddressProblem.MemoNotAllowed => WithdrawalProblem.MemoNotAllowed,
        AddressProblem.MemoWhitespace => WithdrawalProblem.MemoWhitespace,
        _ => WithdrawalProblem.MemoFormat,
    };

    private static WithdrawalPart GetPart(AddressPart part) => part switch
    {
        AddressPart.AddressFormat => WithdrawalPart.AddressFormat,
        AddressPart.AddressChecksum => WithdrawalPart.AddressChecksum,
        AddressPart.MemoNeeded => WithdrawalPart.MemoNeeded,
        _ => WithdrawalPart.MemoFormat,
    };
}
