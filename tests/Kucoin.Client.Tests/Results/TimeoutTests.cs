using System.Diagnostics;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Results;

/// <summary>A call ends at its timeout or cancellation, and reports whether it may have been executed.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(750);

    /// <summary>
    /// The time after which a synchronous read of a stalled body ends: the timeout and the draining of the connection.
    /// </summary>
    private static readonly TimeSpan Bound = Short + TimeSpan.FromSeconds(3);

    /// <summary>The time after which the test fails because a call does not end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The tolerance for early timers.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private static readonly Dictionary<string, Func<Arrival, Task>> Stalls = new()
    {
        ["before the head"] = arrival => arrival.StallAsync(),
        ["in the head"] = async arrival =>
        {
            await arrival.WriteAsync("HTTP/1.1 200 OK\r\nContent-");
            await arrival.StallAsync();
        },
        ["in the body"] = async arrival =>
        {
            await arrival.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"code\":");
            await arrival.StallAsync();
        },
        ["in a chunk"] = async arrival =>
        {
            await arrival.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"cod\r\n");
            await arrival.StallAsync();
        },
        ["in a body that drips"] = async arrival =>
        {
            await arrival.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
            while (true)
            {
                await arrival.WriteAsync(" ");
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, arrival.Closing);
            }
        },
    };

    [Fact]
    public Task Stalled_response_ends_at_the_timeout() =>
        Task.WhenAll(Stalls.Keys.SelectMany(stall => Verbs.All.Select(verb => AssertEndsInTime(stall, verb))));

    [Fact]
    public async Task Timeout_uses_the_time_provider_and_the_options()
    {
        var clock = new FakeTimeProvider(TestClient.Now);
        var options = TestClient.Options with { TimeProvider = clock, Timeout = TimeSpan.FromMinutes(7) };
        var call = Verbs.Get.Call(TestClient.Pipeline(Hanging(), options));

        clock.Advance(TimeSpan.FromMinutes(7) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(new KucoinError.Unreachable("no response within 420 s"), (await call).Error);
    }

    [Fact]
    public async Task Write_that_got_no_connection_was_not_sent()
    {
        foreach (var verb in Verbs.Changing.Where(verb => verb.IsAsync))
        {
            var clock = new FakeTimeProvider(TestClient.Now);
            var call = verb.Call(TestClient.Pipeline(Unconnected(), TestClient.Options with { TimeProvider = clock }));

            clock.Advance(TimeSpan.FromSeconds(30));

            Assert.Equal(new KucoinError.Unreachable("no response within 30 s"), (await call).Error);
        }
    }

    [Fact]
    public async Task Call_with_an_already_cancelled_token_sends_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        foreach (var verb in Verbs.All.Where(verb => verb.IsAsync))
        {
            var handler = new ScriptedHandler(_ => Reply.Data("\"x\""));

            var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => verb.Call(TestClient.Pipeline(handler), cancelled));

            Assert.Equal(cancelled, thrown.CancellationToken);
            Assert.Empty(handler.Requests);
        }
    }

    [Theory]
    [InlineData("before the head")]
    [InlineData("in the body")]
    public async Task Write_cancelled_after_sending_has_unknown_outcome(string stall)
    {
        foreach (var verb in Verbs.All.Where(verb => verb.IsAsync))
        {
            using var cancelling = new CancellationTokenSource();
            var arrived = new TaskCompletionSource();
            await using var server = new LoopbackServer(arrival =>
            {
                arrived.SetResult();
                return Stalls[stall](arrival);
            });
            using var handler = Transport.NewHandler();
            var options = TestClient.At(server.Address) with { TimeProvider = new FakeTimeProvider(TestClient.Now) };
            var call = verb.Call(TestClient.Pipeline(handler, options), cancelling.Token);

            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await cancelling.CancelAsync();

            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            Assert.Equal(cancelling.Token, thrown.CancellationToken);
            if (verb.IsRead)
            {
                Assert.Equal(typeof(OperationCanceledException), thrown.GetType());
            }
            else
            {
                var outcome = Assert.IsType<KucoinOutcomeUnknownException>(thrown).Outcome;
                Assert.Equal((verb.ClientOid, TestClient.Now.UtcDateTime), (outcome.ClientOid, outcome.SentAt));
                Assert.IsType<KucoinError.Unreachable>(outcome.Cause);
            }
        }
    }

    [Fact]
    public async Task Write_cancelled_before_sending_is_an_ordinary_cancellation()
    {
        foreach (var verb in Verbs.Changing.Where(verb => verb.IsAsync))
        {
            using var cancelling = new CancellationTokenSource();
            var call = verb.Call(TestClient.Pipeline(Unconnected()), cancelling.Token);

            await cancelling.CancelAsync();

            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            Assert.IsNotType<KucoinOutcomeUnknownException>(thrown);
        }
    }

    [Fact]
    public async Task Cancelled_transfer_exception_contains_the_client_id()
    {
        using var cancelling = new CancellationTokenSource();
        using var client = TestClient.Over(new DelegatingScript(async (message, ct) =>
        {
            await message.Content!.ReadAsByteArrayAsync(ct);
            await cancelling.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return null!;
        }));

        var thrown = await Assert.ThrowsAsync<KucoinOutcomeUnknownException>(() => client.SpotApi.Account.InnerTransferAsync(
            "USDT", AccountType.Main, AccountType.Trade, 1, clientOrderId: "keep-me", ct: cancelling.Token));

        Assert.Equal("keep-me", thrown.Outcome.ClientOid);
        Assert.StartsWith("It is unknown whether", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_refused_is_unreachable()
    {
        foreach (var verb in Verbs.All)
        {
            using var handler = Transport.NewHandler();
            var result = await verb.Call(TestClient.Pipeline(handler, TestClient.At(LoopbackServer.Closed())));

            Assert.Contains("refused", Assert.IsType<KucoinError.Unreachable>(result.Error).Cause, StringComparison.Ordinal);
            Assert.Equal(verb.ClientOid, result.ClientOid);
        }
    }

    [Fact]
    public async Task Host_name_that_does_not_resolve_is_unreachable()
    {
        foreach (var verb in Verbs.All)
        {
            using var handler = Transport.NewHandler();
            var options = TestClient.At(new("https://exchange.invalid/"));
            var result = await verb.Call(TestClient.Pipeline(handler, options));

            Assert.IsType<KucoinError.Unreachable>(result.Error);
        }
    }

    [Fact]
    public async Task Disposed_client_sends_nothing_and_has_no_unknown_outcome()
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("flexTransfer")));
        var client = new KucoinRestClient(TestClient.At(server.Address));
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SpotApi.Account.GetAccountsAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1));

        Assert.Empty(server.Arrivals);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_is_not_followed(int status)
    {
        foreach (var verb in Verbs.All)
        {
            await using var elsewhere = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"stolen\"")));
            await using var server = new LoopbackServer(arrival => arrival.RespondAsync(
                Reply.Text("", (System.Net.HttpStatusCode)status) with
                {
                    Headers = new Dictionary<string, string> { ["Location"] = elsewhere.Address.ToString() },
                }));
            using var handler = Transport.NewHandler();

            var result = await verb.Call(TestClient.Pipeline(handler, TestClient.At(server.Address)));

            Assert.False(result.Success);
            Assert.Equal(status, (int?)result.ResponseStatusCode);
            Assert.Single(server.Arrivals);
            Assert.Empty(elsewhere.Arrivals);
        }
    }

    /// <summary>A connection pool that never gets a connection.</summary>
    private static SocketsHttpHandler Unconnected() => new()
    {
        ConnectCallback = static async (_, ct) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            return Stream.Null;
        },
    };

    private static DelegatingScript Hanging() => new(async (_, ct) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        return null!;
    });

    private static async Task AssertEndsInTime(string stall, Verbs verb)
    {
        await using var server = new LoopbackServer(Stalls[stall]);
        using var handler = Transport.NewHandler();
        var begin = Stopwatch.GetTimestamp();

        // A synchronous call runs on its own thread, so that blocked calls do not starve the server.
        var result = await Task.Factory.StartNew(
            () => verb.Call(TestClient.Pipeline(handler, TestClient.At(server.Address) with { Timeout = Short })),
            TaskCreationOptions.LongRunning).Unwrap().WaitAsync(Patience);

        Assert.InRange(Stopwatch.GetElapsedTime(begin), Short - Tick, Bound);
        var error = verb.IsRead ? result.Error : Assert.IsType<KucoinError.OutcomeUnknown>(result.Error).Cause;
        Assert.Equal(new KucoinError.Unreachable("no response within 0.75 s"), error);
        Assert.Single(server.Arrivals);
    }
}
