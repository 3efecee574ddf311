using Kucoin.Client.FuturesApi.Account;
using Kucoin.Client.FuturesApi.ExchangeData;
using Kucoin.Client.Pipeline;

namespace Kucoin.Client.FuturesApi;

internal sealed class KucoinRestClientFuturesApi(KucoinPipeline api) : IKucoinRestClientFuturesApi
{
    public IKucoinRestClientFuturesApiAccount Account { get; } = new KucoinRestClientFuturesApiAccount(api);

    public IKucoinRestClientFuturesApiExchangeData ExchangeData { get; } = new KucoinRestClientFuturesApiExchangeData(api);
}
