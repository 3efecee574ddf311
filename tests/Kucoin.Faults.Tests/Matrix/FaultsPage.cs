using System.Globalization;
using System.Text;
using Kucoin.Client.Models.Transfers;
using Kucoin.Faults.Tests.Hosts;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Matrix;

/// <summary>Writes <c>docs/faults.md</c> from the results of the fault matrix.</summary>
internal static class FaultsPage
{
    private const string Head = """
        # Faults

        What a caller sees when something goes wrong on the way, and what the ledger says. Every row was played: the library with its own
        defaults (but a timeout of 20 s and bodies of at most 1 MiB) over real connections to the local exchange, on one clock that nobody
        waits for. A trouble strikes one request, or every request of the call. `tests/Kucoin.Faults.Tests` plays all of it in every test
        run and fails when this page says something else; `KUCOIN_APPROVE=1 dotnet test --project tests/Kucoin.Faults.Tests` writes it.

        Held in every row:

        - no money moved twice, and every request that was sent arrived once, or not at all where nobody listens;
        - a success moved the money, an error did not, and only *outcome unknown* may have; a read that succeeded said what the ledger says;
        - *outcome unknown* stands exactly where a request was sent and not clearly answered;
        - `ResolveTransferAsync` and `ResolveWithdrawalAsync` said `Happened` or `DidNotHappen` only where it was so, and two minutes later
          they always knew;
        - the ledger balances.

        Not played, because nothing a client does could tell them from the truth: an exchange that carries a request out and then says that
        it refused it, be it with a code that means refused, with a used-up quota (`gw-ratelimit-*` headers), or with a wrong timestamp
        (400002). KuCoin's gateway looks at quota and timestamp before it looks at the request; that is what makes repeating those two safe.

        """;

    public static string Write(IReadOnlyDictionary<(PlayedCall Call, Trouble Trouble, bool EveryTime), Play> plays, RepeatedCalls repeated)
    {
        var page = new StringBuilder(Head);
        foreach (var call in PlayedCall.All)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"## {call.Name}\n\n`{call.Endpoint}`\n");
            Table(page, call, plays);
            page.AppendLine();
        }

        return page.Append(Hosts()).Append(Tail(repeated)).ToString();
    }

    private static void Table(
        StringBuilder page, PlayedCall call, IReadOnlyDictionary<(PlayedCall Call, Trouble Trouble, bool EveryTime), Play> plays)
    {
        var moves = call != PlayedCall.Read;
        string[] half = ["the caller saw", "sent", .. moves ? ["moved"] : Array.Empty<string>()];
        string[] look = moves ? ["looked for at once", "two minutes later"] : [];
        Row(page, ["what goes wrong", .. half.Select(name => $"once: {name}"), .. look, .. half.Select(name => $"every time: {name}")]);
        Row(page, [.. Enumerable.Repeat("---", 1 + (2 * half.Length) + look.Length)]);
        foreach (var trouble in Trouble.All)
        {
            var (once, always) = (plays[(call, trouble, false)], plays[(call, trouble, true)]);
            string[] verdicts = moves ? [Word(once.AtOnce), Word(once.Later)] : [];
            Row(page, [trouble.Name, .. Half(once), .. verdicts, .. Half(always)]);
        }

        IEnumerable<string> Half(Play play) => [play.Saw, $"{play.Sent}", .. moves ? [$"{play.Moved}"] : Array.Empty<string>()];
    }

    private static string Word(KucoinTransferVerdict? verdict) => verdict?.ToString() ?? "";

    private static void Row(StringBuilder page, IReadOnlyList<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>What <see cref="HostTests"/> and <see cref="HttpClientHostTests"/> hold, in words.</summary>
    private static string Hosts() => $"""
        ## Under the handlers of a host

        The handlers that a program may have around its client, played on real time with the real `Microsoft.Extensions.Http.Resilience`.
        Calls: {string.Join(", ", HostCall.Changes.Append(HostCall.Read).Select(call => call.Name))}. What every request of a call meets:

        {string.Join("\n", HostMatrix.Troubles.Select(trouble => $"- {trouble.Name}"))}

        One arrival, as many effects as the fault leaves, a true outcome, and no more than 2 seconds of waiting, of every call:

        {string.Join("\n", Host.Gated.Select(host => $"- {host.Name}"))}

        As many effects as the fault leaves and a true outcome, of every change; the handlers may repeat a read:

        {string.Join("\n", Host.Ungated.Select(host => $"- {host.Name}{Remark(host)}"))}


        """;

    private static string Remark(Host host) =>
        host.RefusesChanges ? ": nothing is sent, because a copy of the body could be sent twice"
        : host.SendsHeadsAlone ? ": the head of a repeated request arrives, without its body"
        : "";

    private static string Tail(RepeatedCalls repeated) => string.Create(CultureInfo.InvariantCulture, $"""
        ## A caller who repeats without looking

        A transfer whose response was cut off after the effect, sent again by the caller with the same `clientOid`. KuCoin promises neither
        of these, so a program must look first.

        | the exchange | the caller saw | moved |
        | --- | --- | --- |
        | carries it out again | {repeated.Applied.Saw} | {repeated.Applied.Moved} |
        | refuses a `clientOid` it knows | {repeated.Refused.Saw} | {repeated.Refused.Moved} |

        """);
}

/// <summary>What came of a transfer that its caller repeated, by what the exchange does with a <c>clientOid</c> it knows.</summary>
internal sealed record RepeatedCalls(Play Applied, Play Refused);
