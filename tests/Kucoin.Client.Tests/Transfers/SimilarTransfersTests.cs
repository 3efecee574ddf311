using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>Which other transfers in the journal make a verdict undetermined.</summary>
public sealed class SimilarTransfersTests
{
    private static readonly Route Asked = Route.Own(AccountType.Main, AccountType.Trade);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(66);

    /// <summary>The states of a similar entry, and whether the verdict is then undetermined.</summary>
    public static TheoryData<TransferState, bool> States => new()
    {
        { TransferState.NotSettled, true },
        { TransferState.OutcomeUnknown, true },
        { TransferState.Happened, true },
        { TransferState.DidNotHappen, false },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task Similar_transfer_possibly_executed_leaves_it_undetermined(TransferState state, bool isOpen)
    {
        var found = await WithAnother(another => another with { State = state });

        Assert.Equal(isOpen ? KucoinTransferVerdict.CannotTell : KucoinTransferVerdict.Happened, found.Verdict);
        Assert.Equal(isOpen, found.Reason.Contains("another-7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MAIN", "TRADE", true)]
    [InlineData("MAIN", "MARGIN", true)]
    [InlineData("MARGIN", "TRADE", true)]
    [InlineData("TRADE", "MAIN", false)]
    public async Task Similar_transfer_with_one_common_wallet_counts(string from, string to, bool isOpen) =>
        await Check(isOpen, another => another with
        {
            Transfer = another.Transfer with { FromAccountType = new(from), ToAccountType = new(to) },
        });

    [Fact]
    public async Task Similar_transfer_between_master_and_sub_account_has_another_transaction_type() =>
        await Check(false, another => another with { Transfer = another.Transfer with { TransferType = TransferType.ParentToSub } });

    /// <summary>The futures ledger does not show the business type: this row can belong to either.</summary>
    [Fact]
    public async Task Similar_transfer_with_a_futures_wallet_counts_for_every_counterparty()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Route.ToSub(TransferFixture.SubA, AccountType.Contract, AccountType.Trade), isApplied: false);
        await world.Send(Route.Own(AccountType.Contract, AccountType.Main), 1, isApplied: true, isAnswered: true);
        world.Clock.Advance(Settled);

        var found = await world.Resolve(outcome);

        Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Single(found.FuturesRows);
    }

    [Fact]
    public async Task Transfer_of_another_quantity_asset_or_exchange_is_not_similar()
    {
        await Check(false, another => another with { Transfer = another.Transfer with { Quantity = 1.01m } });
        await Check(false, another => another with { Transfer = another.Transfer with { Asset = "BTC" } });
        await Check(true, another => another with { Transfer = another.Transfer with { Asset = "usdt" } });
        await Check(false, another => another with { Exchange = new("http://127.0.0.1:8080/") });
    }

    /// <summary>The first is cut before it is executed, and the second, under the other name of the exchange, succeeds.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://localhost:8080/")]
    [InlineData("https://api.kucoin.com", "https://API.kucoin.com:443/")]
    public async Task Similar_transfer_under_another_address_of_the_exchange_leaves_it_undetermined(string first, string second)
    {
        var world = new TransferFixture();
        using var asking = At(first);
        (world.Exchange.IsNextApplied, world.Exchange.IsNextAnswered) = (false, false);
        var sent = await world.Clock.Drive(Asked.Send(asking.SpotApi.Account, 1));
        (world.Exchange.IsNextApplied, world.Exchange.IsNextAnswered) = (true, true);
        using var other = At(second);
        Assert.True((await world.Clock.Drive(Asked.Send(other.SpotApi.Account, 1))).Success);
        world.Clock.Advance(Settled);

        foreach (var account in new[] { asking.SpotApi.Account, other.SpotApi.Account })
        {
            var found = (await account.ResolveTransferAsync(Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error))).GetDataOrThrow();
            Assert.Equal((KucoinTransferVerdict.CannotTell, 2), (found.Verdict, found.Rows.Count));
        }

        KucoinRestClient At(string address) => TestClient.Over(
            new ScriptedHandler(world.Exchange.Respond),
            TestClient.Repeating(world.Clock) with
            {
                Credentials = new(LedgerOfTransfers.Master, "secret", "word"),
                TransferJournal = world.Journal,
                Environment = KucoinEnvironment.FromAddress(new(address)),
            });
    }

    /// <summary>Two keys can belong to one user.</summary>
    [Fact]
    public async Task Similar_transfer_of_another_key_leaves_it_undetermined() => await Check(true, another => another with { KeyId = "0123456789abcdef" });

    [Theory]
    [InlineData(-3600, -3500, false)]
    [InlineData(-3600, -200, true)]
    [InlineData(-3600, 3600, true)]
    [InlineData(200, 300, true)]
    [InlineData(3600, 3700, false)]
    public async Task Similar_transfer_counts_only_within_the_time_range(int begin, int end, bool isOpen) =>
        await Check(isOpen, another => another with { Time = another.Time.AddSeconds(begin), End = another.Time.AddSeconds(end) });

    /// <summary>The entry was written with a clock that was an hour ahead and was corrected before sending.</summary>
    [Fact]
    public async Task Similar_transfer_with_corrected_clock_was_sent_between_its_two_times() =>
        await Check(true, another => another with { Time = another.Time.AddHours(1), End = another.Time });

    [Theory]
    [InlineData(null, true)]
    [InlineData(-1000, false)]
    [InlineData(-100, true)]
    public async Task Similar_unfinished_transfer_counts_until_it_can_no_longer_be_sent(int? notAfter, bool isOpen) =>
        await Check(isOpen, another => another with
        {
            State = TransferState.NotSettled,
            Time = another.Time.AddHours(-5),
            NotAfter = notAfter is { } seconds ? another.Time.AddSeconds(seconds) : null,
        });

    /// <summary>Without a row there is nothing that could be confused.</summary>
    [Fact]
    public async Task Two_similar_transfers_not_executed_are_both_excluded()
    {
        var world = new TransferFixture();
        var first = await world.Lose(Asked, isApplied: false);
        var second = await world.Lose(Asked, isApplied: false);
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.DidNotHappen, (await world.Resolve(first)).Verdict);
        Assert.Equal(KucoinTransferVerdict.DidNotHappen, (await world.Resolve(second)).Verdict);
    }

    /// <summary>
    /// Using one clientOid twice is an error of the caller, but the row of one transfer must not be attributed to the other.
    /// </summary>
    [Fact]
    public async Task Two_transfers_with_one_client_id_are_distinct()
    {
        var world = new TransferFixture();
        var first = (await world.Send(Asked, 1, isApplied: false, isAnswered: false, "mine"))!;
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        await world.Send(Asked, 1, isApplied: true, isAnswered: true, "mine");
        world.Clock.Advance(Settled);

        Assert.Equal(KucoinTransferVerdict.CannotTell, (await world.Resolve(first)).Verdict);
    }

    /// <summary>Its row is visible although it was not in the journal when the search started.</summary>
    [Fact]
    public async Task Similar_transfer_sent_while_reading_ledgers_leaves_it_undetermined()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Asked, isApplied: false);
        world.Clock.Advance(Settled);
        var isSent = false;
        world.Exchange.WhenLedgerIsRead = () =>
        {
            if (!isSent)
            {
                isSent = true;
                world.Send(Asked, 1, isApplied: true, isAnswered: true).GetAwaiter().GetResult();
            }
        };

        Assert.NotEqual(KucoinTransferVerdict.Happened, (await world.Resolve(outcome)).Verdict);
    }

    private static async Task Check(bool isOpen, Func<TransferJournalEntry, TransferJournalEntry> change) => Assert.Equal(
        isOpen ? KucoinTransferVerdict.CannotTell : KucoinTransferVerdict.Happened,
        (await WithAnother(another => change(another with { State = TransferState.Happened }))).Verdict);

    /// <summary>Resolves a transfer that was executed, with another entry in the journal.</summary>
    private static async Task<KucoinTransferResolution> WithAnother(Func<TransferJournalEntry, TransferJournalEntry> change)
    {
        var world = new TransferFixture();
        world.Clock.Advance(TimeSpan.FromHours(2));
        var outcome = await world.Lose(Asked, isApplied: true);
        var own = Assert.Single(await world.Journal.ReadAsync());
        await world.Journal.WriteAsync(change(own with { Id = "another", ClientOid = "another-7", SentAt = null }));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        return await world.Resolve(outcome);
    }
}
