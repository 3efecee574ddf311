using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Tests.Withdrawals;

/// <summary>A withdrawal is journaled before it is sent, or it is not sent; its outcome is journaled afterwards.</summary>
public sealed class WithdrawalJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("withdrawals").FullName;

    /// <summary>The behaviors of the exchange, and the resulting state of the entry.</summary>
    public static TheoryData<string, WithdrawalState> Ends => new()
    {
        { "accepts", WithdrawalState.Happened },
        { "refuses", WithdrawalState.DidNotHappen },
        { "has no quota left", WithdrawalState.DidNotHappen },
        { "does not answer", WithdrawalState.OutcomeUnknown },
        { "answers with HTTP 503", WithdrawalState.OutcomeUnknown },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Journal_entry_is_written_before_the_request_and_settled_after_the_response(string does, WithdrawalState state)
    {
        using var world = new WithdrawalFixture();
        var journal = world.Options.WithdrawalJournal;
        WithdrawalJournalEntry? atSending = null;
        world.On(WithdrawalFixture.Withdraw, _ =>
        {
            atSending = Assert.Single(journal!.ReadAsync().GetAwaiter().GetResult());
            return Play(does);
        });

        var result = await world.Send("XRP", WithdrawalFixture.Ripple, 30.5m, "778899", "XRP", FeeDeductType.Internal);

        var settled = Assert.Single(await journal!.ReadAsync());
        Assert.Equal((WithdrawalState.NotSettled, null), (atSending!.State, atSending.End));
        Assert.Equal(state, settled.State);
        Assert.Equal(TestClient.Now.UtcDateTime, settled.End);
        Assert.Equal(result.Data?.WithdrawalId, settled.WithdrawalId);
        Assert.Equal((result.Error as KucoinError.OutcomeUnknown)?.SentAt, settled.SentAt);
        Assert.Equal(atSending, settled with { State = WithdrawalState.NotSettled, End = null, SentAt = null, WithdrawalId = null });
        KucoinWithdrawalAttempt expected = new()
        {
            WithdrawType = WithdrawType.Address,
            Asset = "XRP",
            ToAddress = WithdrawalFixture.Ripple,
            Quantity = 30.5m,
            Network = "xrp",
            Memo = "778899",
            FeeDeductType = FeeDeductType.Internal,
        };
        Assert.Equal(expected, settled.Withdrawal);
        Assert.Equal(expected, (result.Error as KucoinError.OutcomeUnknown)?.Withdrawal ?? expected);
        Assert.DoesNotContain(TestClient.Key, settled.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Unknown_outcome_contains_the_withdrawal_request()
    {
        using var world = new WithdrawalFixture();
        world.On(WithdrawalFixture.Withdraw, _ => Play("does not answer"));

        var outcome = Assert.IsType<KucoinError.OutcomeUnknown>((await world.Send(chain: "TRC20")).Error);

        Assert.Equal(("USDT", WithdrawalFixture.Tron, 25m, "trx"), (outcome.Withdrawal!.Asset, outcome.Withdrawal.ToAddress, outcome.Withdrawal.Quantity, outcome.Withdrawal.Network));
        Assert.Null(outcome.Transfer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdrawal_that_cannot_be_journaled_is_not_sent(bool isChecked)
    {
        using var world = new WithdrawalFixture(options => options with
        {
            WithdrawalChecks = isChecked ? WithdrawalChecks.Refuse : WithdrawalChecks.Off,
            WithdrawalJournal = new FailingWithdrawalJournal { FailsToWrite = _ => true },
        });

        var result = await world.Send();

        Assert.Contains("the disk is on fire", Assert.IsType<KucoinError.JournalUnavailable>(result.Error).Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task Journal_settle_failure_does_not_change_the_result()
    {
        var journal = new FailingWithdrawalJournal { FailsToWrite = entry => entry.End is not null };
        using var world = new WithdrawalFixture(options => options with { WithdrawalJournal = journal });

        Assert.True((await world.Send()).Success);

        Assert.Equal(WithdrawalState.NotSettled, Assert.Single(await journal.ReadAsync()).State);
    }

    [Fact]
    public async Task Journal_file_keeps_the_last_version_of_each_entry()
    {
        var journal = new FileWithdrawalJournal(Path.Combine(_folder, "withdrawals.jsonl"));
        using var world = new WithdrawalFixture(options => options with { WithdrawalJournal = journal });

        await world.Send("XRP", WithdrawalFixture.Ripple, 30.123456m, "778899", "xrp", FeeDeductType.Internal);
        world.On(WithdrawalFixture.Withdraw, _ => Play("does not answer"));
        await world.Send(to: "5123456", type: WithdrawType.Uid, chain: null);

        var (memory, read) = (new MemoryWithdrawalJournal(), await new FileWithdrawalJournal(journal.Path).ReadAsync());
        foreach (var entry in read)
        {
            await memory.WriteAsync(entry);
        }

        Assert.Equal([WithdrawalState.Happened, WithdrawalState.OutcomeUnknown], read.Select(entry => entry.State));
        Assert.Equal((30.123456m, "778899", FeeDeductType.Internal), (read[0].Withdrawal.Quantity, read[0].Withdrawal.Memo, read[0].Withdrawal.FeeDeductType));
        Assert.Equal((WithdrawType.Uid, null), (read[1].Withdrawal.WithdrawType, read[1].Withdrawal.Network));
        Assert.Equal(read, await memory.ReadAsync());
        Assert.DoesNotContain(TestClient.Key, await File.ReadAllTextAsync(journal.Path), StringComparison.OrdinalIgnoreCase);
    }

    private static Reply Play(string does) => does switch
    {
        "accepts" => Reply.Data("""{"withdrawalId":"7"}"""),
        "refuses" => Reply.Refusal("115007", "no balance"),
        "has no quota left" => Reply.TooManyRequests(withFigures: true),
        "does not answer" => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"),
        _ => Reply.Text("<html>", System.Net.HttpStatusCode.ServiceUnavailable),
    };
}
