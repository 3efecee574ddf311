using System.Collections.Concurrent;
using Kucoin.Client.Results;
using Kucoin.Emulator.Control;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>Runs every call with every fault, through every host.</summary>
internal static class HostMatrix
{
    /// <summary>A quarter of a second for the handlers, the timeout of the slowest one, and a margin for a busy machine.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Slow = Host.Patience * 3;

    public static readonly IReadOnlyList<(string Name, Fault Fault, int Effects)> Troubles =
    [
        ("connection cut before the effect", new() { Kind = FaultKind.Cut }, 0),
        ("connection cut after the effect", new() { Kind = FaultKind.Cut, When = FaultMoment.After }, 1),
        ("HTTP 500 after the effect", new() { Kind = FaultKind.HtmlPage, When = FaultMoment.After, Status = 500 }, 1),
        ("HTTP 503 before the effect", new() { Kind = FaultKind.HtmlPage, Status = 503 }, 0),
        ("response slower than the handler's timeout", new() { Kind = FaultKind.Delay, When = FaultMoment.After, Delay = Slow }, 1),
    ];

    public static string? FaultOfGated(Host host, HostCall call, (string Name, Fault Fault, int Effects) trouble, HostOutcome outcome) =>
        outcome switch
        {
            _ when outcome.Arrived != 1 || outcome.Attempts != 1 => "not one arrival",
            _ when outcome.Took > Bound => "the handlers kept the caller waiting",
            _ when call == HostCall.Read => outcome.Error is KucoinError.OutcomeUnknown ? "a read has no unknown outcome" : null,
            _ when outcome.Effects != trouble.Effects => "the ledger says otherwise",
            { Error: KucoinError.OutcomeUnknown } => null,
            { Error: null } when host.IsPatient && trouble.Fault.Kind == FaultKind.Delay => null,
            _ => "a wrong outcome",
        };

    public static string? FaultOfUngated(Host host, HostCall call, (string Name, Fault Fault, int Effects) trouble, HostOutcome outcome) =>
        outcome switch
        {
            _ when call == HostCall.Read => outcome.Error is KucoinError.OutcomeUnknown ? "a read has no unknown outcome" : null,
            _ when host.RefusesChanges =>
                outcome is { Arrived: 0, Attempts: 0, Effects: 0, Error: KucoinError.Unreachable } ? null : "sent all the same",
            _ when outcome.Effects != trouble.Effects => "the ledger says otherwise",
            _ when !host.SendsHeadsAlone && (outcome.Arrived != 1 || outcome.Attempts != 1) => "not one arrival",
            { Error: KucoinError.OutcomeUnknown } => null,
            { Error: null } when host.IsPatient && trouble.Fault.Kind == FaultKind.Delay => null,
            _ => "a wrong outcome",
        };


    public static async Task HoldAsync(
        IReadOnlyList<Host> hosts, Func<Host, HostCall, (string Name, Fault Fault, int Effects), HostOutcome, string?> fault)
    {
        var broken = new ConcurrentQueue<string>();
        await Task.WhenAll(hosts.Select(host => Task.Run(async () =>
        {
            await using var world = await HostFixture.OpenAsync(host);
            foreach (var call in HostCall.Changes.Append(HostCall.Read))
            {
                foreach (var trouble in Troubles)
                {
                    var outcome = await world.PlayAsync(call, trouble.Fault);
                    if (fault(host, call, trouble, outcome) is { } reason)
                    {
                        broken.Enqueue($"{host.Name}, {call.Name}, {trouble.Name}: {reason}: {outcome}");
                    }
                }
            }
        })));
        Assert.True(broken.IsEmpty, string.Join('\n', broken));
    }
}
