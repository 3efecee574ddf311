using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>The verdict on a transfer is definite only when the ledgers are unambiguous.</summary>
public sealed class ResolveTransferTests
{
    private const string SubA = TransferFixture.SubA;
    private const string SubB = TransferFixture.SubB;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(66);
    private static readonly Route Way = Route.Own(AccountType.Main, AccountType.Trade);

    /// <summary>
    /// Whether the transfer was executed, whether its rows exist, whether the other side is read, its age, and the verdict.
    /// </summary>
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
    public async Task ResolveTransfer_single_transfer_has_the_expected_verdict(bool isApplied, bool isLate, bool isOtherSideRead, int secondsLater, KucoinTransferVerdict verdict)
    {
        var world = new TransferFixture(TimeSpan.Zero);
        world.Exchange.NextDelay = isLate ? TimeSpan.FromSeconds(50) : TimeSpan.Zero;
        var outcome = await world.Send(Route.ToSub(SubA), 1, isApplied, isAnswered: false);

        world.Clock.Advance(TimeSpan.FromSeconds(secondsLater));

        Assert.Equal(verdict, (await world.Resolve(outcome!, isOtherSideRead ? SubA : null)).Verdict);
    }

    [Fact]
    public async Task ResolveTransfer_ignores_the_row_of_a_transfer_to_another_account()
    {
        var world = new TransferFixture(TimeSpan.Zero);
        var outcome = await world.Send(Route.ToSub(SubA), 1, isApplied: false, isAnswered: false);
        await world.Send(Route.ToSub(SubB), 1, isApplied: true, isAnswered: true);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(outcome!, null)).Verdict);
    }

    [Fact]
    public async Task ResolveTransfer_does_not_combine_the_rows_of_two_other_transfers()
    {
        var world = new TransferFixture(TimeSpan.Zero);
        var outcome = await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied: false, isAnswered: false);
        await world.Send(Route.Own(AccountType.Main, AccountType.Margin), 1, isApplied: true, isAnswered: true);
        await world.Send(Route.Own(AccountType.Margin, AccountType.Trade), 1, isApplied: true, isAnswered: true);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(outcome!, null)).Verdict);
    }

    [Fact]
    public async Task ResolveTransfer_ignores_a_rejected_equal_transfer()
    {
        var world = new TransferFixture(TimeSpan.Zero);
        await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied: false, isAnswered: true);
        var outcome = await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied: true, isAnswered: false);

        Assert.Equal(KucoinTransferVerdict.Happened, (await world.Resolve(outcome!, null)).Verdict);
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    [InlineData(4)]
    [InlineData(-4)]
    public async Task ResolveTransfer_with_wrong_local_clock_finds_rows_and_keeps_the_delay(int secondsAhead)
    {
        foreach (var isApplied in new[] { true, false })
        {
            var world = new TransferFixture(TimeSpan.FromSeconds(secondsAhead));
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
    public async Task ResolveTransfer_without_date_headers_is_undetermined(bool isApplied)
    {
        var world = new TransferFixture();
        world.Exchange.IsDated = false;
        var outcome = await world.Send(Route.Own(AccountType.Main, AccountType.Trade), 1, isApplied, isAnswered: false);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(outcome!, null)).Verdict);
    }

    [Fact]
    public async Task ResolveTransfer_with_unreadable_ledger_is_an_error()
    {
        using var client = TestClient.Over(
            new ScriptedHandler(request => request.Verb == "POST" ? Reply.Text("") : Reply.Refusal("400007", "no permission")));
        var sent = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1);

        var result = await client.SpotApi.Account.ResolveTransferAsync(Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error));

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(result.Error).Code);
    }

    /// <summary>Two clients with separate journals; the other account made the same transfer or none.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ResolveTransfer_with_key_of_another_account_is_undetermined(bool hasSame)
    {
        var world = new TransferFixture();
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
    public async Task ResolveTransfer_with_shared_journal_and_another_key_is_undetermined()
    {
        var world = new TransferFixture();
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
    public async Task Resolve_at_another_exchange_is_undetermined()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Way, isApplied: true);
        world.Clock.Advance(Settled);

        var found = await world.Resolve(outcome with { Exchange = new("http://localhost:8080") });

        Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Contains("http://localhost:8080", found.Reason, StringComparison.Ordinal);
    }

    /// <summary>An outcome constructed by the caller: key and exchange come from the journal or from the caller.</summary>
    [Theory]
    [InlineData(true, false, KucoinTransferVerdict.DidNotHappen)]
    [InlineData(false, false, KucoinTransferVerdict.CannotTell)]
    [InlineData(false, true, KucoinTransferVerdict.DidNotHappen)]
    public async Task Resolve_without_a_key_uses_the_journal_entry(bool hasJournal, bool isSaid, KucoinTransferVerdict verdict)
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Way, isApplied: false);
        world.Clock.Advance(Settled);
        using var asking = Asking(world, LedgerOfTransfers.Master, hasJournal ? world.Journal : null);
        var asked = outcome with { KeyId = isSaid ? outcome.KeyId : null, Exchange = isSaid ? outcome.Exchange : null };

        Assert.Equal(verdict, (await asking.SpotApi.Account.ResolveTransferAsync(asked)).GetDataOrThrow().Verdict);
    }

    [Fact]
    public async Task ResolveTransfer_rejects_the_outcome_of_another_operation()
    {
        using var client = TestClient.Responding(Reply.Text(""));
        var outcome = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), null, TestClient.Now.UtcDateTime);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SpotApi.Account.ResolveTransferAsync(outcome));
    }

    /// <summary>Another client of the exchange, with a separate journal unless one is given.</summary>
    private static KucoinRestClient Asking(TransferFixture world, string key, ITransferJournal? journal = null) => TestClient.Over(
        new ScriptedHandler(world.Exchange.Respond),
        TestClient.Repeating(world.Clock) with { Credentials = new(key, "secret", "word"), TransferJournal = journal });
}
