using Kucoin.Client.Http;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.SpotApi.ExchangeData;
using Kucoin.Client.SpotApi.SubAccount;

namespace Kucoin.Client.SpotApi;

internal sealed class KucoinRestClientSpotApi(RequestPipeline api) : IKucoinRestClientSpotApi
{
    public IKucoinRestClientSpotApiAccount Account { get; } = new KucoinRestClientSpotApiAccount(api);

    public IKucoinRestClientSpotApiSubAccount SubAccount { get; } = new KucoinRestClientSpotApiSubAccount(api);

    public IKucoinRestClientSpotApiExchangeData ExchangeData { get; } = new KucoinRestClientSpotApiExchangeData(api);
}
