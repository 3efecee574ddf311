using System.Reflection;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Faults.Tests.Transfers;

/// <summary>Resolution when the ledger clock differs from the client's clock.</summary>
public sealed class MovedLedgerClockTests
{
    private static readonly Dictionary<string, Action<EmulatorControl>> Moves = new()
    {
        ["agrees"] = _ => { },
        ["a day ahead"] = control => control.AdvanceClock(TimeSpan.FromHours(24)),
        ["36 s ahead"] = control => control.AdvanceClock(TimeSpan.FromSeconds(36)),
        ["stands a day ahead"] = control =>
        {
            control.AdvanceClock(TimeSpan.FromHours(24));
            control.FreezeClock();
        },
        ["stands months ahead"] = control => control.FreezeClock(control.Clocks.LedgerTime.AddDays(200)),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Table
    {
        get
        {
            var table = new TheoryData<string, bool>();
            foreach (var move in Moves.Keys)
            {
                table.Add(move, false);
                table.Add(move, true);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task ResolveTransfer_finds_rows_by_the_ledger_clock(string move, bool isDecorated)
    {
        var found = await Resolve(FaultMoment.After, Moves[move], _ => { }, isDecorated);

        Assert.Equal(KucoinTransferVerdict.Happened, found.Verdict);
        Assert.Equal(2, found.Rows.Count);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task ResolveTransfer_excludes_only_by_the_exchange_clock(string move, bool isDecorated)
    {
        var found = await Resolve(FaultMoment.Before, Moves[move], _ => { }, isDecorated);

        Assert.Equal(move == "agrees" ? KucoinTransferVerdict.DidNotHappen : KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Contains(move == "agrees" ? "Neither side" : "another clock", found.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task ResolveTransfer_cannot_exclude_a_transfer_when_the_clock_was_moved_after_it(string move, bool isDecorated)
    {
        foreach (var moment in (FaultMoment[])[FaultMoment.Before, FaultMoment.After])
        {
            var found = await Resolve(moment, _ => { }, Moves[move], isDecorated);

            Assert.Contains(
                found.Verdict,
                move == "agrees" && moment == FaultMoment.Before ? [KucoinTransferVerdict.DidNotHappen]
                : moment == FaultMoment.Before ? [KucoinTransferVerdict.CannotTell]
                : (KucoinTransferVerdict[])[KucoinTransferVerdict.CannotTell, KucoinTransferVerdict.Happened]);
        }
    }

    private static async Task<KucoinTransferResolution> Resolve(
        FaultMoment moment, Action<EmulatorControl> before, Action<EmulatorControl> after, bool isDecorated)
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);
        before(exchange.Control);
        var (key, secret, passphrase) = exchange.Credentials;
        using var client = new KucoinRestClient(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(exchange.Address),
            Credentials = new(key, secret, passphrase),
        });
        (key, secret, passphrase) = exchange.Keys["trader"];
        using var trader = new KucoinRestClient(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(exchange.Address),
            Credentials = new(key, secret, passphrase),
        });
        var subs = (await client.SpotApi.Account.GetUserInfoAsync(Ct)).GetDataOrThrow();
        exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = moment, Endpoint = "POST /api/v3/accounts/universal-transfer" });
        var sent = await client.SpotApi.Account.UniversalTransferAsync(
            "USDT",
            41m,
            TransferType.ParentToSub,
            AccountType.Main,
            AccountType.Main,
            toUserId: subs.First(sub => sub.SubName == "marketMaker1").UserId,
            ct: Ct);
        // Simulates a resolution that starts when the request can no longer arrive.
        var unknown = Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error);
        unknown = unknown with { SentAt = unknown.SentAt.AddSeconds(-6) };
        after(exchange.Control);
        var other = isDecorated ? Decorator.Around(trader.SpotApi.Account) : trader.SpotApi.Account;
        var found = await client.SpotApi.Account.ResolveTransferAsync(unknown, other, settlingDelay: TimeSpan.Zero, ct: Ct);
        return found.GetDataOrThrow();
    }

    /// <summary>Forwards every call, like a decorator for logging or caching.</summary>
    public class Decorator : DispatchProxy
    {
        private IKucoinRestClientSpotApiAccount _inner = null!;

        public static IKucoinRestClientSpotApiAccount Around(IKucoinRestClientSpotApiAccount inner)
        {
            var proxy = Create<IKucoinRestClientSpotApiAccount, Decorator>();
            ((Decorator)proxy)._inner = inner;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Invoke(_inner, args);
    }
}
