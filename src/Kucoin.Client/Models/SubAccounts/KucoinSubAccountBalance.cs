using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>One asset in one wallet of one sub-account, with its value in a base asset.</summary>
public sealed record KucoinSubAccountBalance
{
    /// <summary>The user id of the sub-account: 24 hexadecimal digits.</summary>
    public required string SubUserId { get; init; }

    /// <summary>The login name of the sub-account.</summary>
    public string? SubName { get; init; }

    /// <summary>The kind of the wallet. An unknown kind keeps KuCoin's name.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The total balance: available and held.</summary>
    public required decimal Total { get; init; }

    /// <summary>The available balance.</summary>
    public required decimal Available { get; init; }

    /// <summary>The balance held by orders and pending withdrawals.</summary>
    public required decimal Holds { get; init; }

    /// <summary>The asset of the valuation.</summary>
    public string? BaseAsset { get; init; }

    /// <summary>The price of one <see cref="BaseAsset"/> in US dollars, as KuCoin quotes it.</summary>
    public decimal? BaseAssetPrice { get; init; }

    /// <summary>The value of <see cref="Total"/> in <see cref="BaseAsset"/>.</summary>
    public decimal? BaseAssetQuantity { get; init; }

    /// <summary>KuCoin's tag of the wallet: <c>DEFAULT</c>, or the pair of an isolated one.</summary>
    public string? Tag { get; init; }
}
