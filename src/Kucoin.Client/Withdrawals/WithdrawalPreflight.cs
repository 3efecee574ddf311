using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.SpotApi.Account;

namespace Kucoin.Client.Withdrawals;

/// <summary>Validates a withdrawal against data that was read before. It makes no calls.</summary>
internal static class WithdrawalPreflight
{
    private const string InsideKucoin = "inside KuCoin";

    /// <summary>Validates against the asset and its networks. <c>WithdrawAsync</c> refuses only by these checks.</summary>
    /// <param name="withdrawal">The withdrawal.</param>
    /// <param name="asset">Its asset.</param>
    /// <param name="network">Its network; <see langword="null"/> if none was found, or for a withdrawal to a user.</param>
    /// <param name="findings">The findings so far.</param>
    public static WithdrawalCheck Check(
        KucoinWithdrawalAttempt withdrawal, KucoinAssetDetails asset, KucoinAssetNetwork? network, Findings findings)
    {
        var figures = network is null
            ? WithdrawalTerms.Calculate(withdrawal, asset, available: null)
            : WithdrawalTerms.Calculate(withdrawal, network);
        return Check(withdrawal, asset, network, figures, findings);
    }

    /// <summary>Validates against additional data: the quota and the balance.</summary>
    public static WithdrawalCheck Check(
        KucoinWithdrawalAttempt withdrawal,
        KucoinAssetDetails asset,
        KucoinAssetNetwork? network,
        WithdrawalFigures figures,
        Findings findings)
    {
        var isToAddress = withdrawal.WithdrawType == WithdrawType.Address;
        var (checkedFigures, place) = (figures, InsideKucoin);
        if (!isToAddress)
        {
            RecipientRules.CheckUser(findings, withdrawal);
        }
        else if (network is not null)
        {
            var rules = RecipientRules.Rules(network);
            place = $"on {rules.Network}";
            RecipientRules.CheckAddress(findings, withdrawal, rules);
        }
        else
        {
            var problem = withdrawal.Network is null ? WithdrawalProblem.NetworkMissing : WithdrawalProblem.NetworkUnknown;
            findings.Add(problem, NetworkResolver.WhyNone(asset, withdrawal.Network));
            (checkedFigures, place) = (new(), "on an unknown network");
        }

        QuantityRules.Check(findings, withdrawal, checkedFigures, place);
        QuantityRules.NameGaps(findings, checkedFigures, place);
        if (withdrawal.FeeDeductType is null && checkedFigures.LeastFee != 0)
        {
            findings.Add(
                WithdrawalProblem.FeeFromEither,
                "The source of the fee is not specified: if the main wallet cannot pay it beyond the quantity, the recipient gets less.",
                WithdrawalSeverity.Warning);
        }

        return new()
        {
            Withdrawal = network is null ? withdrawal : withdrawal with { Network = network.NetworkId },
            NetworkName = network?.NetworkName,
            Figures = checkedFigures,
            Findings = findings.All,
            Unknown = findings.Unknown,
        };
    }
}
