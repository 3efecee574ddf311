using Kucoin.Client.FuturesApi.Account;
using Kucoin.Client.FuturesApi.ExchangeData;

namespace Kucoin.Client.FuturesApi;

/// <summary>The account and funding endpoints of the futures host.</summary>
public interface IKucoinRestClientFuturesApi
{
    /// <summary>Futures wallets, their ledger and their fees.</summary>
    IKucoinRestClientFuturesApiAccount Account { get; }

    /// <summary>The clock and the state of the futures host. Needs no credentials.</summary>
    IKucoinRestClientFuturesApiExchangeData ExchangeData { get; }
}
