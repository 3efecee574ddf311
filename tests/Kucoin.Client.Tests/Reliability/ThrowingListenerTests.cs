using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;
using Kucoin.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>A telemetry listener that throws changes neither the outcome, nor the journal, nor the quota.</summary>
public sealed class ThrowingListenerTests
{
    private static readonly Dictionary<string, Func<Played, Task<object>>> Calls = new()
    {
        ["GET that succeeds"] = async played =>
        {
            played.Exchange.Serve = (_, _) => Task.FromResult(Limited(Reply.Fixture("getSpotAccountList")));
            return await played.Client.SpotApi.Account.GetAccountsAsync();
        },
        ["GET that waits and is sent again"] = async played =>
        {
            var arrivals = 0;
            played.Exchange.Serve = (_, _) => Task.FromResult(
                ++arrivals == 1 ? Reply.TooManyRequests(withFigures: true).Message() : Limited(Reply.Fixture("getSpotAccountList")));
            return await played.Clock.Drive(played.Client.SpotApi.Account.GetAccountsAsync());
        },
        ["GET by a clock that is corrected"] = async played =>
        {
            var arrivals = 0;
            played.Exchange.Serve = (request, _) => Task.FromResult(
                request.RequestUri!.AbsolutePath == "/api/v1/timestamp"
                    ? Limited(Reply.Data($"{TestClient.Now.AddHours(1).ToUnixTimeMilliseconds()}"))
                    : ++arrivals == 1 ? Limited(Reply.Refusal("400002", "KC-API-TIMESTAMP Invalid"))
                    : Limited(Reply.Fixture("getSpotAccountList")));
            return await played.Clock.Drive(played.Client.SpotApi.Account.GetAccountsAsync());
        },
        ["GET that is refused"] = async played =>
        {
            played.Exchange.Serve = (_, _) => Task.FromResult(Limited(Reply.Refusal("400007", "no permission")));
            return await played.Client.SpotApi.Account.GetAccountsAsync();
        },
        ["GET that is cancelled"] = played => Cancelled(
            played, ct => played.Client.SpotApi.Account.GetAccountsAsync(ct: ct)),
        ["POST that succeeds"] = async played =>
        {
            played.Exchange.Serve = (_, _) => Task.FromResult(Limited(Reply.Data("""{"orderId":"1"}""")));
            return await Transfer(played, default);
        },
        ["POST of unknown outcome"] = async played =>
        {
            played.Exchange.Serve = (_, _) => Task.FromResult(Limited(Reply.Text("<html>", HttpStatusCode.BadGateway)));
            return await Transfer(played, default);
        },
        ["POST that is cancelled"] = played => Cancelled(played, ct => Transfer(played, ct)),
    };

    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var point in ThrowingListener.Points)
            {
                foreach (var call in Calls.Keys)
                {
                    // There is no response, so there is no quota to record.
                    if (point != ThrowingListener.Quota || !call.EndsWith("cancelled", StringComparison.Ordinal))
                    {
                        table.Add(point, call);
                    }
                }
            }

            return table;
        }
    }

    public static TheoryData<string> Points => [.. ThrowingListener.Points];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Throwing_listener_changes_no_outcome_and_no_journal(string point, string call)
    {
        using var around = new Activity("around").Start();
        var (expected, none) = await Play(call, point: null);
        var (seen, throws) = await Play(call, point);

        Assert.Equal(expected, seen);
        Assert.Equal(0, none);
        Assert.True(throws > 0, "It never came to where it throws.");
        Assert.Same(around, Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Throwing_listener_consumes_no_permit(string point)
    {
        using var listener = new ThrowingListener(point);
        var clock = new FakeTimeProvider(TestClient.Now);
        var whole = new KucoinEndpoint(
            "made up",
            "GET /api/v1/things",
            KucoinPermission.General,
            KucoinPool.Management,
            KucoinQuotas.Get(KucoinPool.Management));
        using var pipeline = TestClient.Pipeline(
            new ScriptedHandler(_ => Reply.Data("\"done\"")),
            TestClient.Options with { TimeProvider = clock, LoggerFactory = listener, MaxRateLimitWait = TimeSpan.Zero });

        for (var window = 0; window < 3; window++)
        {
            Assert.Equal("done", (await pipeline.Call<string>(whole).SendAsync(default)).GetDataOrThrow());
            clock.Advance(KucoinQuotas.Window);
        }
    }

    [Fact]
    public void Listener_that_throws_on_subscription_disables_that_source()
    {
        var isThrowing = true;
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == nameof(ThrowingListenerTests) && isThrowing ? throw new InvalidTimeZoneException() : false,
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == nameof(ThrowingListenerTests) && instrument.Name.EndsWith("wait", StringComparison.Ordinal))
                {
                    throw new InvalidTimeZoneException();
                }
            },
        };
        meters.Start();

        var sources = new TelemetrySources(nameof(ThrowingListenerTests), nameof(ThrowingListenerTests));
        isThrowing = false;

        Assert.Null(sources.Activities);
        Assert.Null(sources.Waits);
        Assert.NotNull(sources.Duration);
        Assert.NotNull(sources.Remaining);
    }

    private static async Task<(string Outcome, int Throws)> Play(string call, string? point)
    {
        using var listener = new ThrowingListener(point);
        using var played = new Played(listener);
        var outcome = await Calls[call](played);
        var journal = await played.Journal.ReadAsync(TestContext.Current.CancellationToken);
        return ($"{outcome} {string.Join(',', journal.Select(entry => $"{entry.State} {entry.OrderId}"))}", listener.Calls);
    }

    private static Task<WebCallResult<Models.Transfers.KucoinInnerTransfer>> Transfer(Played played, CancellationToken ct) =>
        played.Client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1, clientOrderId: "mine-1", ct: ct);

    private static async Task<object> Cancelled<T>(Played played, Func<CancellationToken, Task<T>> call)
    {
        using var cancelling = new CancellationTokenSource();
        played.Exchange.Serve = played.Exchange.HangAfterSending;
        var calling = call(cancelling.Token);
        await cancelling.CancelAsync();
        return (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling)).GetType().Name;
    }

    private static HttpResponseMessage Limited(Reply reply) => (reply with { Headers = Reply.Quota(2000, 1999, 30_000) }).Message();

    private sealed class Played : IDisposable
    {
        public Played(ThrowingListener listener)
        {
            Client = new(TestClient.Repeating(Clock) with { LoggerFactory = listener, TransferJournal = Journal }, Exchange);
        }

        public SteppingClock Clock { get; } = new(TestClient.Now);

        public HangingExchange Exchange { get; } = new();

        public MemoryTransferJournal Journal { get; } = new();

        public KucoinRestClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            Exchange.Dispose();
        }
    }
}
