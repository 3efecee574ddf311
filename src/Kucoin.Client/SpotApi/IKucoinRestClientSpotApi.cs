using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.SpotApi.ExchangeData;
using Kucoin.Client.SpotApi.SubAccount;

namespace Kucoin.Client.SpotApi;

/// <summary>The endpoints of the spot host.</summary>
public interface IKucoinRestClientSpotApi
{
    /// <summary>Wallets, ledgers, margin and transfers of the user that owns the API key.</summary>
    IKucoinRestClientSpotApiAccount Account { get; }

    /// <summary>The sub-accounts of a master account.</summary>
    IKucoinRestClientSpotApiSubAccount SubAccount { get; }

    /// <summary>The clock, the assets and the prices of the exchange. Needs no credentials.</summary>
    IKucoinRestClientSpotApiExchangeData ExchangeData { get; }
}
