using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Transfers;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary><c>kucoin transfers resolve</c></summary>
internal static class Resolve
{
    private const string EarlierRuns =
        "Transfers sent from elsewhere are not considered: the row found can be that of an equal transfer sent within minutes of this one.";

    private static readonly Columns<KucoinTransferResolution> Columns = new Columns<KucoinTransferResolution>()
        .Text("verdict", resolution => Word(resolution.Verdict))
        .Text("reason", Reason);

    private static readonly Option<string> ClientOid = Options.Text(
        "--client-oid",
        "ID",
        "The id of the transfer, as 'kucoin transfers create' and 'kucoin transfers list' show it. Given alone, the rest is taken "
        + "from the journal.");

    private static readonly Option<TimePoint?> SentAt = Options.Time("--sent-at", "When it was sent.");

    private static readonly Option<string> OtherProfile = Options.Text(
        "--other-profile",
        "PROFILE",
        "A profile with a key of the sub-account on the other side. Without it a transfer to or from a sub-account can be found, "
        + "but not excluded.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "resolve",
        "Searches the ledgers for a transfer of unknown outcome, and moves nothing. "
        + "Exits with 0 if it happened, with 3 if it did not and can be repeated, and with 6 if that is still unknown.",
        "kucoin transfers resolve --asset USDT --amount 307.8171 --from isolated:ETH-USDT --to isolated:BTC-USDT --sent-at 807m",
        [KucoinEndpoints.Ledgers.AccountLedgers, KucoinEndpoints.AccountInfo.ApiKey],
        [ClientOid, .. TransferOptions.Optional.All, SentAt, OtherProfile],
        Look);

    /// <summary>The command line that resolves a transfer of unknown outcome.</summary>
    public static string LineFor(CommandContext call, KucoinError.OutcomeUnknown unknown)
    {
        string[] words =
        [
            "kucoin", "transfers", "resolve", "--client-oid", unknown.ClientOid!,
            .. call.GetValue(CommonOptions.ProfileName) is { } profile ? new[] { "--profile", profile } : [],
        ];
        return TableText.Harmless(string.Join(' ', words.Select(ShellText.Word)));
    }

    /// <summary>
    /// Resolves the transfer. An exchange that refuses to show its rows leaves the outcome unknown. The exit code must differ from that of
    /// a transfer that did not happen, because the caller would repeat it.
    /// </summary>
    private static async Task<int> Look(CommandContext call)
    {
        try
        {
            return WriteResult(call, await Find(call));
        }
        catch (CliException refused) when (refused.ExitCode is ExitCodes.Refused or ExitCodes.RefusedHere or ExitCodes.OutcomeUnknown)
        {
            throw new CliException(ExitCodes.OutcomeUnknown, $"The outcome is still unknown: {refused.Message}");
        }
    }

    private static async Task<KucoinTransferResolution> Find(CommandContext call)
    {
        var outcome = await Asked(call);
        var transfer = outcome.Transfer!;
        await CheckKey(call, transfer.TransferType);
        await using var other = call.GetValue(OtherProfile) is { } profile ? await OtherSide(call, profile, transfer) : null;
        return call.Data(await call.Account.ResolveTransferAsync(outcome, other?.Client.SpotApi.Account, ct: call.Ct));
    }

    /// <summary>
    /// The transfer to resolve, from the options or from the journal. A transfer given by options is assumed to have been sent with this
    /// key, unless the journal has an entry with another one.
    /// </summary>
    private static async Task<KucoinError.OutcomeUnknown> Asked(CommandContext call)
    {
        var (asset, amount, from, to) = TransferOptions.Optional.Of(call);
        var sentAt = call.GetValue(SentAt);
        (string Name, bool IsGiven)[] words =
        [
            ("--asset", asset is not null), ("--amount", amount > 0), ("--from", from is not null), ("--to", to is not null),
            ("--sent-at", sentAt is not null),
        ];
        if (call.GetValue(ClientOid) is { } clientOid && !words.Any(word => word.IsGiven))
        {
            return (await Written(call, clientOid)).ToOutcome();
        }

        if (!words.All(word => word.IsGiven))
        {
            var missing = string.Join(", ", words.Where(word => !word.IsGiven).Select(word => word.Name));
            throw CliException.Usage($"Give --client-oid alone, or the whole transfer: {missing} is missing.");
        }

        var cause = new KucoinError.Unreachable("no clear result came");
        return new(cause, call.GetValue(ClientOid), sentAt!.Value.Resolve(call.WireClock.GetUtcNow().UtcDateTime))
        {
            Transfer = new()
            {
                Asset = asset!,
                Quantity = amount,
                TransferType = TransferOptions.Type(from!, to!),
                FromAccountType = from!.Wallet,
                ToAccountType = to!.Wallet,
                FromUserId = from.Sub,
                ToUserId = to.Sub,
                FromAccountTag = from.Pair,
                ToAccountTag = to.Pair,
            },
            KeyId = call.Access.Credentials?.KeyId,
            Exchange = call.Access.Environment.Spot,
        };
    }

    private static async Task<TransferJournalEntry> Written(CommandContext call, string clientOid)
    {
        const string Whole = "Name it by --asset, --amount, --from, --to and --sent-at.";
        var exchange = call.Access.Environment;
        var sent = await JournalRows.Read(call.TransferJournal, ExitCodes.OutcomeUnknown, call.Ct);
        return sent.Where(entry => entry.ClientOid == clientOid && exchange.IsExchangeAt(entry.Exchange)).ToArray() switch
        {
            [var entry] => entry,
            [] => throw CliException.Usage(
                $"No transfer with the clientOid {clientOid} was sent to {exchange.Spot.Host} from here, see 'kucoin transfers list'. "
                + Whole),
            var several => throw CliException.Usage(
                $"{several.Length} transfers with the clientOid {clientOid} were sent from here. {Whole}"),
        };
    }

    /// <summary>
    /// Checks that the key belongs to the master. The ledgers of a wrong key have no row and would make the transfer look undone. The call
    /// also corrects the client's clock, which the client needs to decide whether a row had time to appear.
    /// </summary>
    private static async Task CheckKey(CommandContext call, TransferType type)
    {
        var key = call.Data(await call.Account.GetApiKeyInfoAsync(call.Ct));
        if (key.IsMaster is not true && type != TransferType.Internal)
        {
            var owner = key.IsMaster is null ? "not known to be the master's" : $"one of the sub-account {key.SubName}";
            throw CliException.Usage(
                $"The key is {owner}: give the master's, and that of the sub-account as --other-profile.");
        }
    }

    /// <summary>
    /// Checks that the other profile belongs to the sub-account. The ledger of another account has no row of the transfer.
    /// </summary>
    private static async Task<Session> OtherSide(CommandContext call, string profile, KucoinTransferAttempt transfer)
    {
        if ((transfer.FromUserId ?? transfer.ToUserId) is not { } sub)
        {
            throw CliException.Usage("Both wallets belong to one account, whose key reads them: omit --other-profile.");
        }

        var other = call.Beside(profile);
        try
        {
            var expected = await SubDirectory.Entry(call, sub);
            var key = call.Data(await other.Client.SpotApi.Account.GetApiKeyInfoAsync(call.Ct));
            return call.Access.Environment.IsExchangeAt(other.Access.Environment.Spot) && key.UserId == expected.Uid
                ? other
                : throw CliException.Usage($"Profile {profile} has no key of the sub-account {expected.SubName} on this exchange.");
        }
        catch
        {
            await other.DisposeAsync();
            throw;
        }
    }

    private static int WriteResult(CommandContext call, KucoinTransferResolution resolution)
    {
        _ = call.Report.ListWithSummary(FoundRow.Columns, FoundRow.FromResolution(resolution), Columns, resolution);
        if (call.Format == Format.Csv)
        {
            call.Terminal.Error.WriteLine($"{Word(resolution.Verdict)}: {Reason(resolution)}");
        }

        return resolution.Verdict switch
        {
            KucoinTransferVerdict.Happened => ExitCodes.Done,
            KucoinTransferVerdict.DidNotHappen => ExitCodes.Refused,
            _ => ExitCodes.OutcomeUnknown,
        };
    }

    private static string Reason(KucoinTransferResolution resolution) => resolution switch
    {
        { Verdict: KucoinTransferVerdict.Happened, Rows.Count: var spot, FuturesRows.Count: var futures } => spot + futures == 1
            ? $"One row fits it, and no other. {EarlierRuns}"
            : $"One row of each wallet fits it, and no other. {EarlierRuns}",
        _ => resolution.Reason,
    };

    private static string Word(KucoinTransferVerdict verdict) => verdict switch
    {
        KucoinTransferVerdict.Happened => "happened",
        KucoinTransferVerdict.DidNotHappen => "did not happen",
        _ => "cannot tell",
    };
}
