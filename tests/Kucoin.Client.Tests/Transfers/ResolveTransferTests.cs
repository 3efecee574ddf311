using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>What became of a transfer is told only when the ledgers leave no doubt.</summary>
public sealed class ResolveTransferTests
{
    private const string SubA = TransferWorld.SubA;
    private const string SubB = TransferWorld.SubB;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(66);
    private static readonly Route Way = Route.Own(AccountType.Main, AccountType.Trade);

    /// <summary>Whether the transfer was carried out, whether its rows are there, whether the other side is read, how long ago, and the verdict.</summary>
    public static TheoryData<bool, bool, bool, int, KucoinTransferVerdict> Lone => new()
    {
        { true, false, true, 0, KucoinTransferVerdict.Happened },
        { true, false, true, 120, KucoinTransferVerdict.Happened },
        { true, true, true, 0, KucoinTransferVerdict.CannotTell },
        { true, true, true, 120, KucoinTransferVerdict.Happened },
        { false, false, true, 0, KucoinTransferVerdict.CannotTell },
        { false, false, true, 64, KucoinTransferVerdict.CannotTell },
        { false, false, true, 65, KucoinTransferVerdict.DidNotHappen },
        { false, false, false, 3600, KucoinTransferVerdict.CannotTell },
        { true, false, false, 0, KucoinTransferVerdict.Happened },
        { false, false, true, 86_401, KucoinTransferVerdict.CannotTell },
        { true, false, true, 86_401, KucoinTransferVerdict.CannotTell },
    };

    [Theory]
    [MemberData(nameof(Lone))]
    public async Task A_lone_transfer(bool isApplied, bool isLate, bool isOtherSideRead, int secondsLater, KucoinTransferVerdict verdict)
    {
        var world = new TransferWorld(TimeSpan.Zero);
        world.Exchange.NextDelay = isLate ? TimeSpan.FromSeconds(50) : TimeSpan.Zero;
        var outcome = await world.Send(Route.ToSub(SubA), 1, isApplied, isAnswered: false);

        world.Clock.Advance(TimeSpan.FromSeconds(secondsLater));

        Assert.Equal(verdict, (await world.Resolve(outcome!, isOtherSideRead ? SubA : null)).Verdict);
    }

    [Fact]
    public async Task The_row_of_a_transfer_to_somebody_else_is_not_mistaken()
    {
        var world = new TransferWorld(TimeSpan.Zero);
        var outcome = await world.Send(Route.ToSub(SubA), 1, isApplied: false, isAnswered: false);
        await world.Send(Route.ToSub(SubB), 1, isApplied: true, isAnswered: true);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(outcome!, null)).Verdict);
    }

    [Fact]
    public async Task The_rows_of_two_others_are_not_put_together()
    {
        var world = new TransferWorld(TimeSpan.Zero);
        var outcome = await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied: false, isAnswered: false);
        await world.Send(Route.Own(AccountType.Main, AccountType.Margin), 1, isApplied: true, isAnswered: true);
        await world.Send(Route.Own(AccountType.Margin, AccountType.Trade), 1, isApplied: true, isAnswered: true);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(outcome!, null)).Verdict);
    }

    [Fact]
    public async Task An_equal_one_that_was_refused_does_not_stand_in_the_way()
    {
        var world = new TransferWorld(TimeSpan.Zero);
        await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied: false, isAnswered: true);
        var outcome = await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied: true, isAnswered: false);

        Assert.Equal(KucoinTransferVerdict.Happened, (await world.Resolve(outcome!, null)).Verdict);
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
            var world = new TransferWorld(TimeSpan.FromSeconds(secondsAhead));
            var outcome = await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied, isAnswered: false);

            var early = (await world.Resolve(outcome!, null)).Verdict;
            world.Clock.Advance(Settled);
            var late = (await world.Resolve(outcome!, null)).Verdict;

            Assert.NotEqual(KucoinTransferVerdict.DidNotHappen, early);
            Assert.Equal(isApplied ? KucoinTransferVerdict.Happened : KucoinTransferVerdict.DidNotHappen, late);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_without_a_date_prove_nothing(bool isApplied)
    {
        var world = new TransferWorld();
        world.Exchange.IsDated = false;
        var outcome = await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied, isAnswered: false);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(outcome!, null)).Verdict);
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

    /// <summary>Two clients, each with the journal that it has by itself; the other account made the same transfer or none.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_key_of_another_account_tells_nothing(bool hasSame)
    {
        var world = new TransferWorld();
        using var sender = Asking(world, "key-of-another-account");
        (world.Exchange.IsNextApplied, world.Exchange.IsNextAnswered) = (false, false);
        var sent = await world.Clock.Drive(Way.Send(sender.SpotApi.Account, 1));
        var outcome = Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error);
        if (hasSame)
        {
            await world.Send(Way, 1, isApplied: true, isAnswered: true);
        }

        world.Clock.Advance(Settled);
        using var asking = Asking(world, LedgerOfTransfers.Master);

        var found = (await asking.SpotApi.Account.ResolveTransferAsync(outcome)).GetDataOrThrow();

        Assert.Equal((KucoinTransferVerdict.CannotTell, hasSame ? 2 : 0), (found.Verdict, found.Rows.Count));
        Assert.Contains("another key", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_journal_does_not_make_another_key_the_same()
    {
        var world = new TransferWorld();
        var outcome = await world.Lose(Way, isApplied: true);
        world.Clock.Advance(Settled);
        using var asking = Asking(world, SubA, world.Journal);
        var keyId = new KucoinCredentials(SubA, "secret", "word").KeyId;

        foreach (var asked in new[] { outcome, outcome with { KeyId = null }, outcome with { KeyId = keyId } })
        {
            var found = (await asking.SpotApi.Account.ResolveTransferAsync(asked)).GetDataOrThrow();
            Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        }

        Assert.Equal(TransferState.OutcomeUnknown, Assert.Single(await world.Journal.ReadAsync()).State);
    }

    [Fact]
    public async Task Another_exchange_tells_nothing()
    {
        var world = new TransferWorld();
        var outcome = await world.Lose(Way, isApplied: true);
        world.Clock.Advance(Settled);

        var found = await world.Resolve(outcome with { Exchange = new("http://localhost:8080") });

        Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Contains("http://localhost:8080", found.Reason, StringComparison.Ordinal);
    }

    /// <summary>One that is made by hand: then the journal knows, or whoever made it says it.</summary>
    [Theory]
    [InlineData(true, false, KucoinTransferVerdict.DidNotHappen)]
    [InlineData(false, false, KucoinTransferVerdict.CannotTell)]
    [InlineData(false, true, KucoinTransferVerdict.DidNotHappen)]
    public async Task Without_a_key_the_entry_of_the_journal_decides(bool hasJournal, bool isSaid, KucoinTransferVerdict verdict)
    {
        var world = new TransferWorld();
        var outcome = await world.Lose(Way, isApplied: false);
        world.Clock.Advance(Settled);
        using var asking = Asking(world, LedgerOfTransfers.Master, hasJournal ? world.Journal : null);
        var asked = outcome with { KeyId = isSaid ? outcome.KeyId : null, Exchange = isSaid ? outcome.Exchange : null };

        Assert.Equal(verdict, (await asking.SpotApi.Account.ResolveTransferAsync(asked)).GetDataOrThrow().Verdict);
    }

    [Fact]
    public async Task Only_a_transfer_can_be_resolved()
    {
        using var client = TestClient.Answering(Reply.Text(""));
        var outcome = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), null, TestClient.Now.UtcDateTime);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SpotApi.Account.ResolveTransferAsync(outcome));
    }

    /// <summary>Another client at the exchange, with a journal of its own unless one is given.</summary>
    private static KucoinRestClient Asking(TransferWorld world, string key, ITransferJournal? journal = null) => TestClient.Over(
        new ScriptedHandler(world.Exchange.Answer),
        TestClient.Repeating(world.Clock) with { Credentials = new(key, "secret", "word"), TransferJournal = journal });
}
