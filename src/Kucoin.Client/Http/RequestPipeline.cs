using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Kucoin.Catalog;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// The request pipeline: retry, rate limiting, signing, transport, response. One implementation serves synchronous and asynchronous calls.
/// </summary>
internal sealed class RequestPipeline : IDisposable
{
    private readonly KucoinClientOptions _options;
    private readonly Retry _retry;
    private readonly RateLimit _rateLimit;
    private readonly ExchangeClock _clock;
    private readonly Sign _sign;
    private readonly Transport _transport;
    private readonly ClientTelemetry _telemetry;
    private readonly AssetDetailsCache _assets;
    private readonly Lifetime _life;

    public RequestPipeline(HttpMessageInvoker http, bool isGated, KucoinClientOptions options)
    {
        _options = options.WithJournals();
        _retry = new(options);
        _rateLimit = new(options);
        _clock = new(options.TimeProvider);
        RowClock = new(_clock, options.TimeProvider);
        Credentials = new(options);
        _sign = new(options);
        _transport = new(http, isGated, options, Credentials);
        _telemetry = new(options);
        _assets = new(options.TimeProvider);
        _life = new();
    }

    private RequestPipeline(RequestPipeline other, DateTimeOffset notAfter)
    {
        (_options, _retry, _rateLimit, _clock) = (other._options, other._retry, other._rateLimit, other._clock);
        (_sign, _transport, _telemetry, _life, RowClock) = (other._sign, other._transport, other._telemetry, other._life, other.RowClock);
        (_assets, Credentials) = (other._assets, other.Credentials);
        NotAfter = notAfter;
    }

    /// <summary>
    /// The deadline in exchange time after which no request that changes something is signed; <see langword="null"/> when there is none.
    /// </summary>
    public DateTimeOffset? NotAfter { get; }

    public KucoinClientOptions Options => _options;

    public TimeProvider Clock => _options.TimeProvider;

    /// <summary>The credentials that sign requests.</summary>
    public CredentialsSource Credentials { get; }

    /// <summary>The estimated exchange time.</summary>
    public DateTimeOffset ExchangeNow => _clock.Now;

    /// <summary>The estimated offset of the exchange's clock from the local clock.</summary>
    public TimeSpan ExchangeAhead => _clock.Offset;

    /// <summary>The clock that stamps rows.</summary>
    public RowClock RowClock { get; }

    /// <summary>Returns a pipeline with a deadline that shares the rate limiters and the clock of this pipeline.</summary>
    public RequestPipeline Before(DateTimeOffset notAfter) => new(this, notAfter);

    /// <summary>Creates the result of a request that was not sent because of a local error.</summary>
    public WebCallResult<T> NotSent<T>(KucoinRequest request, KucoinError why) =>
        new(Facts(request, default, Clock.GetTimestamp(), attempts: 0, TimeSpan.Zero), why);

    /// <summary>Reads the details of an asset, see <see cref="AssetDetailsCache"/>.</summary>
    public Task<WebCallResult<KucoinAssetDetails>> ReadAsset(string asset, CancellationToken ct) => _assets.Read(this, asset, ct);

    public KucoinCall<T> Call<T>(KucoinEndpoint endpoint) => new(this, endpoint);

    /// <exception cref="OperationCanceledException">The token was canceled, and the request had no effect.</exception>
    /// <exception cref="KucoinOutcomeUnknownException">The token was canceled after a request that changes something was sent.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed, and the request had no effect.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<WebCallResult<T>> Send<T>(KucoinRequest request, bool async, CancellationToken ct)
    {
        var begin = Clock.GetTimestamp();
        if (request.Endpoint.IsSigned && !Credentials.Exists)
        {
            return new(Facts(request, default, begin, attempts: 0, TimeSpan.Zero), new KucoinError.NoCredentials());
        }

        var first = await SendOnce<T>(request, begin, attempts: 1, async, ct).ConfigureAwait(false);
        return first.Success ? first : await Repeat(request, first, begin, async, ct).ConfigureAwait(false);
    }

    /// <summary>Measures the exchange's clock, unless the options use the local clock.</summary>
    public async ValueTask<WebCallResult<DateTime>> SynchronizeClock(bool async, CancellationToken ct)
    {
        var time = await ReadServerTime(async, ct).ConfigureAwait(false);
        if (!_options.UseLocalClock)
        {
            TryCorrectClock(time);
        }

        return time;
    }

    /// <summary>Combines several calls into one result: the error of one call is the error of the whole operation.</summary>
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

    /// <summary>The retry loop after a failed first attempt. It ends when an attempt succeeds or the error is not retryable.</summary>
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
                // After a refused timestamp, a retry only makes sense with exchange time.
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

            _telemetry.Repeating(request.Endpoint, attempts, wait);
            await Wait(wait, async, ct).ConfigureAwait(false);
            result = await SendOnce<T>(request, begin, attempts + 1, async, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a request that changes something would be signed after its deadline because of a wait.</summary>
    private bool IsTooLate(KucoinRequest request, TimeSpan wait, [NotNullWhen(true)] out KucoinError.NotAfterPassed? error)
    {
        error = !request.Endpoint.IsRead && NotAfter is { } bound && bound < ExchangeNow + wait ? new(bound.UtcDateTime) : null;
        return error is not null;
    }

    /// <summary>Makes one attempt: sends a message and reads its response. A message that would miss its deadline is not sent.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WebCallResult<T>> SendOnce<T>(KucoinRequest request, long begin, int attempts, bool async, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _life.ThrowIfOver();
        if (!_rateLimit.TryAcquire(request.Endpoint, out var permit))
        {
            var asked = Clock.GetTimestamp();
            var left = request.Endpoint.IsRead ? null : NotAfter - ExchangeNow;
            var maxWait = left < _options.MaxRateLimitWait ? left.Value : _options.MaxRateLimitWait;
            _telemetry.Waiting(request.Endpoint, _rateLimit.EstimateWait(request.Endpoint));
            (permit, var rejection) = await WaitForTurn(request.Endpoint, maxWait, async, ct).ConfigureAwait(false);
            _telemetry.Waited(request.Endpoint, Clock.GetElapsedTime(asked));
            if (rejection is not null)
            {
                KucoinError reason = rejection.RetryAfter is { } wait && IsTooLate(request, wait, out var passed) ? passed : rejection;
                return NotSent<T>(request, reason, begin, attempts);
            }
        }

        // After every wait, because a key can expire or be rotated meanwhile.
        var (signer, missing) = request.Endpoint.IsSigned
            ? await GetSigner(request, permit, async, ct).ConfigureAwait(false)
            : default;
        if (missing is not null)
        {
            return NotSent<T>(request, missing, begin, attempts);
        }

        var (sending, sentAt) = (Clock.GetTimestamp(), _clock.Now);
        if (_life.IsOver)
        {
            _rateLimit.Refund(request.Endpoint, permit);
            _life.ThrowIfOver();
        }

        if (!request.Endpoint.IsRead && NotAfter is { } bound && bound < sentAt)
        {
            _rateLimit.Refund(request.Endpoint, permit);
            return NotSent<T>(request, new KucoinError.NotAfterPassed(bound.UtcDateTime), begin, attempts);
        }

        var activity = ClientTelemetry.Begin(request.Endpoint, _options.Environment[request.Endpoint.Host], attempts);
        var isUpdated = false;
        try
        {
            using var message = _sign.Message(request, signer, sentAt);
            using var exchange = await _transport.Send(message, async, ct).ConfigureAwait(false);
            var roundTrip = Clock.GetElapsedTime(sending);
            var reading = ReadClock(request.Endpoint, exchange, roundTrip);
            var isAnswered = ResponseInterpreter.TryRead<T>(
                request, exchange, new(sentAt, NotAfter, _options.Environment, signer), out var data, out var problems, out var error);
            _rateLimit.Update(request.Endpoint, permit, exchange, error);
            isUpdated = true;
            _telemetry.End(activity, request.Endpoint, exchange, error, roundTrip, attempts);
            ThrowIfEnded(exchange, error, ct);
            var sent = exchange.Stopped ? attempts - 1 : attempts;
            var facts = Facts(request, exchange, begin, sent, roundTrip) with { Reading = reading, Problems = problems };
            return Result(facts, isAnswered, data, error);
        }
        finally
        {
            ClientTelemetry.Stop(activity);
            if (!isUpdated)
            {
                _rateLimit.Close(request.Endpoint, permit);
            }
        }
    }

    /// <summary>Returns the credentials for the next request, or why there are none.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public ValueTask<(Signer? Signer, KucoinError.NoCredentials? Error)> GetSigner(bool async, CancellationToken ct) =>
        _options.CredentialsProvider is null
            ? Credentials.Get(async, ct)
            : _life.Wait(token => Credentials.Get(async, token), ct);

    /// <summary>Returns the credentials of a signed request, or refunds its permit and returns why there are none.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(Signer? Signer, KucoinError.NoCredentials? Error)> GetSigner(
        KucoinRequest request, RatePermit permit, bool async, CancellationToken ct)
    {
        (Signer? Signer, KucoinError.NoCredentials? Error) found = default;
        try
        {
            found = request.Signer is { } own ? Credentials.Check(own) : await GetSigner(async, ct).ConfigureAwait(false);
            return found;
        }
        finally
        {
            if (found.Signer is null)
            {
                _rateLimit.Refund(request.Endpoint, permit);
            }
        }
    }

    /// <summary>Throws if the call was canceled or the client was disposed; an unknown outcome takes precedence.</summary>
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

    private ValueTask<(RatePermit Permit, KucoinError.RateLimited? Rejection)> WaitForTurn(
        KucoinEndpoint endpoint, TimeSpan maxWait, bool async, CancellationToken ct) =>
        _life.Wait(token => _rateLimit.Acquire(endpoint, maxWait, async, token), ct);

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

        _telemetry.ClockCorrected(offset);
        return true;
    }

    private ClockReading? ReadClock(KucoinEndpoint endpoint, in HttpExchange exchange, TimeSpan roundTrip)
    {
        if (exchange.Date is not { } date)
        {
            return null;
        }

        var reading = new ClockReading(date, Clock.GetUtcNow().UtcDateTime, roundTrip);
        RowClock.Update(endpoint.Host, reading);
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
