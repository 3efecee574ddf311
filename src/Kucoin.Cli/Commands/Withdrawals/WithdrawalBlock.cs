using System.Globalization;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary>
/// The confirmation block of a withdrawal, one label per line. The recipient is on a line of its own, starts in the first column, and is
/// never wrapped, cut or colored, so that it can be compared with another character by character.
/// </summary>
internal static class WithdrawalBlock
{
    /// <summary>The width of the labels.</summary>
    public const int LabelWidth = 9;

    public static string Describe(WithdrawalCheck check, string host)
    {
        var (withdrawal, figures) = (check.Withdrawal, check.Figures);
        var isToAddress = withdrawal.WithdrawType == WithdrawType.Address;
        string[] lines =
        [
            Line("Withdraw", Amount(withdrawal.Quantity, withdrawal)),
            Line("Network", isToAddress ? $"{check.NetworkName} ({withdrawal.Network})" : "inside KuCoin, to another user"),
            Line("To", isToAddress ? "the address" : $"the user with the {Word(withdrawal.WithdrawType)}"),
            TableText.Harmless(withdrawal.ToAddress),
            Line("Memo", withdrawal.Memo is { Length: > 0 } memo ? memo : "none"),
            .. withdrawal.IsInner && isToAddress ? new[] { Line("Inner", "off-chain transfer") } : [],
            Line("Fee", $"{Least(figures.LeastFee, withdrawal)}, {Payer(withdrawal)}"),
            Line("Arrives", figures.MostArriving is { } arriving ? $"at most {Amount(arriving, withdrawal)}" : "not known"),
            Line("Leaves", $"{Least(figures.LeastLeaving, withdrawal)} of the main wallet{Describe(figures.Available, withdrawal)}"),
            Line("Host", host),
        ];
        return string.Join('\n', lines);
    }

    private static string Line(string label, string value) => $"{label.PadRight(LabelWidth)} {TableText.Harmless(value)}";

    private static string Amount(decimal amount, KucoinWithdrawalAttempt withdrawal) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount} {withdrawal.Asset}");

    private static string Least(decimal? amount, KucoinWithdrawalAttempt withdrawal) =>
        amount is { } known ? $"at least {Amount(known, withdrawal)}" : "not known";

    private static string Describe(decimal? available, KucoinWithdrawalAttempt withdrawal) =>
        available is { } known ? $", which can pay {Amount(known, withdrawal)}" : "";

    private static string Payer(KucoinWithdrawalAttempt withdrawal) => withdrawal.FeeDeductType == FeeDeductType.Internal
        ? "paid out of the amount"
        : "paid by the main wallet in addition to the amount";

    private static string Word(WithdrawType type) =>
        type == WithdrawType.Uid ? "uid" : type == WithdrawType.Mail ? "mail address" : "phone number";
}
