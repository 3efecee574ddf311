using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals resolve</c></summary>
internal static class Resolve
{
    private const string Others =
        "Withdrawals sent from elsewhere are not considered: the row found can be that of an equal withdrawal.";

    /// <summary>The precision of printed times, one millisecond.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMilliseconds(1);

    private static readonly Columns<KucoinWithdrawalResolution> Columns = new Columns<KucoinWithdrawalResolution>()
        .Text("verdict", resolution => Word(resolution.Verdict))
        .Text("withdrawalId", resolution => resolution.WithdrawalId)
        .Text("reason", Reason);

    private static readonly Option<TimePoint?> SentAt = Options.Required(Options.Time(
        "--sent-at",
        "When it was sent, as 'kucoin withdrawals create' printed it and 'kucoin withdrawals list --sent' shows it. Alone it takes the "
        + "rest from the journal."));

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "resolve",
        "Searches the list of withdrawals for one of unknown outcome, and sends nothing. "
        + "Exits with 0 if it happened, with 3 if it did not and can be repeated, and with 6 if that is still unknown.",
        "kucoin withdrawals resolve --asset USDT --amount 250.5 --to TMxZfJvAyANsTxBCR87dsdqsCit9gJrJFt --network trx --sent-at 29m",
        [KucoinEndpoints.Withdrawals.History, KucoinEndpoints.AccountInfo.ApiKey],
        [SentAt, .. WithdrawalOptions.Optional.All],
        Look);

    /// <summary>The command line that resolves a withdrawal of unknown outcome.</summary>
    public static string LineFor(CommandContext call, KucoinError.OutcomeUnknown unknown)
    {
        string[] words =
        [
            "kucoin", "withdrawals", "resolve", "--sent-at", Cell.Create(unknown.SentAt).Text!,
            .. call.GetValue(CommonOptions.ProfileName) is { } profile ? new[] { "--profile", profile } : [],
        ];
        return TableText.Harmless(string.Join(' ', words.Select(ShellText.Word)));
    }

    /// <summary>
    /// Resolves the withdrawal. An exchange that refuses to show its rows leaves the outcome unknown. The exit code must differ from that
    /// of a withdrawal that did not happen, because the caller would repeat it.
    /// </summary>
    private static async Task<int> Look(CommandContext call)
    {
        try
        {
            return WriteResult(call, await Find(call));
        }
        catch (CliException refused) when (refused.ExitCode is ExitCodes.Refused or ExitCodes.OutcomeUnknown)
        {
            throw new CliException(ExitCodes.OutcomeUnknown, $"The outcome is still unknown: {refused.Message}");
        }
    }

    private static async Task<KucoinWithdrawalResolution> Find(CommandContext call)
    {
        var sentAt = call.GetValue(SentAt)!.Value.Resolve(call.WireClock.GetUtcNow().UtcDateTime);
        var outcome = WithdrawalOptions.Optional.AreGiven(call) ? await Asked(call, sentAt) : (await Written(call, sentAt)).ToOutcome();

        // This call corrects the client's clock, which the client needs to decide whether a row had time to appear.
        _ = call.Data(await call.Account.GetApiKeyInfoAsync(call.Ct));
        return call.Data(await call.Account.ResolveWithdrawalAsync(outcome, ct: call.Ct));
    }

    /// <summary>
    /// The withdrawal to resolve, from the options or from the journal. A withdrawal given by options is assumed to have been sent with
    /// this key, unless the journal has an entry with another one.
    /// </summary>
    private static async Task<KucoinError.OutcomeUnknown> Asked(CommandContext call, DateTime sentAt)
    {
        if (WithdrawalOptions.Optional.Missing(call) is { } missing)
        {
            throw CliException.Usage($"Give --sent-at alone, or the whole withdrawal: {missing} is missing.");
        }

        var withdrawal = WithdrawalOptions.Optional.Of(call);
        if (withdrawal.WithdrawType == WithdrawType.Address)
        {
            withdrawal = withdrawal with { Network = await NetworkId(call, withdrawal) };
        }

        return new(new KucoinError.Unreachable("no clear result came"), null, sentAt)
        {
            Withdrawal = withdrawal,
            KeyId = call.Access.Credentials?.KeyId,
            Exchange = call.Access.Environment.Spot,
        };
    }

    /// <summary>The id of the network, as the list of withdrawals shows it. A row has one even if the asset has a single network.</summary>
    private static async Task<string> NetworkId(CommandContext call, KucoinWithdrawalAttempt withdrawal)
    {
        var networks = call.Data(await call.Market.GetAssetAsync(withdrawal.Asset, ct: call.Ct)).Networks;
        var named = networks.Where(network =>
            withdrawal.Network is not { } name || IsNamed(network.NetworkId, name) || IsNamed(network.NetworkName, name));
        return named.ToArray() is [var only]
            ? only.NetworkId
            : throw CliException.Usage($"Name the chain with --network, by its id: 'kucoin market asset {withdrawal.Asset}' shows them.");
    }

    private static bool IsNamed(string? network, string name) => name.Equals(network, StringComparison.OrdinalIgnoreCase);

    private static async Task<WithdrawalJournalEntry> Written(CommandContext call, DateTime sentAt)
    {
        const string Whole = "Name it by --asset, --amount, --to and --network, too.";
        var exchange = call.Access.Environment;
        var sent = await SentWithdrawals.Read(call.WithdrawalJournal, ExitCodes.OutcomeUnknown, call.Ct);
        var named = sent.Where(entry => exchange.IsExchangeAt(entry.Exchange) && SentWithdrawals.IsOpen(entry) && IsAt(entry, sentAt));
        return named.ToArray() switch
        {
            [var entry] => entry,
            [] => throw CliException.Usage(
                $"No withdrawal of unknown outcome was sent to {exchange.Spot.Host} from here at {Cell.Create(sentAt).Text}, see "
                + $"'kucoin withdrawals list --sent'. {Whole}"),
            var several => throw CliException.Usage(
                $"{several.Length} withdrawals were sent from here at {Cell.Create(sentAt).Text}. {Whole}"),
        };
    }

    private static bool IsAt(WithdrawalJournalEntry entry, DateTime sentAt) =>
        ((entry.SentAt ?? entry.Time) - sentAt).Duration() <= Precision;

    private static int WriteResult(CommandContext call, KucoinWithdrawalResolution resolution)
    {
        _ = call.Report.ListWithSummary(List.Columns, resolution.Rows, Columns, resolution);
        if (call.Format == Format.Csv)
        {
            call.Terminal.Error.WriteLine($"{Word(resolution.Verdict)}: {Reason(resolution)}");
        }

        return resolution.Verdict switch
        {
            KucoinWithdrawalVerdict.Happened => ExitCodes.Done,
            KucoinWithdrawalVerdict.DidNotHappen => ExitCodes.Refused,
            _ => ExitCodes.OutcomeUnknown,
        };
    }

    private static string Reason(KucoinWithdrawalResolution resolution) =>
        resolution.Verdict == KucoinWithdrawalVerdict.Happened ? $"{resolution.Reason} {Others}" : resolution.Reason;

    private static string Word(KucoinWithdrawalVerdict verdict) => verdict switch
    {
        KucoinWithdrawalVerdict.Happened => "happened",
        KucoinWithdrawalVerdict.DidNotHappen => "did not happen",
        _ => "cannot tell",
    };
}
