using System.CommandLine;
using System.Globalization;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary><c>kucoin transfers resolve</c></summary>
internal static class Resolve
{
    private const string EarlierRuns =
        "This command does not know what others sent: if another transfer like it was sent within minutes, what was found can be that one.";

    private static readonly Columns<KucoinTransferResolution> Columns = new Columns<KucoinTransferResolution>()
        .Text("verdict", resolution => Word(resolution.Verdict))
        .Text("reason", Reason);

    private static readonly Option<string> ClientOid = Options.Text(
        "--client-oid", "ID", "The id of the transfer, as 'kucoin transfers create' printed it. KuCoin's ledgers do not show it.");

    private static readonly Option<TimePoint?> SentAt = Options.Required(Options.Time("--sent-at", "When it was sent."));

    private static readonly Option<string> OtherProfile = Options.Text(
        "--other-profile",
        "NAME",
        "A profile with a key of the sub-account on the other side. Without it a transfer to or from a sub-account can be found, "
        + "but not excluded.");

    public static Verb Verb { get; } = Verb.Reading(
        "resolve",
        "Looks in the ledgers what became of a transfer whose outcome is unknown, and moves nothing. "
        + "Ends with 0 when it happened, with 3 when it did not and can be repeated, and with 6 when that cannot be told.",
        "kucoin transfers resolve --asset USDT --amount 307.8171 --from isolated:ETH-USDT --to isolated:BTC-USDT --sent-at 807m",
        [KucoinEndpoints.Ledgers.AccountLedgers, KucoinEndpoints.AccountInfo.ApiKey],
        [.. TransferOptions.All, SentAt, ClientOid, OtherProfile],
        Look);

    /// <summary>The command line that looks for a transfer, in the words of the one that made it.</summary>
    public static string LineFor(Call call, KucoinError.OutcomeUnknown unknown)
    {
        var (asset, amount, from, to) = TransferOptions.Of(call);
        string[] words =
        [
            "kucoin", "transfers", "resolve",
            "--asset", asset,
            "--amount", amount.ToString(CultureInfo.InvariantCulture),
            "--from", $"{from}",
            "--to", $"{to}",
            "--sent-at", Cell.Of(unknown.SentAt).Text!,
            .. unknown.ClientOid is { } clientOid ? new[] { "--client-oid", clientOid } : [],
            .. call.Of(CommonOptions.ProfileName) is { } profile ? new[] { "--profile", profile } : [],
        ];
        return TableText.Harmless(string.Join(' ', words.Select(ShellText.Word)));
    }

    /// <summary>
    /// What the exchange refuses to show leaves the question open. It must not end like a transfer that did not happen: somebody would
    /// repeat it.
    /// </summary>
    private static async Task<int> Look(Call call)
    {
        try
        {
            return Tell(call, await Find(call));
        }
        catch (Failure refused) when (refused.ExitCode is Exit.Refused or Exit.OutcomeUnknown)
        {
            throw new Failure(Exit.OutcomeUnknown, $"It cannot be told: {refused.Message}");
        }
    }

    private static async Task<KucoinTransferResolution> Find(Call call)
    {
        var (asset, amount, from, to) = TransferOptions.Of(call);
        var transfer = new KucoinTransferAttempt
        {
            Asset = asset,
            Quantity = amount,
            TransferType = TransferOptions.Type(from, to),
            FromAccountType = from.Wallet,
            ToAccountType = to.Wallet,
            FromAccountTag = from.Pair,
            ToAccountTag = to.Pair,
        };
        await CheckKey(call, transfer.TransferType);
        var sentAt = call.Of(SentAt)!.Value.In(call.WireClock.GetUtcNow().UtcDateTime);
        var cause = new KucoinError.Unreachable("no clear answer came");
        var outcome = new KucoinError.OutcomeUnknown(cause, call.Of(ClientOid), sentAt) with { Transfer = transfer };
        await using var other = call.Of(OtherProfile) is { } profile ? await OtherSide(call, profile, from.Sub ?? to.Sub) : null;
        var resolution = Call.Data(await call.Account.ResolveTransferAsync(outcome, other?.Client.SpotApi.Account, ct: call.Ct));
        return Twin(call, sentAt) is { } twin && resolution.Verdict != KucoinTransferVerdict.CannotTell
            ? resolution with { Verdict = KucoinTransferVerdict.CannotTell, Reason = LooksTheSame(twin) }
            : resolution;
    }

    /// <summary>The library knows of the transfers of this run only; the log knows of those of earlier ones.</summary>
    private static SentTransfer? Twin(Call call, DateTime sentAt) =>
        call.Transfers?.TwinOf(TransferOptions.AsSent(call, call.Of(ClientOid) ?? "", sentAt));

    private static string LooksTheSame(SentTransfer twin) =>
        $"This command sent another transfer that looks like it, at {Cell.Of(twin.Time.UtcDateTime).Text} with the clientOid "
        + $"{twin.ClientOid}: a row can be of either. If that is the one you ask for, name it with --client-oid.";

    /// <summary>
    /// The ledgers of a wrong key have no row and would make the transfer look undone. The call also sets the client's clock right where
    /// this machine's is wrong: by it the client knows whether a row had time to appear.
    /// </summary>
    private static async Task CheckKey(Call call, TransferType type)
    {
        var key = Call.Data(await call.Account.GetApiKeyInfoAsync(call.Ct));
        if (!key.IsMaster && type != TransferType.Internal)
        {
            throw Failure.Usage(
                $"The key is one of the sub-account {key.SubName}: give the master's, and that of the sub-account as --other-profile.");
        }
    }

    /// <summary>The ledger of another account has no row of the transfer either, and would make it look undone.</summary>
    private static async Task<Session> OtherSide(Call call, string profile, string? sub)
    {
        if (sub is null)
        {
            throw Failure.Usage("Both wallets are of one account, whose key reads them: leave --other-profile away.");
        }

        var other = call.Beside(profile);
        try
        {
            var expected = await SubDirectory.Entry(call, sub);
            var key = Call.Data(await other.Client.SpotApi.Account.GetApiKeyInfoAsync(call.Ct));
            return other.Access.Environment == call.Access.Environment && key.UserId == expected.Uid
                ? other
                : throw Failure.Usage($"Profile {profile} has no key of the sub-account {expected.SubName} on this exchange.");
        }
        catch
        {
            await other.DisposeAsync();
            throw;
        }
    }

    private static int Tell(Call call, KucoinTransferResolution resolution)
    {
        _ = call.Report.RowsBeside(LedgerRows.Columns, resolution.Rows, Columns, resolution);
        if (call.Format == Format.Csv)
        {
            call.Terminal.Error.WriteLine($"{Word(resolution.Verdict)}: {Reason(resolution)}");
        }

        return resolution.Verdict switch
        {
            KucoinTransferVerdict.Happened => Exit.Done,
            KucoinTransferVerdict.DidNotHappen => Exit.Refused,
            _ => Exit.OutcomeUnknown,
        };
    }

    private static string Reason(KucoinTransferResolution resolution) => resolution switch
    {
        { Verdict: KucoinTransferVerdict.Happened, Rows.Count: 1 } => $"One row fits it, and no other. {EarlierRuns}",
        { Verdict: KucoinTransferVerdict.Happened } => $"One row of each wallet fits it, and no other. {EarlierRuns}",
        _ => resolution.Reason,
    };

    private static string Word(KucoinTransferVerdict verdict) => verdict switch
    {
        KucoinTransferVerdict.Happened => "happened",
        KucoinTransferVerdict.DidNotHappen => "did not happen",
        _ => "cannot tell",
    };
}
