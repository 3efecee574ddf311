using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals create</c></summary>
internal static class Create
{
    private static readonly Columns<Requested> Columns = new Columns<Requested>()
        .Text("withdrawalId", row => row.Id)
        .Name(NameKind.Asset, "asset", row => row.Of.Asset)
        .Amount("amount", row => row.Of.Quantity)
        .Name(NameKind.Network, "network", row => row.Of.Network)
        .Text("to", row => row.Of.ToAddress)
        .Text("feeFrom", row => row.Of.FeeDeductType == FeeDeductType.Internal ? "amount" : "balance");

    private static readonly Option<bool> NoMemo = Options.Flag(
        "--no-memo", "The address needs no memo although its chain uses them: for an address that is not shared with other users.");

    private static readonly Option<bool> Again = Options.Flag(
        "--again", "Send it although an equal withdrawal was sent from here within 24 hours.");

    private static readonly Option<bool> Inner = Options.Flag("--inner", "The address belongs to KuCoin: transfer off-chain.");
    private static readonly Option<string> Remark = Options.Text("--remark", "TEXT", "A note of your own.");

    private static readonly Option<FeeDeductType?> FeeFrom = Options.Required(Options.OneOf(
        "--fee-from",
        "The source of the fee: the amount, so that the recipient gets less, or the balance, in addition to the amount. "
        + "It is required, because with KuCoin's default the recipient may get less.",
        ("amount", FeeDeductType.Internal),
        ("balance", FeeDeductType.External)));

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "create",
        "Withdraws an asset from the main wallet, to an address or to another user of KuCoin. It is first checked against KuCoin's data "
        + "of the chain and the account.",
        "kucoin withdrawals create --asset USDT --amount 25 --to TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ --network trx --fee-from balance",
        KucoinEndpoints.Withdrawals.Withdraw,
        [.. WithdrawalOptions.Required.All, NoMemo, Inner, Remark, FeeFrom, Again],
        Look,
        Withdraw);

    private static async Task<int> Withdraw(CommandContext call)
    {
        var withdrawal = GetWithdrawal(call);
        if (!call.IsShown)
        {
            var check = await Checked(call, withdrawal);
            withdrawal = check.Withdrawal;
            await call.Confirm(host => WithdrawalBlock.Describe(check, host), WithdrawalBlock.LabelWidth + 1);
        }

        var account = await call.AccountForNow();
        var accepted = call.Data(await account.WithdrawAsync(
            withdrawal.WithdrawType,
            withdrawal.Asset,
            withdrawal.ToAddress,
            withdrawal.Quantity,
            withdrawal.Memo,
            withdrawal.IsInner,
            call.GetValue(Remark),
            withdrawal.Network,
            withdrawal.FeeDeductType,
            call.Ct));
        return call.Report.One(Columns, new(accepted.WithdrawalId, withdrawal));
    }

    private static KucoinWithdrawalAttempt GetWithdrawal(CommandContext call)
    {
        var withdrawal = WithdrawalOptions.Required.Of(call) with
        {
            IsInner = call.GetValue(Inner),
            FeeDeductType = call.GetValue(FeeFrom),
        };
        return !call.GetValue(NoMemo) ? withdrawal
            : withdrawal.Memo is null ? withdrawal with { Memo = "" }
            : throw CliException.Usage("--memo and --no-memo cannot be combined: give one of them.");
    }

    /// <summary>Checks the withdrawal, prints the notes of the check, and throws if a problem prevents sending.</summary>
    private static async Task<WithdrawalCheck> Checked(CommandContext call, KucoinWithdrawalAttempt withdrawal)
    {
        var check = call.Data(await call.Account.CheckWithdrawalAsync(
            withdrawal.Asset,
            withdrawal.ToAddress,
            withdrawal.Quantity,
            withdrawal.Memo,
            withdrawal.IsInner,
            withdrawal.Network,
            withdrawal.FeeDeductType,
            withdrawal.WithdrawType,
            call.Ct));
        var isAgain = call.GetValue(Again);
        var against = check.Findings.Where(finding => StandsAgainst(finding, isAgain)).ToArray();
        if (against.Length > 0)
        {
            var sentences = against.Select(finding => TableText.Harmless($"{finding.Message}{Advice(finding)}"));
            throw new CliException(ExitCodes.RefusedHere, $"Nothing was sent.\n  {string.Join("\n  ", sentences)}");
        }

        foreach (var note in check.Findings.Select(finding => finding.Message).Concat(check.Unknown.Select(gap => gap.Message)))
        {
            call.Terminal.Error.WriteLine($"Note: {TableText.Harmless(note)}");
        }

        return check;
    }

    private static bool StandsAgainst(WithdrawalFinding finding, bool isAgain) =>
        finding.Severity == WithdrawalSeverity.Refusal || (finding.Problem == WithdrawalProblem.SentBefore && !isAgain);

    private static string Advice(WithdrawalFinding finding) => finding.Problem switch
    {
        WithdrawalProblem.MemoMissing => " Give it with --memo, or give --no-memo if the address has none.",
        WithdrawalProblem.NetworkMissing or WithdrawalProblem.NetworkUnknown => " Name it with --network.",
        WithdrawalProblem.SentBefore => " Add --again to send it once more.",
        _ => "",
    };

    /// <summary>The advice for an unknown outcome: the command line that resolves it.</summary>
    private static string Look(CommandContext call, KucoinError.OutcomeUnknown unknown) =>
        $"Wait two minutes, then see whether it happened:\n  {Resolve.LineFor(call, unknown)}";

    private sealed record Requested(string Id, KucoinWithdrawalAttempt Of);
}
