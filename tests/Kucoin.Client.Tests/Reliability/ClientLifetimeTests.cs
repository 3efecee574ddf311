using System.Net;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// The client, its <see cref="HttpClient"/> or its service provider is disposed at any moment of a call: the caller gets a classified
/// result and never waits forever.
/// </summary>
public sealed class ClientLifetimeTests : IDisposable
{
    private static readonly TimeSpan RealPatience = TimeSpan.FromSeconds(20);

    private readonly SteppingClock _clock = new(TestClient.Now);
    private readonly HangingExchange _exchange = new();
    private HttpClient? _http;
    private ServiceProvider? _services;

    public enum Ended
    {
        Client,
        ClientOverHttpClient,
        Services,
        HttpClient,
    }

    public enum Moment
    {
        BeforeTheCall,
        WaitingForQuota,
        WaitingForABlock,
        PauseBeforeARepeat,
        NotTakenByTheConnection,
        SentAndSilent,
        SentAndAnsweredLater,
        BodyUnfinished,
        Answered,
    }

    public static TheoryData<Moment, Ended, bool, bool> Table
    {
        get
        {
            var table = new TheoryData<Moment, Ended, bool, bool>();
            foreach (var moment in Enum.GetValues<Moment>())
            {
                foreach (var ended in Enum.GetValues<Ended>())
                {
                    table.Add(moment, ended, false, false);
                    table.Add(moment, ended, false, true);
                    table.Add(moment, ended, true, false);
                    table.Add(moment, ended, true, true);
                }
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Call_of_a_disposed_client_has_a_classified_outcome(Moment moment, Ended ended, bool isPost, bool isAsync)
    {
        var client = Client(ended);
        await Prepare(client, moment);
        if (moment == Moment.BeforeTheCall)
        {
            await End(client, ended);
        }

        var timers = _clock.Timers;
        var call = Outcome(client, isPost, isAsync);
        if (moment != Moment.BeforeTheCall)
        {
            await Reach(moment, call, timers);
            await End(client, ended);
        }

        if (moment == Moment.SentAndAnsweredLater)
        {
            _exchange.Release();
        }

        // A call that only waits ends immediately; a request that was sent ends by its timeout.
        var isWait = (moment is <= Moment.PauseBeforeARepeat or Moment.SentAndAnsweredLater) && ended != Ended.HttpClient;
        var outcome = await (isWait ? call : _clock.Drive(call)).WaitAsync(RealPatience, TestContext.Current.CancellationToken);
        Assert.Contains(outcome, Expected(moment, ended, isPost));
    }

    [Fact]
    public async Task Client_disposed_during_a_call_ends_queued_calls()
    {
        var client = Client(Ended.Client);
        await Prepare(client, Moment.WaitingForQuota);
        var line = Enumerable.Range(0, 50).Select(place => Outcome(client, isPost: place % 2 == 0, isAsync: true)).ToList();

        await End(client, Ended.Client);

        Assert.All(await Task.WhenAll(line).WaitAsync(RealPatience, TestContext.Current.CancellationToken), outcome => Assert.Equal("disposed", outcome));
        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public async Task Already_cancelled_token_takes_precedence_over_dispose()
    {
        var client = Client(Ended.Client);
        await Prepare(client, Moment.WaitingForQuota);
        using var cancelling = new CancellationTokenSource();
        var call = client.SpotApi.SubAccount.AddSubAccountAsync("Sesame77", "gridDesk7", SubAccountAccess.Spot, ct: cancelling.Token);
        await cancelling.CancelAsync();
        await End(client, Ended.Client);

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancelling.Token, thrown.CancellationToken);
        Assert.IsNotType<KucoinOutcomeUnknownException>(thrown);
    }

    [Fact]
    public async Task Client_can_be_disposed_twice()
    {
        var client = Client(Ended.Client);
        await End(client, Ended.Client);
        await End(client, Ended.Client);

        Assert.Equal("disposed", await Outcome(client, isPost: true, isAsync: true));
    }

    [Fact]
    public async Task Bounded_client_is_disposed_with_its_parent()
    {
        var client = Client(Ended.Client);
        await Prepare(client, Moment.WaitingForQuota);
        var call = Outcome(client.WithNotAfter(TestClient.Now.UtcDateTime.AddMinutes(1)), isPost: true, isAsync: true);
        Assert.False(call.IsCompleted);

        await End(client, Ended.Client);

        Assert.Equal("disposed", await call.WaitAsync(RealPatience, TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _exchange.Release();
        _http?.Dispose();
        _services?.Dispose();
        _exchange.Dispose();
    }

    private static string[] Expected(Moment moment, Ended ended, bool isPost) => (moment, ended) switch
    {
        (Moment.Answered, _) => ["success"],
        (Moment.SentAndAnsweredLater, not Ended.HttpClient) => ["success"],
        (Moment.SentAndSilent or Moment.SentAndAnsweredLater or Moment.BodyUnfinished, _) when isPost => [nameof(KucoinError.OutcomeUnknown)],

        // The HttpClient does not report its progress; the timeout, which may occur first, does.
        (Moment.NotTakenByTheConnection, Ended.HttpClient) when isPost => [nameof(KucoinError.OutcomeUnknown), nameof(KucoinError.Unreachable)],
        (_, Ended.HttpClient) => [nameof(KucoinError.Unreachable)],
        _ => ["disposed"],
    };

    private IKucoinRestClient Client(Ended ended)
    {
        var options = TestClient.Options with { TimeProvider = _clock, MaxAttempts = 2, Timeout = TimeSpan.FromSeconds(30) };
        switch (ended)
        {
            case Ended.Client:
                return new KucoinRestClient(options, _exchange);
            case Ended.Services:
                var services = new ServiceCollection();
                services.AddKucoin(options).ConfigurePrimaryHttpMessageHandler(() => _exchange);
                _services = services.BuildServiceProvider();
                return _services.GetRequiredService<IKucoinRestClient>();
            default:
                _http = new HttpClient(_exchange, disposeHandler: false);
                return new KucoinRestClient(options, _http);
        }
    }

    private async Task End(IKucoinRestClient client, Ended ended)
    {
        switch (ended)
        {
            case Ended.Services:
                await _services!.DisposeAsync();
                break;
            case Ended.HttpClient:
                _http!.Dispose();
                break;
            default:
                ((IDisposable)client).Dispose();
                break;
        }
    }

    /// <summary>Prepares the exchange for the moment. Earlier calls get a response.</summary>
    private async Task Prepare(IKucoinRestClient client, Moment moment)
    {
        switch (moment)
        {
            case Moment.WaitingForQuota:
                _exchange.Serve = (request, _) =>
                {
                    var answer = HangingExchange.Respond(request);
                    foreach (var (name, value) in Reply.Quota(2000, 0, 20_000))
                    {
                        answer.Headers.TryAddWithoutValidation(name, value);
                    }

                    return Task.FromResult(answer);
                };
                Assert.Equal("success", await Outcome(client, isPost: false, isAsync: true));
                break;
            case Moment.WaitingForABlock:
                _exchange.Serve = (_, _) => Task.FromResult(Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests).Message());
                Assert.Equal(nameof(KucoinError.OutcomeUnknown), await Outcome(client, isPost: true, isAsync: true));
                break;
        }

        _exchange.Serve = moment switch
        {
            Moment.PauseBeforeARepeat => (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            Moment.NotTakenByTheConnection => _exchange.HangBeforeSending,
            Moment.SentAndSilent or Moment.SentAndAnsweredLater => _exchange.HangAfterSending,
            Moment.BodyUnfinished => _exchange.HangInBody,
            _ => (request, _) => Task.FromResult(HangingExchange.Respond(request)),
        };
    }

    private async Task Reach(Moment moment, Task call, int timersBefore)
    {
        if (moment == Moment.Answered)
        {
            await call;
        }
        else if (moment >= Moment.NotTakenByTheConnection)
        {
            await _exchange.Reached.WaitAsync(RealPatience, TestContext.Current.CancellationToken);
        }
        else
        {
            while (_clock.Timers == timersBefore)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }

    private static async Task<string> Outcome(IKucoinRestClient client, bool isPost, bool isAsync)
    {
        var api = client.SpotApi.SubAccount;
        try
        {
            var error = (isPost, isAsync) switch
            {
                (false, true) => (await api.GetAllSpotBalancesAsync()).Error,
                (true, true) => (await api.AddSubAccountAsync("Sesame77", "gridDesk7", SubAccountAccess.Spot)).Error,
                (false, false) => await OnThread(() => api.GetAllSpotBalances().Error),
                _ => await OnThread(() => api.AddSubAccount("Sesame77", "gridDesk7", SubAccountAccess.Spot).Error),
            };
            return error?.GetType().Name ?? "success";
        }
        catch (ObjectDisposedException disposed)
        {
            Assert.Equal(typeof(KucoinRestClient).FullName, disposed.ObjectName);
            return "disposed";
        }
    }

    private static Task<T> OnThread<T>(Func<T> work) => Task.Factory.StartNew(work, TaskCreationOptions.LongRunning);
}
