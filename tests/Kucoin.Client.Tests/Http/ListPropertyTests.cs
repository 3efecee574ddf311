using System.Globalization;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Http;

/// <summary>
/// Rows arrive, late and in time, between any two requests, which the exchange answers in any order; pages have any size; totals are wrong;
/// clocks differ by up to five seconds. Every row of the fixed range that existed before the reading, and still exists after it, is returned
/// once, or the list is an error.
/// </summary>
public sealed class ListPropertyTests
{
    private const long Second = 1000;
    private const long Day = 86_400_000;

    /// <summary>KUCOIN_LIST_SEEDS sets another number, for a longer run by hand.</summary>
    private static readonly int Seeds = int.TryParse(
        Environment.GetEnvironmentVariable("KUCOIN_LIST_SEEDS"), CultureInfo.InvariantCulture, out var seeds) ? seeds : 1200;

    [Fact]
    public void List_read_while_it_changes_returns_each_row_once_or_is_an_error()
    {
        ListMethod[] methods = [.. ListMethod.All.Where(method => method.IsAsync)];
        var (changing, errors) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var run = new Run(seed, methods[seed % methods.Length]);
            var outcome = run.Read();
            Assert.True(run.Check(outcome) is not { } violation, $"Seed {seed}, {run}: {run.Check(outcome)}");
            changing += run.IsHonest && run.IsChangingSeldom ? 1 : 0;
            errors += run.IsHonest && run.IsChangingSeldom && !outcome.IsComplete ? 1 : 0;
        }

        // A list may change too often to be read, but not if it changes seldom.
        Assert.InRange(errors, 0, changing / 20);
    }

    /// <summary>One reading of a list.</summary>
    private sealed class Run
    {
        /// <summary>The probability of a change before a response, in percent.</summary>
        private const int Seldom = 3;

        private readonly Random _random;
        private readonly ListMethod _method;
        private readonly ListExchange _exchange;
        private readonly FakeTimeProvider _clock = new(TestClient.Now);
        private readonly TimeSpan _offset;
        private readonly List<(SentRequest Request, TaskCompletionSource<HttpResponseMessage> Reply)> _waiting = [];
        private readonly HashSet<long> _left = [];
        private readonly List<ListRow> _before;
        private readonly DateTime _from;
        private readonly DateTime? _to;
        private readonly int _rate;
        private readonly bool _canLeave;
        private long _lastId;

        public Run(int seed, ListMethod method)
        {
            _random = new(seed);
            _method = method;
            _offset = TimeSpan.FromMilliseconds(_random.Next(-5000, 5001));
            _from = TestClient.Now.UtcDateTime.AddMilliseconds(-_random.NextInt64(2 * Day));
            _to = _random.Next(2) == 0 ? null : _from.AddMilliseconds(_random.NextInt64((long)(TestClient.Now.UtcDateTime - _from).TotalMilliseconds));
            _rate = _random.Next(3) switch { 0 => 0, 1 => Seldom, _ => 40 };
            _canLeave = !method.IsDated && _random.Next(2) == 0;
            var (cap, isVaried) = (_random.Next(1, 12), _random.Next(4) == 0);
            var isWrong = _random.Next(3) == 0;

            // Without a total, pages whose size varies can look like a shorter list: a short page, and then an empty one.
            var fault = !isWrong ? ListFault.None : Pick(
                isVaried ? ListFault.None : ListFault.TotalsMissing, ListFault.TotalPagesZero, ListFault.PageSizeCapped, ListFault.None);
            var ends = _random.Next(3);
            _exchange = new()
            {
                Cap = isVaried ? () => _random.Next(1, 12) : () => cap,
                Fault = fault,

                // A total and page size that are wrong together can describe a shorter list without a contradiction.
                TotalError = isWrong && !isVaried && fault != ListFault.PageSizeCapped ? _random.Next(-5, 6) : 0,
                CountsStart = ends != 1,
                CountsEnd = ends != 2,
                MostPages = method.IsDated ? 50 : int.MaxValue,
            };
            IsHonest = !isVaried && !isWrong;
            for (var rows = _random.Next(80); rows > 0; rows--)
            {
                Arrive(_random.Next(4) == 0 && _exchange.Rows.Count > 0 ? _exchange.Rows[^1].Time : Past());
            }

            _before = [.. _exchange.Rows];
        }

        public bool IsHonest { get; }

        public bool IsChanging => _rate > 0;

        public bool IsChangingSeldom => _rate == Seldom;

        private DateTime ExchangeNow => (_clock.GetUtcNow() + _offset).UtcDateTime;

        /// <summary>The exchange answers one waiting request at a time, and changes before each.</summary>
        public ListOutcome Read()
        {
            using var client = TestClient.Over(
                new DelegatingScript((request, ct) =>
                {
                    var reply = new TaskCompletionSource<HttpResponseMessage>();
                    ct.Register(() => reply.TrySetCanceled(ct));
                    _waiting.Add((SentRequest.Of(request, async: true), reply));
                    return reply.Task;
                }),
                TestClient.Options with { TimeProvider = _clock });
            var outcome = new ListOutcome([]);
            var reading = _method.ReadAsync(client, _from, _to, outcome);
            while (!reading.IsCompleted)
            {
                Assert.True(_exchange.Requests < 5000, $"{this}: reads without end");
                if (_waiting.Count == 0)
                {
                    // At its end the list cancels the requests that are left, on another thread.
                    Assert.True(SpinWait.SpinUntil(() => reading.IsCompleted, TimeSpan.FromSeconds(10)), $"{this}: waits for nothing");
                    break;
                }

                Change();
                var next = _random.Next(_waiting.Count);
                var (request, reply) = _waiting[next];
                _waiting.RemoveAt(next);
                var answer = _exchange.Respond(request) with
                {
                    // A quota that no list uses up.
                    Headers = new Dictionary<string, string>(Reply.Quota(1_000_000, 999_999, 30_000))
                    {
                        ["Date"] = ExchangeNow.ToString("R", CultureInfo.InvariantCulture),
                    },
                };
                reply.TrySetResult(answer.Message());
            }

            reading.GetAwaiter().GetResult();
            return outcome;
        }

        public string? Check(ListOutcome outcome)
        {
            if (outcome.Ids.GroupBy(id => id).FirstOrDefault(rows => rows.Count() > 1) is { } twice)
            {
                return $"row {twice.Key} was returned twice";
            }

            var (from, to) = outcome.Range is { } range ? (Milliseconds(range.From), Milliseconds(range.To)) : (long.MinValue, long.MaxValue);
            var rows = _exchange.Rows.ToDictionary(row => row.Id);
            if (outcome.Ids.Where(rows.ContainsKey).FirstOrDefault(id => rows[id].Time < from || rows[id].Time > to) is > 0 and var outside)
            {
                return $"row {outside} is outside the range";
            }

            if (!outcome.IsComplete)
            {
                return outcome.Problems.Count == 0 && outcome.Error is null ? "it is incomplete without a reason"
                    : IsHonest && !IsChanging && outcome.Error is not KucoinError.WindowTooFull
                        ? $"an honest exchange is refused: {outcome.Error}{string.Concat(outcome.Problems)}"
                    : null;
            }

            // Without an end, the range reaches at least to the current time of the exchange at the begin.
            var end = _to is null ? Math.Max(to, Milliseconds(TestClient.Now.UtcDateTime + _offset)) : to;
            var lost = _before.Where(row => !_left.Contains(row.Id) && IsInside(row, from, end)).Select(row => row.Id).Except(outcome.Ids).ToList();
            return lost.Count > 0 ? $"rows {string.Join(' ', lost)} were lost, of {_before.Count}" : null;
        }

        public override string ToString() =>
            $"{_method.Name}, fault {_exchange.Fault}, total {_exchange.TotalError:+0;-0;0}, rate {_rate}, leaving {_canLeave}, clock {_offset}";

        private bool IsInside(ListRow row, long from, long to) =>
            (_exchange.CountsStart ? row.Time >= from : row.Time > from) && (_exchange.CountsEnd ? row.Time <= to : row.Time < to);

        private void Change()
        {
            _clock.Advance(TimeSpan.FromMilliseconds(_random.Next(300)));
            if (_random.Next(100) >= _rate)
            {
                return;
            }

            if (_canLeave)
            {
                // One row that leaves and one that arrives between two pages are not visible to a reader, so that no row arrives.
                if (_exchange.Rows.Count == 0)
                {
                    return;
                }

                var leaving = _exchange.Rows[_random.Next(_exchange.Rows.Count)];
                _exchange.Rows.Remove(leaving);
                _left.Add(leaving.Id);
                return;
            }

            Arrive(_random.Next(3) switch
            {
                0 => Milliseconds(ExchangeNow),
                1 => Milliseconds(ExchangeNow) - _random.NextInt64(5 * Second),
                _ => Past(),
            });
        }

        private void Arrive(long time) => _exchange.Rows.Add(new(++_lastId, time));

        /// <summary>A time of the exchange, up to now; often at an edge of a window.</summary>
        private long Past()
        {
            var now = Milliseconds(ExchangeNow);
            var edge = Milliseconds(_from) + (_random.Next(3) * Day) + _random.Next(-1, 2);
            return _random.Next(5) == 0 && edge <= now ? edge : now - _random.NextInt64(2 * Day);
        }

        private T Pick<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

        private static long Milliseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
    }
}
