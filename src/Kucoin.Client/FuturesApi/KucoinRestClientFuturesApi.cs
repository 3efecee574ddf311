using Kucoin.Client.FuturesApi.Account;
using Kucoin.Client.FuturesApi.ExchangeData;
using Kucoin.Client.Http;

namespace Kucoin.Client.FuturesApi;

internal sealed class KucoinRestClientFuturesApi(RequestPipeline api) : IKucoinRestClientFuturesApi
{
    public IKucoinRestClientFuturesApiAccount Account { get; } = new KucoinRestClientFuturesApiAccount(api);

    public IKucoinRestClientFuturesApiExchangeData ExchangeData { get; } = new KucoinRestClientFuturesApiExchangeData(api);
}
