using System.Diagnostics;
using System.Globalization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Hosting;
using Kucoin.Emulator.Ledger;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator.Traffic;

/// <summary>
/// Runs the book of an exchange: the charges of full hours and the traffic, up to the current ledger time. It is called before a request is
/// served, when the ledger clock is changed, and by a timer.
/// </summary>
internal sealed class TrafficRunner : IAsyncDisposable
{
    private static readonly TimeSpan UsualPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TrafficPeriod = TimeSpan.FromMilliseconds(20);

    /// <summary>The most events that one change of the clock may cause.</summary>
    private const int MaxEvents = 1_000_000;

    private const int Batch = 2_000;

    /// <summary>The share of the measured capacity that traffic may use, which leaves room for requests.</summary>
    private const decimal UsableShare = 0.5m;

    private const int MaxTrials = 6;
    private const int TrialMovements = 500;
    private const int MoreSubAccounts = 10;

    /// <summary>How far traffic on the wall clock may be behind before it is stopped.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    private readonly LocalExchange _exchange;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _running = new();
    private BookRun _book;
    private WallTraffic? _wall;

    /// <summary>The timestamp at which writing failed last, or 0; it is tried again after a while.</summary>
    private long _failedAt;
    private bool _isDisposed;
    /// <summary>The status after the last commit, which is read without waiting for a run.</summary>
    private volatile TrafficStatus _status = TrafficStatus.Never;

    /// <summary>The ledger time at which something is due, which is read without waiting for a run.</summary>
    private long _dueAt;

    /// <param name="exchange">The exchange.</param>
    /// <param name="logger">The log for failures.</param>
    /// <param name="time">The real time, which is not that of the ledger clock.</param>
    public TrafficRunner(LocalExchange exchange, ILogger logger, TimeProvider? time = null)
    {
        (_exchange, _logger, _time) = (exchange, logger, time ?? TimeProvider.System);
        _book = CreateRun();
        Publish();
        _timer = _time.CreateTimer(_ => Tick(), null, UsualPeriod, UsualPeriod);
    }

    public TrafficStatus Status => _status;

    /// <summary>Starts traffic; on the wall clock it runs in real time, on the ledger clock whenever that clock moves.</summary>
    public TrafficStatus Start(decimal rate, long seed, bool isOnWallClock)
    {
        if (rate <= 0)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"The rate {rate} is invalid: it must be more than 0 movements a second."));
        }

        lock (_running)
        {
            if (IsRunning)
            {
                throw new InvalidOperationException("Traffic is already running: stop it before another is started.");
            }

            var now = _exchange.Now;
            RunTo(now);
            CheckCapacity(rate, seed, now);
            var generator = Create(rate, seed, now);
            if (isOnWallClock)
            {
                _wall = new(generator, _time.GetTimestamp(), rate);
                _timer.Change(TrafficPeriod, TrafficPeriod);
            }
            else
            {
                _book.Traffic = generator;
            }

            _status = new(true, isOnWallClock ? TrafficClock.Wall : TrafficClock.Ledger, rate, seed, 0, null);
            Publish();
            return _status;
        }
    }

    /// <summary>Stops the traffic; what was done stays.</summary>
    public TrafficStatus Stop()
    {
        lock (_running)
        {
            return End(null);
        }
    }

    /// <summary>Carries out everything that is due up to a ledger time, before the clock is set to it.</summary>
    public void RunTo(long until)
    {
        lock (_running)
        {
            if (!_book.IsDue(until))
            {
                return;
            }

            try
            {
                // A first debt that was made since the last charge is charged from then on.
                _book.SkipTo(ReadChargedUntil());
                CommitScope.RunOutside(() =>
                {
                    while (_exchange.Ledger.Commit(writer => RunBatch(writer, until)))
                    {
                        Publish();
                    }

                    Publish();
                });
            }
            catch (Exception error)
            {
                // What was not written is due again. The generator has gone on, so its traffic cannot.
                End($"It failed: {error.Message}");
                _failedAt = _time.GetTimestamp();
                _book = CreateRun();
                Publish();
                throw;
            }
        }
    }

    /// <summary>Refuses a ledger time up to which too much would be due.</summary>
    public void CheckAdvance(long until)
    {
        lock (_running)
        {
            _book.SkipTo(ReadChargedUntil());
            var charges = _book.CountHours(until) * (decimal)_exchange.Ledger.CountCharged();
            if (charges > MaxEvents)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Interest and other charges would be {charges:0} entries until then, "
                        + $"more than {MaxEvents}: advance the clock in smaller steps."));
            }

            var due = _book.Traffic is { } traffic && until > traffic.NextAt ? (until - traffic.NextAt) * _status.Rate / 1000 : 0;
            if (due > MaxEvents)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The traffic would have {due:0} movements until then, more than {MaxEvents}: advance the clock in smaller steps."));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        lock (_running)
        {
            (_isDisposed, _wall) = (true, null);
        }
    }

    /// <summary>Carries out the charges and the traffic of the ledger clock that are due now, before a request is served.</summary>
    public void RunBefore()
    {
        if (Volatile.Read(ref _dueAt) <= _exchange.Now && (_failedAt == 0 || _time.GetElapsedTime(_failedAt) > UsualPeriod))
        {
            Tick();
        }
    }

    /// <summary>Carries out what is due now. A tick that meets another one is skipped.</summary>
    private void Tick()
    {
        try
        {
            _exchange.Serve(RunDue);
        }
#pragma warning disable CA1031 // Whatever the error is, the traffic ends and the exchange is still served.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _logger.ChargesFailed(error);
            lock (_running)
            {
                End($"It failed: {error.Message}");
            }
        }
    }

    private bool RunDue()
    {
        if (!_running.TryEnter())
        {
            return false;
        }

        try
        {
            if (!_isDisposed)
            {
                RunTo(_exchange.Now);
            }

            if (_wall is { } wall)
            {
                Run(wall);
            }

            return true;
        }
        finally
        {
            _running.Exit();
        }
    }

    /// <summary>Stops the traffic and continues with the ledger as it is now, for example after a snapshot was loaded.</summary>
    public void Reset()
    {
        lock (_running)
        {
            End("The ledger was replaced.");
            _book = CreateRun();
            Publish();
        }
    }

    private bool IsRunning => _wall is not null || _book.Traffic is not null;

    private BookRun CreateRun() => new(_exchange.MarketAt, ReadChargedUntil() ?? _exchange.Ledger.NewestAt);

    private long? ReadChargedUntil() =>
        long.TryParse(_exchange.Ledger.ReadSetting(GeneralLedger.Settings.ChargedUntil), CultureInfo.InvariantCulture, out var at)
            ? at
            : null;

    private bool RunBatch(LedgerWriter writer, long until)
    {
        var isMore = true;
        for (var count = 0; count < Batch && isMore; count++)
        {
            isMore = _book.TryRunNext(writer, until);
        }

        return isMore;
    }

    private void Run(WallTraffic wall)
    {
        var elapsed = _time.GetElapsedTime(wall.StartedAt);
        var due = (long)((decimal)elapsed.TotalSeconds * wall.Rate);
        if (due - wall.Generator.Movements > (decimal)MaxDelay.TotalSeconds * wall.Rate)
        {
            End($"It was more than {MaxDelay.TotalSeconds:0} seconds behind: this machine does not hold the rate.");
            return;
        }

        if (due <= wall.Generator.Movements)
        {
            return;
        }

        CommitScope.RunOutside(() => _exchange.Ledger.Commit(writer =>
        {
            var now = _exchange.Now;
            for (var count = 0; count < Batch && wall.Generator.Movements < due; count++)
            {
                wall.Generator.RunNext(writer, _exchange.MarketAt(now), now);
            }

            return due;
        }));
        Publish();
    }

    /// <summary>
    /// Measures how fast this machine generates movements, in a change that is undone. The fastest of some trials counts, because the first
    /// ones run before the code is optimized.
    /// </summary>
    private void CheckCapacity(decimal rate, long seed, long now)
    {
        var best = 0m;
        for (var trial = 0; trial < MaxTrials && best * UsableShare < rate; trial++)
        {
            best = Math.Max(best, MeasureCapacity(rate, seed, now));
        }

        if (best * UsableShare < rate)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The rate {rate} is more than this machine holds: about {best * UsableShare:0} movements a second."));
        }
    }

    private decimal MeasureCapacity(decimal rate, long seed, long now)
    {
        var trial = Create(rate, seed, now);
        var elapsed = TimeSpan.MaxValue;
        try
        {
            CommitScope.RunOutside(() => _exchange.Ledger.Commit<int>(writer =>
            {
                var start = Stopwatch.GetTimestamp();
                while (trial.Movements < TrialMovements)
                {
                    trial.RunNext(writer, _exchange.MarketAt(now), now);
                }

                elapsed = Stopwatch.GetElapsedTime(start);
                throw new TrialEndedException();
            }));
        }
        catch (TrialEndedException)
        {
        }

        return trial.Movements / (decimal)elapsed.TotalSeconds;
    }

    private TrafficGenerator Create(decimal rate, long seed, long from)
    {
        var master = _exchange.Ledger.Users()[0];
        return new(unchecked((ulong)seed), rate, from, _exchange.Ledger.SubAccounts(master.Id).Count + MoreSubAccounts);
    }

    /// <summary>Ends the traffic. What it did since the last commit is not counted.</summary>
    private TrafficStatus End(string? reason)
    {
        if (IsRunning)
        {
            _status = _status with { IsRunning = false, StoppedBecause = reason };
            (_wall, _book.Traffic) = (null, null);
            _timer.Change(UsualPeriod, UsualPeriod);
            Publish();
        }

        return _status;
    }

    /// <summary>Makes the state after a commit visible to readers.</summary>
    private void Publish()
    {
        if ((_wall?.Generator ?? _book.Traffic) is { } generator)
        {
            _status = _status with { Movements = generator.Movements };
        }

        Volatile.Write(ref _dueAt, _book.DueAt);
    }

    private sealed record WallTraffic(TrafficGenerator Generator, long StartedAt, decimal Rate);

    /// <summary>Undoes the change of a trial.</summary>
    private sealed class TrialEndedException : Exception;
}
