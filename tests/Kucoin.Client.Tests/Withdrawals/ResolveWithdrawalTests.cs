using System.Globalization;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Withdrawals;
using static Kucoin.Client.Models.Withdrawals.KucoinWithdrawalVerdict;

namespace Kucoin.Client.Tests.Withdrawals;

/// <summary>The verdict on a withdrawal of unknown outcome: executed, not executed or undetermined, and never wrong.</summary>
public sealed class ResolveWithdrawalTests
{
    private const string List = "GET /api/v1/withdrawals";

    /// <summary>The last possible arrival of a request after sending, plus the settling delay of its row.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5) + TimeSpan.FromMinutes(1);

    /// <summary>Differences between a row of the list and the withdrawal, and the expected verdict.</summary>
    public static TheoryData<string, Row, KucoinWithdrawalVerdict> Rows => new()
    {
        { "the same", new(), Happened },
        { "the fee taken from the quantity", new() { Amount = "23.5", Fee = "1.5" }, Happened },
        { "a failed one, which was accepted", new() { Status = "FAILURE" }, Happened },
        { "another asset", new() { Asset = "USDC" }, DidNotHappen },
        { "another network", new() { Chain = "eth" }, DidNotHappen },
        { "another address", new() { Address = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t" }, DidNotHappen },
        { "another quantity", new() { Amount = "24" }, DidNotHappen },
        { "a memo", new() { Memo = "7" }, DidNotHappen },
        { "no network", new() { Chain = "" }, CannotTell },
        { "less, and no fee", new() { Amount = "23.5", Fee = null }, CannotTell },
        { "the quantity with the fee", new() { Amount = "26.5", Fee = "1.5" }, CannotTell },
        { "the address in lower case, which is another on TRON", new() { Address = WithdrawalFixture.Tron.ToLowerInvariant() }, CannotTell },
        { "made long before", new() { Seconds = -60 }, DidNotHappen },
        { "made a moment before by another clock", new() { Seconds = -5 }, Happened },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Single_matching_row_determines_the_verdict(string what, Row row, KucoinWithdrawalVerdict verdict)
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world, fee: FeeDeductType.Internal);
        Show(world, row);
        world.Clock.Advance(Settled);

        var resolution = await Resolve(world, outcome);

        Assert.True(verdict == resolution.Verdict, $"{what}: {resolution}");
        Assert.Equal(verdict == Happened ? "id0" : null, resolution.WithdrawalId);
        Assert.Equal(verdict == DidNotHappen ? 0 : 1, resolution.Rows.Count);
    }

    [Theory]
    [InlineData(0, CannotTell)]
    [InlineData(64, CannotTell)]
    [InlineData(65, DidNotHappen)]
    public async Task Missing_row_excludes_the_withdrawal_after_last_arrival_plus_settling_delay(int seconds, KucoinWithdrawalVerdict verdict)
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        Show(world);
        world.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(verdict, (await Resolve(world, outcome)).Verdict);
    }

    [Theory]
    [InlineData(84, CannotTell)]
    [InlineData(105, DidNotHappen)]
    public async Task Last_arrival_is_computed_from_NotAfter_of_the_sending_client(int seconds, KucoinWithdrawalVerdict verdict)
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world) with { NotAfter = TestClient.Now.UtcDateTime.AddSeconds(40) };
        Show(world);
        world.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(verdict, (await Resolve(world, outcome)).Verdict);
    }

    [Fact]
    public async Task Settling_delay_can_be_shortened_by_the_caller()
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        Show(world);
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        var result = await world.Account.ResolveWithdrawalAsync(outcome, TimeSpan.Zero);

        Assert.Equal(DidNotHappen, result.GetDataOrThrow().Verdict);
    }

    [Fact]
    public async Task Two_matching_rows_are_undetermined()
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        Show(world, new Row(), new Row { Seconds = 1 });
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        var resolution = await Resolve(world, outcome);

        Assert.Equal((CannotTell, 2), (resolution.Verdict, resolution.Rows.Count));
    }

    [Theory]
    [InlineData(1, DidNotHappen, null)]
    [InlineData(2, Happened, "id1")]
    public async Task Row_of_another_journaled_withdrawal_is_ignored(
        int rows, KucoinWithdrawalVerdict verdict, string? id)
    {
        using var world = new WithdrawalFixture();
        world.On(WithdrawalFixture.Withdraw, _ => Reply.Data("""{"withdrawalId":"id0"}"""));
        await world.Send();
        var outcome = await Unknown(world);
        Show(world, [.. Enumerable.Repeat(new Row(), rows)]);
        world.Clock.Advance(Settled);

        var resolution = await Resolve(world, outcome);

        Assert.Equal((verdict, id), (resolution.Verdict, resolution.WithdrawalId));
    }

    [Fact]
    public async Task Row_matching_two_unknown_outcomes_is_undetermined_for_both()
    {
        using var world = new WithdrawalFixture();
        var first = await Unknown(world);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        var second = await Unknown(world);
        Show(world, new Row());
        world.Clock.Advance(Settled);

        Assert.Equal(CannotTell, (await Resolve(world, first)).Verdict);
        Assert.Equal(CannotTell, (await Resolve(world, second)).Verdict);

        Show(world);
        Assert.Equal(DidNotHappen, (await Resolve(world, first)).Verdict);
        Assert.Equal(DidNotHappen, (await Resolve(world, second)).Verdict);
    }

    [Fact]
    public async Task Definite_verdict_is_written_to_the_journal()
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        Show(world, new Row());

        await Resolve(world, outcome);

        var entry = Assert.Single(await world.Options.WithdrawalJournal!.ReadAsync());
        Assert.Equal((WithdrawalState.Happened, "id0"), (entry.State, entry.WithdrawalId));
        Assert.Equal("id0", (await Resolve(world, outcome)).WithdrawalId);
    }

    [Fact]
    public async Task Unsettled_withdrawal_may_still_be_sent()
    {
        var journal = new FailingWithdrawalJournal { FailsToWrite = entry => entry.End is not null };
        using var world = new WithdrawalFixture(options => options with { WithdrawalJournal = journal });
        var outcome = await Unknown(world);
        Show(world);
        world.Clock.Advance(Settled);

        Assert.Equal(CannotTell, (await Resolve(world, outcome)).Verdict);
    }

    [Theory]
    [InlineData(3, 1, CannotTell)]
    [InlineData(1, 1, Happened)]
    [InlineData(2, 0, CannotTell)]
    public async Task List_shorter_than_its_total_is_undetermined(int total, int shown, KucoinWithdrawalVerdict verdict)
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        world.On(List, _ => Page([.. Enumerable.Repeat(new Row(), shown)], total));
        world.Clock.Advance(Settled);

        Assert.Equal(verdict, (await Resolve(world, outcome)).Verdict);
    }

    [Fact]
    public async Task Network_display_name_in_an_outcome_excludes_no_row()
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        Show(world, new Row());
        world.Clock.Advance(Settled);

        var resolution = await Resolve(world, outcome with { Withdrawal = outcome.Withdrawal! with { Network = "TRC20" } });

        Assert.Equal((CannotTell, 1), (resolution.Verdict, resolution.Rows.Count));
    }

    [Fact]
    public async Task Failed_list_is_the_error_of_the_resolution()
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        world.On(List, _ => Reply.Refusal("400007", "no permission"));

        var result = await world.Account.ResolveWithdrawalAsync(outcome);

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(result.Error).Code);
    }

    [Fact]
    public async Task Outcome_older_than_a_day_is_undetermined()
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        Show(world);
        world.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        Assert.Equal(CannotTell, (await Resolve(world, outcome)).Verdict);
    }

    [Fact]
    public async Task Key_of_another_account_with_empty_list_is_undetermined()
    {
        var journal = new MemoryWithdrawalJournal();
        using var world = new WithdrawalFixture(options => options with { WithdrawalJournal = journal });
        var outcome = await Unknown(world);
        using var other = new WithdrawalFixture(options => options with { WithdrawalJournal = journal, Credentials = new("other", "s", "p") });
        Show(other);
        other.Clock.Advance(Settled);

        Assert.Equal(CannotTell, (await Resolve(other, outcome)).Verdict);
    }

    /// <summary>Two clients with separate journals.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Key_of_another_account_without_common_journal_is_undetermined(bool hasRow)
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        using var other = new WithdrawalFixture(options => options with { Credentials = new("other", "s", "p") });
        Show(other, hasRow ? [new Row()] : []);
        other.Clock.Advance(Settled);

        var resolution = await Resolve(other, outcome);

        Assert.Equal((CannotTell, hasRow ? 1 : 0), (resolution.Verdict, resolution.Rows.Count));
        Assert.Contains("another key", resolution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_at_another_exchange_is_undetermined()
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world);
        using var other = new WithdrawalFixture(options => options with { Environment = KucoinEnvironment.FromAddress(new("http://localhost:8080")) });
        Show(other);
        other.Clock.Advance(Settled);

        var resolution = await Resolve(other, outcome);

        Assert.Equal(CannotTell, resolution.Verdict);
        Assert.Contains("http://localhost:8080", resolution.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("GET /api/v1/withdrawals", other.Lines);
    }

    /// <summary>An outcome constructed by the caller: key and exchange come from the journal or from the caller.</summary>
    [Theory]
    [InlineData(true, false, DidNotHappen)]
    [InlineData(false, false, CannotTell)]
    [InlineData(false, true, DidNotHappen)]
    public async Task Resolve_without_a_key_uses_the_journal_entry(bool hasJournal, bool isSaid, KucoinWithdrawalVerdict verdict)
    {
        using var world = new WithdrawalFixture();
        var outcome = await Unknown(world) with { KeyId = null, Exchange = null };
        using var asking = new WithdrawalFixture(options => hasJournal ? options with { WithdrawalJournal = world.Options.WithdrawalJournal } : options);
        Show(asking);
        asking.Clock.Advance(Settled);
        var (keyId, exchange) = isSaid ? (asking.Options.Credentials!.KeyId, asking.Options.Environment.Spot) : (null, null);

        Assert.Equal(verdict, (await Resolve(asking, outcome with { KeyId = keyId, Exchange = exchange })).Verdict);
    }

    /// <summary>25 with an additional fee of 1.5, and 26.5 with the fee deducted, have the same row.</summary>
    [Theory]
    [InlineData(true, DidNotHappen)]
    [InlineData(false, CannotTell)]
    public async Task Row_of_another_quantity_is_ignored(bool isAnswered, KucoinWithdrawalVerdict verdict)
    {
        using var world = new WithdrawalFixture();
        world.On(WithdrawalFixture.Withdraw, _ => isAnswered
            ? Reply.Data("""{"withdrawalId":"id0"}""")
            : throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        await world.Send(quantity: 25, fee: FeeDeductType.External);
        world.On(WithdrawalFixture.Withdraw, _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        var outcome = Assert.IsType<KucoinError.OutcomeUnknown>((await world.Send(quantity: 26.5m, fee: FeeDeductType.Internal)).Error);
        Show(world, new Row());
        world.Clock.Advance(Settled);

        Assert.Equal(verdict, (await Resolve(world, outcome)).Verdict);
    }

    /// <summary>The first was sent in lower case and confirmed; the second, in mixed case, is of unknown outcome.</summary>
    [Fact]
    public async Task Row_with_another_spelling_of_the_address_is_ignored()
    {
        using var world = new WithdrawalFixture();
        world.Network("USDT", "eth")["isWithdrawEnabled"] = true;
        world.On(WithdrawalFixture.Withdraw, _ => Reply.Data("""{"withdrawalId":"id0"}"""));
        Assert.True((await world.Send(to: WithdrawalFixture.Ethereum.ToLowerInvariant(), chain: "eth")).Success);
        world.On(WithdrawalFixture.Withdraw, _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        var outcome = Assert.IsType<KucoinError.OutcomeUnknown>((await world.Send(to: WithdrawalFixture.Ethereum, chain: "eth")).Error);
        Show(world, new Row { Chain = "eth", Address = WithdrawalFixture.Ethereum.ToLowerInvariant() });
        world.Clock.Advance(Settled);

        Assert.Equal(DidNotHappen, (await Resolve(world, outcome)).Verdict);
    }

    /// <summary>The row belongs to the withdrawal that was sent under the other name of the exchange.</summary>
    [Fact]
    public async Task Row_of_a_withdrawal_under_another_address_of_the_exchange_is_ignored()
    {
        var journal = new MemoryWithdrawalJournal();
        using var byNumber = new WithdrawalFixture(options => At(options, "http://127.0.0.1:8080") with { WithdrawalJournal = journal });
        var outcome = await Unknown(byNumber);
        using var byName = new WithdrawalFixture(options => At(options, "http://localhost:8080") with { WithdrawalJournal = journal });
        byName.On(WithdrawalFixture.Withdraw, _ => Reply.Data("""{"withdrawalId":"id0"}"""));
        await byName.Send();
        foreach (var world in new[] { byNumber, byName })
        {
            Show(world, new Row());
            world.Clock.Advance(Settled);
            Assert.Equal(DidNotHappen, (await Resolve(world, outcome)).Verdict);
        }

        static KucoinClientOptions At(KucoinClientOptions options, string address) =>
            options with { Environment = KucoinEnvironment.FromAddress(new(address)) };
    }

    [Fact]
    public async Task Outcome_of_another_operation_is_an_argument_error()
    {
        using var world = new WithdrawalFixture();
        var outcome = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), null, TestClient.Now.UtcDateTime);

        await Assert.ThrowsAsync<ArgumentException>("outcome", () => world.Account.ResolveWithdrawalAsync(outcome));
    }

    private static async Task<KucoinError.OutcomeUnknown> Unknown(WithdrawalFixture world, FeeDeductType? fee = null)
    {
        world.On(WithdrawalFixture.Withdraw, _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        return Assert.IsType<KucoinError.OutcomeUnknown>((await world.Send(fee: fee)).Error);
    }

    private static async Task<KucoinWithdrawalResolution> Resolve(WithdrawalFixture world, KucoinError.OutcomeUnknown outcome) =>
        (await world.Account.ResolveWithdrawalAsync(outcome)).GetDataOrThrow();

    /// <summary>Configures the rows of the exchange, which returns those in the requested range.</summary>
    private static void Show(WithdrawalFixture world, params Row[] rows) => world.On(List, request =>
    {
        var (from, to) = (long.Parse(request.Query("startAt")!, CultureInfo.InvariantCulture), long.Parse(request.Query("endAt")!, CultureInfo.InvariantCulture));
        Row[] shown = [.. rows.Where(row => row.CreatedAt >= from && row.CreatedAt <= to)];
        return Page(shown, shown.Length);
    });

    private static Reply Page(Row[] rows, int total) => Reply.Data(
        $$"""{"currentPage":1,"pageSize":500,"totalNum":{{total}},"totalPage":1,"items":[{{string.Join(',', rows.Select((row, number) => row.Json($"id{number}")))}}]}""");

    /// <summary>A row of the list of withdrawals.</summary>
    public sealed record Row
    {
        public string Asset { get; init; } = "USDT";

        public string Chain { get; init; } = "trx";

        public string Address { get; init; } = WithdrawalFixture.Tron;

        public string Memo { get; init; } = "";

        public string Amount { get; init; } = "25";

        public string? Fee { get; init; } = "1.5";

        public string Status { get; init; } = "PROCESSING";

        /// <summary>The creation time in seconds after the start time of the tests.</summary>
        public int Seconds { get; init; }

        public long CreatedAt => TestClient.Now.AddSeconds(Seconds).ToUnixTimeMilliseconds();

        public string Json(string id) =>
            $$"""{"id":"{{id}}","currency":"{{Asset}}","chain":"{{Chain}}","status":"{{Status}}","address":"{{Address}}","memo":"{{Memo}}","isInner":false,"amount":"{{Amount}}","fee":{{(Fee is null ? "null" : $"\"{Fee}\"")}},"createdAt":{{CreatedAt}}}""";
    }
}
