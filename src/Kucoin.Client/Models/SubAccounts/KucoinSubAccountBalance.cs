using System.Diagnostics.CodeAnalysis;
using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>One asset in one wallet of one sub-account, with its value in a base asset.</summary>
public sealed record KucoinSubAccountBalance
{
    // An answer has thousands of rows, and many of them say the same of their wallet and their valuation.
    private readonly Wallet _wallet;
    private readonly Valuation _valuation;
    private readonly decimal _baseAssetQuantity;

    /// <summary>A row to be filled in.</summary>
    public KucoinSubAccountBalance() => (_wallet, _valuation) = (new("", "", default, null), new(null, null, false));

    /// <summary>A row that shares its wallet and its valuation with others.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // The wallet has the names, and the reader sets the rest.
    internal KucoinSubAccountBalance(Wallet wallet, Valuation valuation, decimal? baseAssetQuantity) =>
        (_wallet, _valuation, _baseAssetQuantity) = (wallet, valuation, baseAssetQuantity.GetValueOrDefault());
#pragma warning restore CS8618

    /// <summary>The user id of the sub-account: 24 hexadecimal digits.</summary>
    public required string SubUserId { get => _wallet.SubUserId; init => _wallet = _wallet with { SubUserId = value }; }

    /// <summary>The login name of the sub-account.</summary>
    public required string SubName { get => _wallet.SubName; init => _wallet = _wallet with { SubName = value }; }

    /// <summary>The kind of the wallet. A kind unknown today comes through by the name KuCoin gives it.</summary>
    public required AccountType AccountType { get => _wallet.Kind; init => _wallet = _wallet with { Kind = value }; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>Everything in the wallet: available and held.</summary>
    public required decimal Total { get; init; }

    /// <summary>What can be used.</summary>
    public required decimal Available { get; init; }

    /// <summary>What orders and pending withdrawals hold.</summary>
    public required decimal Holds { get; init; }

    /// <summary>The asset of the valuation.</summary>
    public string? BaseAsset { get => _valuation.Asset; init => _valuation = _valuation with { Asset = value }; }

    /// <summary>The price of one <see cref="BaseAsset"/> in US dollars, as KuCoin quotes it.</summary>
    public decimal? BaseAssetPrice { get => _valuation.Price; init => _valuation = _valuation with { Price = value }; }

    /// <summary>The value of <see cref="Total"/> in <see cref="BaseAsset"/>.</summary>
    public decimal? BaseAssetQuantity
    {
        get => _valuation.HasQuantity ? _baseAssetQuantity : null;
        init => (_valuation, _baseAssetQuantity) = (_valuation with { HasQuantity = value is not null }, value.GetValueOrDefault());
    }

    /// <summary>KuCoin's tag of the wallet: <c>DEFAULT</c>, or the pair of an isolated one.</summary>
    public string? Tag { get => _wallet.Tag; init => _wallet = _wallet with { Tag = value }; }

    /// <summary>Whose wallet a row is of, and which.</summary>
    internal sealed record Wallet(string SubUserId, string SubName, AccountType Kind, string? Tag);

    /// <summary>What a row is valued in, and whether it is.</summary>
    internal sealed record Valuation(string? Asset, decimal? Price, bool HasQuantity);
}
