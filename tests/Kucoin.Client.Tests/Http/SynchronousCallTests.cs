using Kucoin.Client.Http;
using Kucoin.Client.Tests.SpotApi;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>A synchronous call does all its work on the calling thread.</summary>
public sealed class SynchronousCallTests
{
    public static TheoryData<string> Rows => RequestTests.SynchronousRows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Synchronous_call_runs_entirely_on_the_calling_thread(string name)
    {
        var row = RequestTable.Rows.Single(row => row.Name == name);
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture(RequestTests.EndpointOf(
            arrival.RequestLine.Split(' ')[0], arrival.RequestLine.Split(' ')[1]).Name)));
        using var recorder = new ThreadRecorder(Transport.NewHandler());
        using var client = TestClient.Over(recorder, TestClient.At(server.Address));

        var thread = await OnThreadOfItsOwn(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new ForbiddingContext());
            row.InvokeAsync(client).GetAwaiter().GetResult();
        });

        Assert.NotEmpty(recorder.Threads);
        Assert.All(recorder.Threads, sending => Assert.Equal(thread, sending));
        Assert.Equal(0, recorder.AsynchronousCalls);
        Assert.Equal(row.Sent.Length, server.Arrivals.Count);
    }

    [Fact]
    public async Task Synchronous_call_is_complete_on_return_for_every_outcome()
    {
        foreach (var verb in Verbs.All.Where(verb => !verb.IsAsync))
        {
            await OnThreadOfItsOwn(() =>
            {
                SynchronizationContext.SetSynchronizationContext(new ForbiddingContext());
                foreach (var reply in new[] { Reply.Data("\"x\""), Reply.Refusal("400100", "no"), Reply.Text(""), Reply.TooManyRequests(true) })
                {
                    Assert.True(verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => reply))).IsCompleted);
                }

                var failing = new DelegatingScript((_, _) => throw new HttpRequestException("no"));
                Assert.True(verb.Call(TestClient.Pipeline(failing)).IsCompleted);
            });
        }
    }

    [Fact]
    public void Synchronous_call_uses_no_thread_pool_thread()
    {
        // The response is in memory: if anything was queued to the pool, one of its threads would appear here.
        var calling = Environment.CurrentManagedThreadId;
        var handler = new ScriptedHandler(_ => Reply.Fixture("getSpotSubAccountsSummaryV2"));
        using var client = TestClient.Over(handler);

        client.SpotApi.SubAccount.GetSubAccountList();

        Assert.Equal(calling, Environment.CurrentManagedThreadId);
        Assert.Equal(calling, handler.Requests.Single().Thread);
        Assert.False(handler.Requests.Single().WasAsync);
    }

    [Fact]
    public void GetCompletedResult_throws_for_an_incomplete_task()
    {
        var unfinished = new ValueTask<int>(new TaskCompletionSource<int>().Task);

        Assert.Throws<InvalidOperationException>(() => unfinished.GetCompletedResult());
        Assert.Equal(7, new ValueTask<int>(7).GetCompletedResult());
    }

    /// <summary>Runs the work on a thread outside the pool, and returns the number of the thread.</summary>
    private static Task<int> OnThreadOfItsOwn(Action work)
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                work();
                done.SetResult(Environment.CurrentManagedThreadId);
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        }).Start();
        return done.Task;
    }

    /// <summary>A blocked user-interface context: posting to it fails the test.</summary>
    private sealed class ForbiddingContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => Assert.Fail("Something was posted to the caller's context.");

        public override void Send(SendOrPostCallback d, object? state) => Assert.Fail("Something was sent to the caller's context.");
    }

    private sealed class ThreadRecorder(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<int> Threads { get; } = [];

        public int AsynchronousCalls { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Threads.Add(Environment.CurrentManagedThreadId);
            var response = base.Send(request, cancellationToken);
            Threads.Add(Environment.CurrentManagedThreadId);
            return response;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            AsynchronousCalls++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
