using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Kucoin.Catalog;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Http;

/// <summary>
/// The way of every call: retry, rate limit, sign, transport, answer. Written once for the synchronous and the asynchronous way.
/// </summary>
internal sealed class RequestPipeline : IDisposable
{
    private readonly KucoinClientOptions _options;
    private readonly Retry _retry;
    private readonly RateLimit _rateLimit;
    private readonly ExchangeClock _clock;
    private readonly Sign _sign;
    private readonly Transport _transport;
    private readonly ClientTelemetry _watch;
    private readonly AssetDetailsCache _assets;
    private readonly Lifetime _life;

    public RequestPipeline(HttpMessageInvoker http, bool isGated, KucoinClientOptions options)
    {
        _options = options;
        _retry = new(options);
        _rateLimit = new(options);
        _clock = new(options.TimeProvider);
        RowClock = new(_clock, options.TimeProvider);
        _sign = new(options);
        _transport = new(http, isGated, options);
        _watch = new(options);
        _assets = new(options.TimeProvider);
        _life = new();
        TransferJournal = options.TransferJournal ?? new MemoryTransferJournal();
        WithdrawalJournal = options.WithdrawalJournal ?? new MemoryWithdrawalJournal();
    }

    private RequestPipeline(RequestPipeline other, DateTimeOffset notAfter)
    {
        (_options, _retry, _rateLimit, _clock) = (other._options, other._retry, other._rateLimit, other._clock);
        (_sign, _transport, _watch, _life, RowClock) = (other._sign, other._transport, other._watch, other._life, other.RowClock);
        (_assets, TransferJournal, WithdrawalJournal) = (other._assets, other.TransferJournal, other.WithdrawalJournal);
        NotAfter = notAfter;
    }

    /// <summary>The exchange's time after which no request that changes something is signed; none when there is no such bound.</summary>
    public DateTimeOffset? NotAfter { get; }

    public KucoinClientOptions Options => _options;

    /// <summary>What is written down of transfers before they are sent.</summary>
    public ITransferJournal TransferJournal { get; }

    /// <summary>What is written down of withdrawals before they are sent.</summary>
    public IWithdrawalJournal WithdrawalJournal { get; }

    public TimeProvider Clock => _options.TimeProvider;

    /// <summary>The exchange's time as it is known here.</summary>
    public DateTimeOffset ExchangeNow => _clock.Now;

    /// <summary>How far the exchange's clock, as it is known here, is ahead of the local one.</summary>
    public TimeSpan ExchangeAhead => _clock.Offset;

    /// <summary>The clock that rows are dated by.</summary>
    public RowClock RowClock { get; }

    /// <summary>The same pipeline, with its quotas and its clock, for calls that are not sent after a time of the exchange.</summary>
    public RequestPipeline Before(DateTimeOffset notAfter) => new(this, notAfter);

    /// <summary>The result of a request that was made and, for a reason found here, not sent.</summary>
    public WebCallResult<T> NotSent<T>(KucoinRequest request, KucoinError why) =>
        new(Facts(request, default, Clock.GetTimestamp(), attempts: 0, TimeSpan.Zero), why);

    /// <summary>What the exchange says of an asset, see <see cref="AssetDetailsCache"/>.</summary>
    public Task<WebCallResult<KucoinAssetDetails>> ReadAsset(string asset, CancellationToken ct) => _assets.Read(this, asset, ct);

    public KucoinCall<T> Call<T>(KucoinEndpoint endpoint) => new(this, endpoint);

    /// <exception cref="OperationCanceledException">The token was cancelled and nothing can have happened.</exception>
    /// <exception cref="KucoinOutcomeUnknownException">The token was cancelled after a request that changes something was sent.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed of and nothing can have happened.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<WebCallResult<T>> Send<T>(KucoinRequest request, bool async, CancellationToken ct)
    {
        var begin = Clock.GetTimestamp();
        if (request.Endpoint.IsSigned && !_sign.HasCredentials)
        {
            return new(Facts(request, default, begin, attempts: 0, TimeSpan.Zero), new KucoinError.NoCredentials());
        }

        var first = await SendOnce<T>(request, begin, attempts: 1, async, ct).ConfigureAwait(false);
        return first.Success ? first : await Repeat(request, first, begin, async, ct).ConfigureAwait(false);
    }

    /// <summary>Measures the exchange's clock, unless the caller trusts the local one.</summary>
    public async ValueTask<WebCallResult<DateTime>> SynchronizeClock(bool async, CancellationToken ct)
    {
        var time = await ReadServerTime(async, ct).ConfigureAwait(false);
        if (!_options.UseLocalClock)
        {
            TryCorrectClock(time);
        }

        return time;
    }

    /// <summary>Work of several calls as one result: what one of them failed with is what the whole failed with.</summary>
    public async Task<WebCallResult<T>> Attempt<T>(KucoinEndpoint endpoint, Func<Task<T>> work)
    {
        var begin = Clock.GetTimestamp();
        CallFacts Facts() => new(endpoint.Verb, endpoint.Path, null, null, Clock.GetElapsedTime(begin), 0, null, TimeSpan.Zero);
        try
        {
            return new(Facts(), await work().ConfigureAwait(false));
        }
        catch (KucoinException failed)
        {
            return new(Facts(), failed.Error);
        }
    }

    public void Dispose()
    {
        _life.Dispose();
        _rateLimit.Dispose();
    }

    /// <summary>What comes after a first attempt that failed, until one succeeds or another would be wrong.</summary>
    private async ValueTask<WebCallResult<T>> Repeat<T>(
        KucoinRequest request, WebCallResult<T> result, long begin, bool async, CancellationToken ct)
    {
        var mayMeasureClock = request.Endpoint.IsSigned && !_options.UseLocalClock;
        for (var attempts = 1; ; attempts++)
        {
            var wasSent = result.Attempts == attempts;
            if (result.Success || !wasSent || !_retry.Allows(result.Error, attempts, out var wait))
            {
                return result;
            }

            if (result.Error is KucoinError.Api { IsClock: true })
            {
                // After a refused timestamp another attempt only makes sense by the exchange's clock.
                if (!mayMeasureClock || !TryCorrectClock(await ReadServerTime(async, ct).ConfigureAwait(false)))
                {
                    return result;
                }

                mayMeasureClock = false;
            }

            if (IsTooLate(request, wait, out var tooLate))
            {
                return result.WithError<T>(tooLate);
            }

            _watch.Repeating(request.Endpoint, attempts, wait);
            await Wait(wait, async, ct).ConfigureAwait(false);
            result = await SendOnce<T>(request, begin, attempts + 1, async, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a request that changes something would be signed after its bound, once a wait is over.</summary>
    private bool IsTooLate(KucoinRequest request, TimeSpan wait, [NotNullWhen(true)] out KucoinError.NotAfterPassed? error)
    {
        error = !request.Endpoint.IsRead && NotAfter is { } bound && bound < ExchangeNow + wait ? new(bound.UtcDateTime) : null;
        return error is not null;
    }

    /// <summary>One message and its answer. A message whose turn would come too late is not sent.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WebCallResult<T>> SendOnce<T>(KucoinRequest request, long begin, int attempts, bool async, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _life.ThrowIfOver();
        if (!_rateLimit.TryPay(request.Endpoint, out var payment))
        {
            var asked = Clock.GetTimestamp();
            var left = request.Endpoint.IsRead ? null : NotAfter - ExchangeNow;
            var maxWait = left < _options.MaxRateLimitWait ? left.Value : _options.MaxRateLimitWait;
            (payment, var refusal) = await WaitForTurn(request.Endpoint, maxWait, async, ct).ConfigureAwait(false);
            _watch.Waited(request.Endpoint, Clock.GetElapsedTime(asked));
            if (refusal is not null)
            {
                KucoinError reason = refusal.RetryAfter is { } wait && IsTooLate(request, wait, out var passed) ? passed : refusal;
                return NotSent<T>(request, reason, begin, attempts);
            }
        }

        var (sending, sentAt) = (Clock.GetTimestamp(), _clock.Now);
        if (_life.IsOver)
        {
            _rateLimit.GiveBack(request.Endpoint, payment);
            _life.ThrowIfOver();
        }

        if (!request.Endpoint.IsRead && NotAfter is { } bound && bound < sentAt)
        {
            _rateLimit.GiveBack(request.Endpoint, payment);
            return NotSent<T>(request, new KucoinError.NotAfterPassed(bound.UtcDateTime), begin, attempts);
        }

        var activity = ClientTelemetry.Begin(request.Endpoint, _options.Environment[request.Endpoint.Host], attempts);
        var isLearned = false;
        try
        {
            using var message = _sign.Message(request, sentAt);
            using var exchange = await _transport.Send(message, async, ct).ConfigureAwait(false);
            var roundTrip = Clock.GetElapsedTime(sending);
            var reading = ReadClock(request.Endpoint, exchange, roundTrip);
            var isAnswered = ResponseInterpreter.TryRead<T>(
                request, exchange, new(sentAt, NotAfter, _options), out var data, out var error);
            _rateLimit.Learn(request.Endpoint, payment, exchange, error);
            isLearned = true;
            _watch.End(activity, request.Endpoint, exchange, error, roundTrip, attempts);
            ThrowIfEnded(exchange, error, ct);
            var sent = exchange.Stopped ? attempts - 1 : attempts;
            return Result(Facts(request, exchange, begin, sent, roundTrip) with { Reading = reading }, isAnswered, data, error);
        }
        finally
        {
            ClientTelemetry.Stop(activity);
            if (!isLearned)
            {
                _rateLimit.Close(request.Endpoint, payment);
            }
        }
    }

    /// <summary>Who ended a call, or the client, hears of that; of an open outcome before all.</summary>
    private void ThrowIfEnded(in HttpExchange exchange, KucoinError? error, CancellationToken ct)
    {
        if (exchange.Cancelled)
        {
            throw error is KucoinError.OutcomeUnknown outcome
                ? new KucoinOutcomeUnknownException(outcome, ct)
                : new OperationCanceledException(ct);
        }

        if (exchange.Failure is not null && error is not KucoinError.OutcomeUnknown)
        {
            _life.ThrowIfOver();
        }
    }

    private ValueTask<(RatePermit Payment, KucoinError.RateLimited? Refusal)> WaitForTurn(
        KucoinEndpoint endpoint, TimeSpan maxWait, bool async, CancellationToken ct) =>
        _life.Wait(token => _rateLimit.Pay(endpoint, maxWait, async, token), ct);

    private ValueTask<bool> Wait(TimeSpan wait, bool async, CancellationToken ct) => _life.Wait(
        async token =>
        {
            await Delay.Wait(wait, Clock, async, token).ConfigureAwait(false);
            return true;
        },
        ct);

    private static WebCallResult<T> Result<T>(in CallFacts facts, bool isAnswered, T? data, KucoinError? error) =>
        isAnswered ? new(facts, data!) : new(facts, error!);

    private WebCallResult<T> NotSent<T>(KucoinRequest request, KucoinError reason, long begin, int attempts) =>
        new(Facts(request, default, begin, attempts - 1, TimeSpan.Zero), reason);

    private ValueTask<WebCallResult<DateTime>> ReadServerTime(bool async, CancellationToken ct) =>
        Call<DateTime>(KucoinEndpoints.Market.ServerTime).Send(async, ct);

    private bool TryCorrectClock(WebCallResult<DateTime> time)
    {
        if (!time.Success || !_clock.TryCorrect(time.Data, time.Facts.RoundTrip, out var offset))
        {
            return false;
        }

        _watch.ClockCorrected(offset);
        return true;
    }

    private ClockReading? ReadClock(KucoinEndpoint endpoint, in HttpExchange exchange, TimeSpan roundTrip)
    {
        if (exchange.Date is not { } date)
        {
            return null;
        }

        var reading = new ClockReading(date, Clock.GetUtcNow().UtcDateTime, roundTrip);
        RowClock.Learn(endpoint.Host, reading);
        return reading;
    }

    private CallFacts Facts(KucoinRequest request, in HttpExchange exchange, long begin, int attempts, TimeSpan roundTrip) => new(
        request.Endpoint.Verb,
        request.Path,
        request.ClientOid,
        exchange.Status,
        Clock.GetElapsedTime(begin),
        attempts,
        exchange.RateLimit,
        roundTrip);
}
