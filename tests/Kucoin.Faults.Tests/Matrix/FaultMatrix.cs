using System.Net;
using System.Net.Sockets;
using Kucoin.Client;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Emulator.Control;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Matrix;

/// <summary>Runs each call with each fault, sequentially, against one exchange.</summary>
internal sealed class FaultMatrix(TradingFixture world)
{
    /// <summary>The time between two runs, so that the rows of one are never matched with another.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(1);
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    public async Task<Play> PlayAsync(PlayedCall call, Trouble trouble, bool everyTime)
    {
        var control = world.Exchange.Control;
        world.Clock.Advance(Apart);
        var before = await world.LedgerAsync();
        world.ForgetArrivals();
        control.SkewWireClock(trouble.Skew);
        if (trouble.Fault is { } fault)
        {
            control.AddFault(fault with { Endpoint = $"{call.Endpoint}", Key = TradingFixture.Master, Count = everyTime ? 0 : 1 });
        }

        using var unheard = trouble.NobodyListens ? Unheard() : null;
        using var client = world.NewClient(TradingFixture.Master, unheard is null ? null : new($"http://{unheard.LocalEndPoint}/"));
        var called = await world.Drive(call.Send(client));
        await world.Settle(call.Endpoint.Path, trouble.NobodyListens ? 0 : called.Attempts);
        control.ClearFaults();
        var arrived = world.Arrivals(call.Endpoint.Path);

        var (atOnce, later) = await ResolveAsync(client, called.Error);
        control.SkewWireClock(TimeSpan.Zero);
        var moved = call.Change == default ? 0 : (await world.LedgerAsync() - before).Count(call.Change);
        var isTrue = called.Main is null || called.Main == before.Main;
        return new(called.Error, called.Attempts, arrived, moved, isTrue, atOnce, later);
    }

    /// <summary>Runs a transfer whose response is cut after the execution, and that its caller sends again with the same id.</summary>
    public async Task<Play> RepeatAsync(bool refuse)
    {
        var (control, call) = (world.Exchange.Control, PlayedCall.Transfer);
        world.Clock.Advance(Apart);
        var before = await world.LedgerAsync();
        world.ForgetArrivals();
        control.Settings = control.Settings with { RefuseRepeatedClientOids = refuse };
        control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After, Key = TradingFixture.Master });

        // Each run has its own id: the exchange rejects those of earlier runs.
        var clientOid = $"sent-twice-{refuse}";
        using var client = world.NewClient(TradingFixture.Master);
        var first = await world.Drive(PlayedCall.TransferOf(client, clientOid));
        var second = await world.Drive(PlayedCall.TransferOf(client, clientOid));
        var moved = (await world.LedgerAsync() - before).Count(call.Change);
        return new(second.Error, first.Attempts + second.Attempts, world.Arrivals(call.Endpoint.Path), moved, IsTrue: true, null, null);
    }

    private async Task<(KucoinTransferVerdict? AtOnce, KucoinTransferVerdict? Later)> ResolveAsync(
        KucoinRestClient client, KucoinError? error)
    {
        if (error is not KucoinError.OutcomeUnknown unknown)
        {
            return (null, null);
        }

        var atOnce = await VerdictAsync(client, unknown);
        world.Clock.Advance(Settling);
        return (atOnce, await VerdictAsync(client, unknown));
    }

    private async Task<KucoinTransferVerdict> VerdictAsync(KucoinRestClient client, KucoinError.OutcomeUnknown unknown)
    {
        if (unknown.Withdrawal is null)
        {
            return (await world.Drive(client.SpotApi.Account.ResolveTransferAsync(unknown))).GetDataOrThrow().Verdict;
        }

        return (await world.Drive(client.SpotApi.Account.ResolveWithdrawalAsync(unknown))).GetDataOrThrow().Verdict switch
        {
            KucoinWithdrawalVerdict.Happened => KucoinTransferVerdict.Happened,
            KucoinWithdrawalVerdict.DidNotHappen => KucoinTransferVerdict.DidNotHappen,
            _ => KucoinTransferVerdict.CannotTell,
        };
    }

    /// <summary>Reserves a port without listening on it.</summary>
    private static Socket Unheard()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
