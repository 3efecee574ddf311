using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Withdrawals;

/// <summary>Validates the quantity of a withdrawal against the limits of its network and account.</summary>
internal static class QuantityRules
{
    /// <summary>The maximum number of decimal places that a quantity can have.</summary>
    private const int MostPlaces = 28;

    /// <param name="findings">Receives the findings.</param>
    /// <param name="withdrawal">The withdrawal.</param>
    /// <param name="figures">The limits and amounts; unknown ones are <see langword="null"/>.</param>
    /// <param name="place">The network in messages, for example <c>on TRC20 (trx)</c>.</param>
    public static void Check(Findings findings, KucoinWithdrawalAttempt withdrawal, WithdrawalFigures figures, string place)
    {
        var quantity = withdrawal.Quantity;
        if (figures.IsOpen == false)
        {
            var reason = figures.ClosedReason is { Length: > 0 } text ? $": {text}" : ".";
            findings.Add(WithdrawalProblem.WithdrawalsClosed, $"Withdrawals of {withdrawal.Asset} are closed {place}{reason}");
        }

        if (figures.Precision is >= 0 and < MostPlaces and var places && decimal.Round(quantity, places) != quantity)
        {
            findings.Add(
                WithdrawalProblem.TooPrecise,
                $"{Of(quantity)} has more than {places} decimal places, the maximum {place}.");
        }

        if (quantity < figures.MinQuantity)
        {
            var min = figures.MinQuantity.Value;
            findings.Add(
                WithdrawalProblem.BelowMinimum, quantity, min, $"{Of(quantity)} is below the minimum withdrawal {place}: {Of(min)}.");
        }

        if (quantity > figures.MaxQuantity)
        {
            var max = figures.MaxQuantity.Value;
            findings.Add(
                WithdrawalProblem.AboveMaximum, quantity, max, $"{Of(quantity)} is above the maximum withdrawal {place}: {Of(max)}.");
        }

        if (figures.MostArriving <= 0)
        {
            var fee = figures.LeastFee!.Value;
            findings.Add(
                WithdrawalProblem.NothingArrives,
                quantity,
                fee,
                $"Nothing arrives {place}: the fee is at least {Of(fee)} of {Of(quantity)}.");
        }

        CheckAccount(findings, withdrawal, figures);

        string Of(decimal amount) => $"{AmountText.Format(amount)} {withdrawal.Asset}";
    }

    public static void NameGaps(Findings findings, WithdrawalFigures figures, string place)
    {
        Name(figures.IsOpen is null, WithdrawalPart.IsOpen, $"whether withdrawals are open {place}");
        Name(figures.Precision is null, WithdrawalPart.Precision, $"the maximum number of decimal places {place}");
        Name(figures.MinQuantity is null, WithdrawalPart.MinQuantity, $"the minimum withdrawal {place}");
        Name(figures.LeastFee is null, WithdrawalPart.LeastFee, $"the fee {place}");
        Name(figures.RemainingQuota is null, WithdrawalPart.RemainingQuota, "the remaining 24-hour quota");
        Name(figures.Available is null, WithdrawalPart.Available, "the available balance of the main wallet");
        Name(figures.MostArriving is null, WithdrawalPart.MostArriving, "what arrives");

        void Name(bool isUnknown, WithdrawalPart part, string what)
        {
            if (isUnknown)
            {
                findings.Skip(part, $"Unknown: {what}.");
            }
        }
    }

    private static void CheckAccount(Findings findings, KucoinWithdrawalAttempt withdrawal, WithdrawalFigures figures)
    {
        var arriving = figures.MostArriving ?? withdrawal.Quantity;
        if (arriving > figures.RemainingQuota)
        {
            var (remaining, asked) = (figures.RemainingQuota.Value, $"{AmountText.Format(arriving)} {withdrawal.Asset}");
            findings.Add(
                WithdrawalProblem.QuotaExceeded,
                arriving,
                remaining,
                $"{asked} exceeds the remaining 24-hour quota: {AmountText.Format(remaining)}.");
        }

        var leaving = figures.LeastLeaving ?? withdrawal.Quantity;
        if (leaving > figures.Available)
        {
            var available = figures.Available.Value;
            findings.Add(
                WithdrawalProblem.BalanceInsufficient,
                leaving,
                available,
                $"At least {AmountText.Format(leaving)} {withdrawal.Asset} leaves the main wallet, "
                    + $"which can pay {AmountText.Format(available)}.");
        }
    }
}
