using System.Collections.Concurrent;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// A user-interface program, for example, blocks on a task on the thread that continuations would be posted to. No method of the client
/// needs that thread.
/// </summary>
public sealed class BlockedContextTests
{
    private static readonly TimeSpan RealPatience = TimeSpan.FromSeconds(20);

    private static readonly KucoinError.OutcomeUnknown Transfer = new(new KucoinError.Unreachable("cut"), "mine-1", TestClient.Now.UtcDateTime)
    {
        Transfer = new()
        {
            Asset = "USDT",
            Quantity = 7m,
            TransferType = Models.Transfers.TransferType.Internal,
            FromAccountType = AccountType.Main,
            ToAccountType = AccountType.Trade,
        },
    };

    private static readonly Dictionary<string, Func<KucoinRestClient, Task>> Calls = new()
    {
        ["a page"] = client => client.SpotApi.Account.GetAccountLedgersAsync(currentPage: 1, pageSize: 50),
        ["a history"] = client => ReadAsync(client.SpotApi.Account.EnumerateAccountLedgersAsync(
            TestClient.Now.UtcDateTime.AddHours(-30), TestClient.Now.UtcDateTime)),
        ["a history by id"] = client => ReadAsync(client.SpotApi.Account.EnumerateHfAccountLedgersAsync(
            TestClient.Now.UtcDateTime.AddHours(-30), TestClient.Now.UtcDateTime)),
        ["deposits"] = client => ReadAsync(client.SpotApi.Account.EnumerateDepositsAsync()),
        ["all sub-accounts"] = client => client.SpotApi.SubAccount.GetAllSpotBalancesAsync(),
        ["a transfer"] = client => client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m),
        ["what became of a transfer"] = client => client.SpotApi.Account.ResolveTransferAsync(Transfer),
        ["the clock"] = client => client.SynchronizeClockAsync(),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Call_completes_while_the_synchronization_context_is_blocked(string name)
    {
        using var client = TestClient.Over(new LateResponses());
        var isOver = false;
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new Blocked());
            try
            {
                isOver = Calls[name](client).Wait(RealPatience);
            }
            catch (AggregateException failed) when (failed.InnerException is KucoinException)
            {
                // The content of the responses is irrelevant here.
                isOver = true;
            }
        });

        thread.Start();

        Assert.True(thread.Join(2 * RealPatience));
        Assert.True(isOver);
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var row in rows.ConfigureAwait(false))
        {
            Assert.NotNull(row);
        }
    }

    /// <summary>Accepts continuations and runs none of them, because its thread is blocked.</summary>
    private sealed class Blocked : SynchronizationContext
    {
        private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _waiting = new();

        public override void Post(SendOrPostCallback d, object? state) => _waiting.Enqueue((d, state));

        public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();

        public override SynchronizationContext CreateCopy() => this;
    }

    /// <summary>Responds from another thread, so that every await suspends.</summary>
    private sealed class LateResponses : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            var path = request.RequestUri!.AbsolutePath;
            var reply = path switch
            {
                "/api/v1/timestamp" => Reply.Data($"{TestClient.Now.ToUnixTimeMilliseconds()}"),
                _ when path.Contains("/hf/", StringComparison.Ordinal) => Reply.Data("[]"),
                _ when request.Method == HttpMethod.Post => Reply.Data("""{"orderId":"1"}"""),
                _ => Reply.Data("""{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}"""),
            };
            return reply.Message();
        }
    }
}
