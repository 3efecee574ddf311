using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>Clients that share the budget of a host: requests per second, and a block of this machine.</summary>
public sealed class HostBudgetTests
{
    private readonly SteppingClock _clock = new(TestClient.Now);
    private readonly List<DateTimeOffset> _arrivals = [];
    private readonly TaskCompletionSource _sixArrived = new();

    [Fact]
    public async Task Clients_of_one_host_share_its_requests_per_second()
    {
        var budget = new KucoinHostBudget(10, _clock);
        KucoinRestClient[] clients = [Client(budget), Client(budget), Client(budget)];

        await _clock.Drive(Task.WhenAll(Enumerable.Range(0, 35).Select(call => clients[call % 3].SpotApi.Account.GetAccountsAsync())));

        Assert.Equal([10, 10, 10, 5], PerSecond());
    }

    [Fact]
    public async Task Spot_and_futures_are_different_hosts()
    {
        using var client = Client(new KucoinHostBudget(10, _clock));

        await _clock.Drive(Task.WhenAll(
            Enumerable.Range(0, 20).Select(call => call % 2 == 0
                ? (Task)client.SpotApi.ExchangeData.GetServerTimeAsync()
                : client.FuturesApi.ExchangeData.GetServerTimeAsync())));

        Assert.Equal([20], PerSecond());
    }

    [Fact]
    public async Task Slow_response_does_not_hold_the_budget()
    {
        var pending = new TaskCompletionSource<Reply>();
        var budget = new KucoinHostBudget(2, _clock);
        using var slow = TestClient.Over(
            new PendingHandler(async () => (await pending.Task).Message(), Arrived), Options(budget));

        var calls = Enumerable.Range(0, 6).Select(_ => slow.SpotApi.Account.GetAccountsAsync()).ToArray();
        await _clock.Drive(_sixArrived.Task);
        Assert.Equal([2, 2, 2], PerSecond());
        pending.SetResult(Reply.Data("[]"));
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task Block_that_one_client_meets_pauses_all()
    {
        var budget = new KucoinHostBudget(100, _clock);
        var blocked = true;
        using var first = Client(budget, _ => blocked ? Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests) : Reply.Data("[]"));
        using var second = Client(budget);

        var met = await first.SpotApi.Account.GetAccountsAsync();
        blocked = false;
        var paused = await _clock.Drive(second.SpotApi.Account.GetAccountsAsync());

        Assert.IsType<KucoinError.RateLimited>(met.Error);
        Assert.True(paused.Success);
        Assert.Equal(TestClient.Now.AddSeconds(30), _arrivals[^1]);
        Assert.Equal(2, _arrivals.Count);
    }

    [Fact]
    public async Task Block_does_not_pause_a_client_with_its_own_budget()
    {
        using var first = Client(null, _ => Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests));
        using var second = Client(null);

        await first.SpotApi.Account.GetAccountsAsync();

        Assert.True((await second.SpotApi.Account.GetAccountsAsync()).Success);
    }

    [Fact]
    public async Task Wait_beyond_the_maximum_is_an_error_that_names_the_budget_and_gives_the_quota_back()
    {
        var budget = new KucoinHostBudget(1, _clock);
        using var client = TestClient.Over(Exchange(), Options(budget) with { MaxRateLimitWait = TimeSpan.FromMilliseconds(500) });

        await client.SpotApi.Account.GetAccountsAsync();
        var second = await client.SpotApi.Account.GetAccountsAsync();

        var error = Assert.IsType<KucoinError.RateLimited>(second.Error);
        Assert.True(error.IsHostBudget);
        Assert.Equal("The budget of requests to this host is used up; try again in 1 s.", error.Message);
        Assert.Equal(0, second.Attempts);
        Assert.Single(_arrivals);
    }

    [Fact]
    public async Task Cancelled_wait_gives_the_quota_of_the_key_back()
    {
        var options = Options(new KucoinHostBudget(1, _clock));
        using var limit = new RateLimit(options);
        var heavy = new KucoinEndpoint(
            "made up", "GET /api/v1/things", KucoinPermission.General, KucoinPool.Management,
            KucoinQuotas.Get(KucoinPool.Management) / 2);
        using var cancelling = new CancellationTokenSource();
        Assert.True(limit.TryAcquire(heavy, out _));

        var waiting = limit.Acquire(heavy, TimeSpan.FromMinutes(1), async: true, cancelling.Token).AsTask();
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(limit.TryAcquire(heavy, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void Budget_outside_the_range_is_refused(int perSecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KucoinHostBudget(perSecond));

    [Theory]
    [InlineData(null, "https://api.kucoin.com", 30)]
    [InlineData("12", "https://api.kucoin.com", 12)]
    [InlineData(null, "http://127.0.0.1:8080", 100)]
    [InlineData("12", "http://127.0.0.1:8080", 12)]
    public async Task Services_share_thirty_requests_per_second_unless_configured(string? perSecond, string address, int expected)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Kucoin:Environment", address)])
            .AddInMemoryCollection(perSecond is null ? [] : [new("Kucoin:RequestsPerSecond", perSecond)])
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddKucoin("desk1", configuration).ConfigurePrimaryHttpMessageHandler(() => Exchange());
        services.AddKucoin("desk2", configuration).ConfigurePrimaryHttpMessageHandler(() => Exchange());
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IKucoinClientFactory>();

        await _clock.Drive(Task.WhenAll(Enumerable.Range(0, 100).Select(call =>
            clients.GetClient(call % 2 == 0 ? "desk1" : "desk2").SpotApi.ExchangeData.GetServerTimeAsync())));

        Assert.Equal(expected, PerSecond()[0]);
        Assert.Equal(100, _arrivals.Count);
    }

    private int[] PerSecond() =>
        [.. _arrivals.GroupBy(at => (int)(at - TestClient.Now).TotalSeconds).OrderBy(second => second.Key).Select(second => second.Count())];

    private void Arrived()
    {
        lock (_arrivals)
        {
            _arrivals.Add(_clock.GetUtcNow());
            if (_arrivals.Count == 6)
            {
                _sixArrived.TrySetResult();
            }
        }
    }

    private ScriptedHandler Exchange(Func<SentRequest, Reply>? respond = null) => new(request =>
    {
        Arrived();
        return respond?.Invoke(request)
            ?? (request.Target.Contains("timestamp", StringComparison.Ordinal) ? Reply.Data("1773480413589") : Reply.Data("[]"));
    });

    private KucoinClientOptions Options(KucoinHostBudget? budget) =>
        TestClient.Repeating(_clock) with { HostBudget = budget, MaxAttempts = 1 };

    private KucoinRestClient Client(KucoinHostBudget? budget, Func<SentRequest, Reply>? respond = null) =>
        TestClient.Over(Exchange(respond), Options(budget));

    private sealed class PendingHandler(Func<Task<HttpResponseMessage>> respond, Action arrived) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            arrived();
            return respond();
        }
    }
}
