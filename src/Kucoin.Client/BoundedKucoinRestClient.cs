using Kucoin.Client.FuturesApi;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client;

/// <summary>A client that shares the pipeline of another client and does not send requests after a deadline in exchange time.</summary>
internal sealed class BoundedKucoinRestClient(RequestPipeline pipeline) : IKucoinRestClient
{
    public IKucoinRestClientSpotApi SpotApi { get; } = new KucoinRestClientSpotApi(pipeline);

    public IKucoinRestClientFuturesApi FuturesApi { get; } = new KucoinRestClientFuturesApi(pipeline);

    public DateTime ExchangeTime => pipeline.ExchangeNow.UtcDateTime;

    public Task<WebCallResult<DateTime>> SynchronizeClockAsync(CancellationToken ct = default) =>
        pipeline.SynchronizeClock(async: true, ct).AsTask();

    public IKucoinRestClient WithNotAfter(DateTime notAfter) => new BoundedKucoinRestClient(pipeline.Before(UnixTime.Utc(notAfter)));
}
