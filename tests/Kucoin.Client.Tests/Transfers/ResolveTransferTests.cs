using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>What became of a transfer is told only when the ledgers leave no doubt.</summary>
public sealed class ResolveTransferTests
{
    private const string SubA = "68b1c2d3e4f5061728394a5b";
    private const string SubB = "68b1c2d3e4f5061728394a5c";
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(61);

    /// <summary>Whether the transfer was carried out, whether its rows are there, whether the other side is read, how long ago, and the verdict.</summary>
    public static TheoryData<bool, bool, bool, int, KucoinTransferVerdict> Lone => new()
    {
        { true, false, true, 0, KucoinTransferVerdict.Happened },
        { true, false, true, 120, KucoinTransferVerdict.Happened },
        { true, true, true, 0, KucoinTransferVerdict.CannotTell },
        { true, true, true, 120, KucoinTransferVerdict.Happened },
        { false, false, true, 0, KucoinTransferVerdict.CannotTell },
        { false, false, true, 59, KucoinTransferVerdict.CannotTell },
        { false, false, true, 60, KucoinTransferVerdict.DidNotHappen },
        { false, false, false, 3600, KucoinTransferVerdict.CannotTell },
        { true, false, false, 0, KucoinTransferVerdict.Happened },
        { false, false, true, 86_401, KucoinTransferVerdict.CannotTell },
        { true, false, true, 86_401, KucoinTransferVerdict.CannotTell },
    };

    [Theory]
    [MemberData(nameof(Lone))]
    public async Task A_lone_transfer(bool isApplied, bool isLate, bool isOtherSideRead, int secondsLater, KucoinTransferVerdict verdict)
    {
        var world = new World(TimeSpan.Zero);
        world.Exchange.NextDelay = isLate ? TimeSpan.FromSeconds(50) : TimeSpan.Zero;
        var outcome = await world.Send(ToSub(SubA), 1, isApplied, isAnswered: false);

        world.Clock.Advance(TimeSpan.FromSeconds(secondsLater));

        Assert.Equal(verdict, await world.Resolve(outcome!, isOtherSideRead ? SubA : null));
    }

    [Fact]
    public async Task The_row_of_a_transfer_to_somebody_else_is_not_mistaken()
    {
        var world = new World(TimeSpan.Zero);
        var outcome = await world.Send(ToSub(SubA), 1, isApplied: false, isAnswered: false);
        await world.Send(ToSub(SubB), 1, isApplied: true, isAnswered: true);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, await world.Resolve(outcome!, null));
    }

    [Fact]
    public async Task The_rows_of_two_others_are_not_put_together()
    {
        var world = new World(TimeSpan.Zero);
        var outcome = await world.Send(Own(AccountType.Main, AccountType.Trade), 1, isApplied: false, isAnswered: false);
        await world.Send(Own(AccountType.Main, AccountType.Margin), 1, isApplied: true, isAnswered: true);
        await world.Send(Own(AccountType.Margin, AccountType.Trade), 1, isApplied: true, isAnswered: true);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, await world.Resolve(outcome!, null));
    }

    [Fact]
    public async Task An_equal_one_that_was_refused_does_not_stand_in_the_way()
    {
        var world = new World(TimeSpan.Zero);
        await world.Send(Own(AccountType.Main, AccountType.Trade), 1, isApplied: false, isAnswered: true);
        var outcome = await world.Send(Own(AccountType.Main, AccountType.Trade), 1, isApplied: true, isAnswered: false);

        Assert.Equal(KucoinTransferVerdict.Happened, await world.Resolve(outcome!, null));
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    [InlineData(4)]
    [InlineData(-4)]
    public async Task A_clock_that_is_wrong_hides_no_row_and_shortens_no_delay(int secondsAhead)
    {
        foreach (var isApplied in new[] { true, false })
        {
            var world = new World(TimeSpan.FromSeconds(secondsAhead));
            var outcome = await world.Send(Own(AccountType.Main, AccountType.Trade), 1, isApplied, isAnswered: false);

            var early = await world.Resolve(outcome!, null);
            world.Clock.Advance(Settled);
            var late = await world.Resolve(outcome!, null);

            Assert.NotEqual(KucoinTransferVerdict.DidNotHappen, early);
            Assert.Equal(isApplied ? KucoinTransferVerdict.Happened : KucoinTransferVerdict.DidNotHappen, late);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_without_a_date_prove_nothing(bool isApplied)
    {
        var world = new World(TimeSpan.Zero);
        world.Exchange.IsDated = false;
        var outcome = await world.Send(Own(AccountType.Main, AccountType.Trade), 1, isApplied, isAnswered: false);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, await world.Resolve(outcome!, null));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_is_an_error_and_no_verdict()
    {
        using var client = TestClient.Over(
            new ScriptedHandler(request => request.Verb == "POST" ? Reply.Text("") : Reply.Refusal("400007", "no permission")));
        var sent = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1);

        var result = await client.SpotApi.Account.ResolveTransferAsync(Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error));

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(result.Error).Code);
    }

    [Fact]
    public async Task Only_a_transfer_can_be_resolved()
    {
        using var client = TestClient.Answering(Reply.Text(""));
        var outcome = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), null, TestClient.Now.UtcDateTime);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SpotApi.Account.ResolveTransferAsync(outcome));
    }

    [Fact]
    public async Task Concurrent_transfers_that_look_alike_are_never_told_wrongly()
    {
        var verdicts = new Dictionary<KucoinTransferVerdict, int>();
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var world = new World(TimeSpan.FromSeconds(new[] { 0, 0, 3, -3, 3600, -3600 }[random.Next(6)]));
            var unknown = new List<(KucoinError.OutcomeUnknown Outcome, Route Route, bool IsApplied)>();
            for (var left = random.Next(1, 7); left > 0; left--)
            {
                var route = Routes[random.Next(Routes.Length)];
                var (isApplied, isAnswered) = (random.Next(2) == 0, random.Next(3) == 0);
                world.Exchange.NextDelay = TimeSpan.FromSeconds(random.Next(3) == 0 ? random.Next(50) : 0);
                var outcome = await world.Send(route, random.Next(1, 4), isApplied, isAnswered);
                if (outcome is not null)
                {
                    unknown.Add((outcome, route, isApplied));
                }

                world.Clock.Advance(TimeSpan.FromSeconds(random.Next(3) switch { 0 => 0, 1 => random.Next(10), _ => random.Next(400) }));
            }

            for (var round = 0; round < 3; round++)
            {
                foreach (var (outcome, route, isApplied) in unknown)
                {
                    var verdict = await world.Resolve(outcome, random.Next(3) == 0 ? null : route.SubId);
                    var wrong = isApplied ? KucoinTransferVerdict.DidNotHappen : KucoinTransferVerdict.Happened;
                    Assert.True(verdict != wrong, $"seed {seed}, round {round}: {route} was told {verdict}.");
                    verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
                }

                world.Clock.Advance(TimeSpan.FromSeconds(random.Next(120)));
            }
        }

        // All three are told: a resolver that never dares to is of no use.
        Assert.All(Enum.GetValues<KucoinTransferVerdict>(), verdict => Assert.True(verdicts.GetValueOrDefault(verdict) > 50, $"{verdict}"));
    }

    private static readonly Route[] Routes =
    [
        Own(AccountType.Main, AccountType.Trade),
        Own(AccountType.Main, AccountType.Margin),
        Own(AccountType.Margin, AccountType.Trade),
        Own(AccountType.Trade, AccountType.Main),
        ToSub(SubA),
        ToSub(SubB),
        FromSub(SubA),
        FromSub(SubB),
    ];

    private static Route Own(AccountType from, AccountType to) => new(TransferType.Internal, from, to, null);

    private static Route ToSub(string sub) => new(TransferType.ParentToSub, AccountType.Main, AccountType.Main, sub);

    private static Route FromSub(string sub) => new(TransferType.SubToParent, AccountType.Main, AccountType.Main, sub);

    private sealed record Route(TransferType Type, AccountType From, AccountType To, string? SubId);

    private sealed class World
    {
        private readonly KucoinRestClient _master;
        private readonly Dictionary<string, KucoinRestClient> _subs;

        public World(TimeSpan ahead)
        {
            Exchange = new(Clock, ahead);
            _master = Client(LedgerOfTransfers.Master);
            _subs = new[] { SubA, SubB }.ToDictionary(sub => sub, Client);
        }

        public ManualClock Clock { get; } = new(TestClient.Now);

        public LedgerOfTransfers Exchange { get; }

        /// <summary>Gives the outcome if it is unknown.</summary>
        public async Task<KucoinError.OutcomeUnknown?> Send(Route route, decimal quantity, bool isApplied, bool isAnswered)
        {
            (Exchange.IsNextApplied, Exchange.IsNextAnswered) = (isApplied, isAnswered);
            var result = await _master.SpotApi.Account.UniversalTransferAsync(
                "USDT",
                quantity,
                route.Type,
                route.From,
                route.To,
                fromUserId: route.Type == TransferType.SubToParent ? route.SubId : null,
                toUserId: route.Type == TransferType.ParentToSub ? route.SubId : null);
            Assert.Equal(isAnswered, result.Error is not KucoinError.OutcomeUnknown);
            Assert.Equal(isAnswered && isApplied, result.Success);
            return result.Error as KucoinError.OutcomeUnknown;
        }

        public async Task<KucoinTransferVerdict> Resolve(KucoinError.OutcomeUnknown outcome, string? otherSide)
        {
            IKucoinRestClientSpotApiAccount? other = otherSide is null ? null : _subs[otherSide].SpotApi.Account;
            return (await Clock.Drive(_master.SpotApi.Account.ResolveTransferAsync(outcome, other))).GetDataOrThrow().Verdict;
        }

        private KucoinRestClient Client(string key) => TestClient.Over(
            new ScriptedHandler(Exchange.Answer), TestClient.Repeating(Clock) with { Credentials = new(key, "secret", "word") });
    }
}
