using Kucoin.Client.FuturesApi;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client;

/// <summary>KuCoin over REST, for one API key.</summary>
public interface IKucoinRestClient
{
    /// <summary>Accounts, funding, sub-accounts and what they need of the market.</summary>
    IKucoinRestClientSpotApi SpotApi { get; }

    /// <summary>Futures wallets.</summary>
    IKucoinRestClientFuturesApi FuturesApi { get; }
}
