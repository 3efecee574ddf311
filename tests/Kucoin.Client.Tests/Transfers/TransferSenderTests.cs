using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>A transfer is journaled before it is sent, or it is not sent; its outcome is journaled afterwards.</summary>
public sealed class TransferSenderTests
{
    private static readonly Reply Accepted = Reply.Data("""{"orderId":"7"}""");

    /// <summary>The behaviors of the exchange, and the resulting state of the entry.</summary>
    public static TheoryData<string, TransferState> Ends => new()
    {
        { "accepts", TransferState.Happened },
        { "refuses", TransferState.DidNotHappen },
        { "has no quota left", TransferState.DidNotHappen },
        { "does not answer", TransferState.OutcomeUnknown },
        { "answers with HTTP 503", TransferState.OutcomeUnknown },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Journal_entry_is_written_before_the_request_and_settled_after_the_response(string does, TransferState state)
    {
        var journal = new MemoryTransferJournal();
        TransferJournalEntry? atSending = null;
        using var client = Client(journal, _ =>
        {
            atSending = Assert.Single(journal.ReadAsync().GetAwaiter().GetResult());
            return Play(does);
        });

        var result = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7, clientOrderId: "mine");

        var settled = Assert.Single(await journal.ReadAsync());
        Assert.Equal(TransferState.NotSettled, atSending!.State);
        Assert.Null(atSending.End);
        Assert.Equal(state, settled.State);
        Assert.Equal(TestClient.Now.UtcDateTime, settled.End);
        Assert.Equal(result.Data?.OrderId, settled.OrderId);
        Assert.Equal((result.Error as KucoinError.OutcomeUnknown)?.SentAt, settled.SentAt);
        Assert.Equal(atSending, settled with { State = TransferState.NotSettled, End = null, SentAt = null, OrderId = null });
    }

    [Fact]
    public async Task Journal_entry_contains_request_exchange_and_key_fingerprint()
    {
        var journal = new MemoryTransferJournal();
        using var client = Client(journal, _ => Accepted);

        await client.SpotApi.Account.UniversalTransferAsync(
            "USDT", 7.5m, TransferType.ParentToSub, AccountType.Main, AccountType.Trade, toUserId: TransferFixture.SubA, clientOrderId: "mine");

        var entry = Assert.Single(await journal.ReadAsync());
        Assert.Equal("mine", entry.ClientOid);
        Assert.Equal(TestClient.Now.UtcDateTime, entry.Time);
        Assert.Equal(new Uri("https://api.kucoin.com"), entry.Exchange);
        Assert.Equal(16, entry.KeyId.Length);
        Assert.DoesNotContain(TestClient.Key, entry.ToString(), StringComparison.OrdinalIgnoreCase);
        var expected = new KucoinTransferAttempt
        {
            Asset = "USDT",
            Quantity = 7.5m,
            TransferType = TransferType.ParentToSub,
            FromAccountType = AccountType.Main,
            ToAccountType = AccountType.Trade,
            ToUserId = TransferFixture.SubA,
        };
        Assert.Equal(expected, entry.Transfer);
    }

    [Fact]
    public async Task Journal_entry_contains_NotAfter_of_its_client()
    {
        var journal = new MemoryTransferJournal();
        using var client = Client(journal, _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        var notAfter = client.ExchangeTime.AddSeconds(40);

        var result = await client.WithNotAfter(notAfter).SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7);

        var entry = Assert.Single(await journal.ReadAsync());
        Assert.Equal(notAfter, entry.NotAfter);
        Assert.Equal(notAfter, Assert.IsType<KucoinError.OutcomeUnknown>(result.Error).NotAfter);
        Assert.Equal(notAfter, entry.ToOutcome().NotAfter);
    }

    [Fact]
    public async Task Journal_write_failure_prevents_sending()
    {
        var handler = new ScriptedHandler(_ => Accepted);
        using var client = Client(new FailingJournal { FailsToWrite = _ => true }, handler);

        var inner = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7, clientOrderId: "mine");
        var universal = await client.SpotApi.Account.UniversalTransferAsync(
            "USDT", 7, TransferType.Internal, AccountType.Main, AccountType.Trade);

        Assert.Empty(handler.Requests);
        Assert.Equal("the disk is on fire", Assert.IsType<KucoinError.JournalUnavailable>(inner.Error).Cause);
        Assert.Equal("The request was not sent: its journal could not be written: the disk is on fire", universal.Error!.Message);
        Assert.Equal(("mine", 0, "POST"), (inner.ClientOid, inner.Attempts, inner.RequestMethod));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Journal_failure_after_sending_does_not_change_the_result(string does, TransferState state)
    {
        var journal = new FailingJournal { FailsToWrite = entry => entry.State != TransferState.NotSettled };
        using var failing = Client(journal, _ => Play(does));
        using var sound = Client(new MemoryTransferJournal(), _ => Play(does));

        var result = await failing.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7, clientOrderId: "mine");
        var expected = await sound.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7, clientOrderId: "mine");

        Assert.Equal(state == TransferState.Happened, result.Success);
        Assert.Equal(expected.Error, result.Error);
        Assert.Equal(expected.Data, result.Data);
        Assert.Equal(TransferState.NotSettled, Assert.Single(await journal.ReadAsync()).State);
    }

    [Theory]
    [InlineData(true, TransferState.OutcomeUnknown)]
    [InlineData(false, TransferState.DidNotHappen)]
    public async Task Cancelled_transfer_is_settled_as_sent_or_not_sent(bool isSent, TransferState state)
    {
        var journal = new MemoryTransferJournal();
        using var source = new CancellationTokenSource();
        using var client = Client(journal, _ =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        });
        var account = client.SpotApi.Account;
        if (!isSent)
        {
            await source.CancelAsync();
        }

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7, ct: source.Token));

        Assert.Equal(isSent, cancelled is KucoinOutcomeUnknownException);
        Assert.Equal(state, Assert.Single(await journal.ReadAsync()).State);
    }

    [Fact]
    public async Task Invalid_transfer_is_not_journaled()
    {
        var journal = new MemoryTransferJournal();
        using var client = Client(journal, _ => Accepted);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Main, 7));

        Assert.Empty(await journal.ReadAsync());
    }

    [Fact]
    public async Task Client_without_credentials_writes_no_journal_entry()
    {
        var journal = new MemoryTransferJournal();
        var options = TestClient.Options with { Credentials = null, TransferJournal = journal };
        using var client = TestClient.Over(new ScriptedHandler(_ => Accepted), options);

        var result = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 7);

        Assert.IsType<KucoinError.NoCredentials>(result.Error);
        Assert.Empty(await journal.ReadAsync());
    }

    private static Reply Play(string does) => does switch
    {
        "accepts" => Accepted,
        "refuses" => Reply.Refusal("230003", "Balance insufficient!"),
        "has no quota left" => Reply.TooManyRequests(withFigures: true),
        "does not answer" => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"),
        _ => Reply.Text("", System.Net.HttpStatusCode.ServiceUnavailable),
    };

    private static KucoinRestClient Client(ITransferJournal journal, Func<SentRequest, Reply> answer) =>
        Client(journal, new ScriptedHandler(answer));

    private static KucoinRestClient Client(ITransferJournal journal, ScriptedHandler handler) =>
        TestClient.Over(handler, TestClient.Options with { TransferJournal = journal });
}
