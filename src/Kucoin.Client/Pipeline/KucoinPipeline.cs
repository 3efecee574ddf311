using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>The way of every call: retry, sign, transport, answer. Written once for the synchronous and the asynchronous way.</summary>
internal sealed class KucoinPipeline(HttpClient http, KucoinClientOptions options)
{
    private readonly Retry _retry = new();
    private readonly Sign _sign = new(options);
    private readonly Transport _transport = new(http, options);

    public TimeProvider Clock => options.TimeProvider;

    public TimeProvider HistoryClock => options.HistoryClock;

    public KucoinCall<T> Call<T>(KucoinEndpoint<T> endpoint) => new(this, endpoint);

    /// <exception cref="OperationCanceledException">The token was cancelled and nothing can have happened.</exception>
    /// <exception cref="KucoinOutcomeUnknownException">The token was cancelled after a request that changes something was sent.</exception>
    public async ValueTask<WebCallResult<T>> Send<T>(KucoinRequest request, bool async, CancellationToken ct)
    {
        var begin = Clock.GetTimestamp();
        if (request.Endpoint.IsSigned && !_sign.HasCredentials)
        {
            return new(Facts(default, attempts: 0), new KucoinError.NoCredentials());
        }

        for (var attempts = 1; ; attempts++)
        {
            ct.ThrowIfCancellationRequested();
            var sentAt = Clock.GetUtcNow();
            using var message = _sign.Message(request, sentAt);
            using var exchange = await _transport.Send(message, async, ct).ConfigureAwait(false);

            if (Answer.TryRead<T>(request, exchange, sentAt, out var data, out var error))
            {
                return new(Facts(exchange, attempts), data!);
            }

            if (exchange.Cancelled)
            {
                throw error is KucoinError.OutcomeUnknown outcome
                    ? new KucoinOutcomeUnknownException(outcome, ct)
                    : new OperationCanceledException(ct);
            }

            if (!_retry.Allows(attempts))
            {
                return new(Facts(exchange, attempts), error!);
            }
        }

        CallFacts Facts(in Exchange exchange, int attempts) => new(
            request.Endpoint.Verb,
            request.Path,
            request.ClientOid,
            exchange.Status,
            Clock.GetElapsedTime(begin),
            attempts,
            exchange.RateLimit);
    }
}
