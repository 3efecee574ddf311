using System.Globalization;
using System.Text;
using Kucoin.Client.Models.Transfers;
using Kucoin.Faults.Tests.Fixtures;
using Kucoin.Faults.Tests.Hosts;

namespace Kucoin.Faults.Tests.Matrix;

/// <summary>Writes <c>docs/faults.md</c> from the results of the fault matrix.</summary>
internal static class FaultsPage
{
    private const string Head = """
        # Faults

        The result of a call for every fault, and the effect in the ledger. Every row was executed: the library with default
        options (except a timeout of 20 s and bodies of at most 1 MiB) over real connections to the local exchange, with simulated
        time. A fault applies to one request, or to every request of the call. `tests/Kucoin.Faults.Tests` executes all rows in every test
        run and fails if this page differs; `KUCOIN_APPROVE=1 dotnet test --project tests/Kucoin.Faults.Tests` generates it.

        Invariants of every row:

        - no transfer was executed twice, and every request that was sent arrived once, or not at all if the connection was refused;
        - a success was executed, an error was not, and only *outcome unknown* may have been; a successful read matched the ledger;
        - the result is *outcome unknown* exactly if a request was sent and got no clear response;
        - `ResolveTransferAsync` and `ResolveWithdrawalAsync` returned `Happened` or `DidNotHappen` only if true, and after two minutes
          they always did;
        - the ledger balances.

        Not tested, because no client can detect it: an exchange that executes a request and then reports that it
        was rejected, with a rejection code, an exhausted quota (`gw-ratelimit-*` headers), or an invalid timestamp
        (400002). KuCoin's gateway checks quota and timestamp before it processes the request; therefore the last two are safe to retry.

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
        string[] half = ["result", "requests sent", .. moves ? ["times executed"] : Array.Empty<string>()];
        string[] look = moves ? ["resolved immediately", "resolved after two minutes"] : [];
        Row(page, ["fault", .. half.Select(name => $"once: {name}"), .. look, .. half.Select(name => $"every time: {name}")]);
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

    /// <summary>The section about <see cref="HostTests"/> and <see cref="HttpClientHostTests"/>.</summary>
    private static string Hosts() => $"""
        ## With the handlers of a host

        The handlers that a program may add to its client, tested in real time with the real `Microsoft.Extensions.Http.Resilience`.
        Calls: {string.Join(", ", HostCall.Changes.Append(HostCall.Read).Select(call => call.Name))}. Faults of every request:

        {string.Join("\n", HostMatrix.Troubles.Select(trouble => $"- {trouble.Name}"))}

        For every call, one request arrives, it is executed as the fault specifies, the outcome is correct, and it takes at most 2 seconds:

        {string.Join("\n", Host.Gated.Select(host => $"- {host.Name}"))}

        For every write, the request is executed as the fault specifies and the outcome is correct; the handlers may repeat a read:

        {string.Join("\n", Host.Ungated.Select(host => $"- {host.Name}{Remark(host)}"))}


        """;

    private static string Remark(Host host) =>
        host.RefusesChanges ? ": nothing is sent, because a copy of the body could be sent twice"
        : host.SendsHeadsAlone ? ": the headers of a repeated request arrive, without its body"
        : "";

    private static string Tail(RepeatedCalls repeated) => string.Create(CultureInfo.InvariantCulture, $"""
        ## Repeating without resolving

        A transfer whose response was lost after it was executed, sent again with the same `clientOid`. KuCoin specifies neither
        behavior, so a program must resolve the outcome first.

        | the exchange | result of the repetition | times executed |
        | --- | --- | --- |
        | executes it again | {repeated.Applied.Saw} | {repeated.Applied.Moved} |
        | rejects a repeated `clientOid` | {repeated.Refused.Saw} | {repeated.Refused.Moved} |

        """);
}

/// <summary>
/// The results of a repeated transfer, for an exchange that executes it again and one that rejects a repeated <c>clientOid</c>.
/// </summary>
internal sealed record RepeatedCalls(Play Applied, Play Refused);
