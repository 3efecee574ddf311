using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// Many callers of one pool against a model of the exchange's quota, with slow requests, slow responses and canceled callers: the quota is
/// never exceeded, the order is first in, first out, and every caller that is not canceled is served.
/// </summary>
public sealed class FixedWindowRateLimiterPropertyTests
{
    private const int Runs = 150;

    [Fact]
    public async Task RateLimiter_random_callers_never_exceed_the_quota_and_none_starves()
    {
        for (var seed = 1; seed <= Runs; seed++)
        {
            using var run = new Run(seed);
            await run.Play();
        }
    }

    private sealed class Run : IDisposable
    {
        private readonly FakeTimeProvider _clock = new(TestClient.Now);
        private readonly Random _random;
        private readonly int _limit;
        private readonly int _heaviest;
        private readonly double _slowest;
        private readonly FixedWindowRateLimiter _budget;
        private readonly ServerQuota _server;
        private readonly List<Caller> _callers = [];
        private readonly string _name;

        public Run(int seed)
        {
            _random = new(seed);
            _limit = _random.Next(10, 200);
            _heaviest = _random.Next(1, (_limit / 2) + 1);
            _slowest = _random.Next(3) switch { 0 => 0, 1 => 0.2, _ => 8 };
            _budget = new(_limit, _clock, KucoinQuotas.Window);
            _server = new(_limit, _clock);
            _name = $"seed {seed}: quota {_limit}, weights to {_heaviest}, {_slowest} s each way";
        }

        public async Task Play()
        {
            var toCome = _random.Next(1, 120);
            var weight = 0;
            for (var steps = 0; toCome > 0 || _callers.Any(caller => !caller.IsDone); steps++)
            {
                for (var burst = Math.Min(toCome, _random.Next(4) == 0 ? _random.Next(1, 40) : 0); burst > 0; burst--, toCome--)
                {
                    _callers.Add(new(_budget, _random.Next(1, _heaviest + 1)));
                    weight += _callers[^1].Weight;
                }

                CancelSomebody();
                await Settle();
                Exchange();
                _clock.Advance(TimeSpan.FromSeconds(_random.NextDouble() * (_slowest > 1 ? 1 : 4)));
                CancelSomebody();
                await Settle();
                Assert.True(steps < 5000, $"{_name}: somebody starves.");
            }

            Assert.Equal((_name, 0), (_name, _server.ApiErrors));
            Assert.Equal((_name, 0), (_name, _budget.InFlight));
            var paid = _callers.Where(caller => caller.Permit is not null).Select(caller => caller.Permit!.Value.At).ToList();
            Assert.True(paid.Order().SequenceEqual(paid), $"{_name}: somebody was overtaken.");

            // A request in flight at the end of a window counts twice, and the end of a window may stay unused.
            var windows = 4 + (2.0 * weight / (_limit - _heaviest + 1));
            var coming = TimeSpan.FromSeconds(4 * 5000);
            Assert.True(paid.Count == 0 || paid[^1] < coming + (KucoinQuotas.Window * windows), $"{_name}: it takes too long.");
        }

        public void Dispose()
        {
            _budget.Dispose();
            _callers.ForEach(caller => caller.Dispose());
        }

        private void CancelSomebody()
        {
            if (_callers.Count > 0 && _random.Next(8) == 0)
            {
                _callers[_random.Next(_callers.Count)].Cancel();
            }
        }

        /// <summary>Requests arrive and responses return after random delays.</summary>
        private void Exchange()
        {
            var now = _clock.GetUtcNow();
            foreach (var caller in _callers)
            {
                if (caller.Permit is { } permit && caller.ArrivesAt is null)
                {
                    caller.ArrivesAt = TestClient.Now + permit.At + TimeSpan.FromSeconds(_random.NextDouble() * _slowest);
                }
            }

            foreach (var caller in _callers.Where(caller => caller.ArrivesAt <= now && caller.Response is null).OrderBy(caller => caller.ArrivesAt))
            {
                caller.Response = _server.Take(caller.Weight);
                caller.AnsweredAt = now + TimeSpan.FromSeconds(_random.NextDouble() * _slowest);
            }

            foreach (var caller in _callers.Where(caller => caller.AnsweredAt <= now && !caller.IsLearned).OrderBy(caller => caller.AnsweredAt))
            {
                caller.IsLearned = true;
                _budget.Update(caller.Permit!.Value, caller.Response!.Value.Figures, isRefused: !caller.Response.Value.Accepted);
            }
        }

        /// <summary>Waits until all granted callers have been notified.</summary>
        private async Task Settle()
        {
            while (_budget.InFlight != _callers.Where(caller => caller.Permit is not null && !caller.IsLearned).Sum(caller => caller.Weight)
                || _callers.Any(caller => caller.IsLeaving))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }

    private sealed class Caller : IDisposable
    {
        private readonly CancellationTokenSource _leaving = new();
        private readonly Task<(RatePermit Permit, TimeSpan? TooLong)> _paying;

        public Caller(FixedWindowRateLimiter budget, int weight)
        {
            Weight = weight;
            _paying = budget.Acquire(weight, TimeSpan.FromDays(1), async: true, _leaving.Token).AsTask();
        }

        public int Weight { get; }

        public RatePermit? Permit => _paying.IsCompletedSuccessfully ? _paying.GetAwaiter().GetResult().Permit : null;

        public DateTimeOffset? ArrivesAt { get; set; }

        public (bool Accepted, KucoinRateLimit Figures)? Response { get; set; }

        public DateTimeOffset? AnsweredAt { get; set; }

        public bool IsLearned { get; set; }

        public bool IsLeaving => _leaving.IsCancellationRequested && !_paying.IsCompleted;

        public bool IsDone => IsLearned || _paying.IsCanceled;

        public void Cancel() => _leaving.Cancel();

        public void Dispose() => _leaving.Dispose();
    }
}
