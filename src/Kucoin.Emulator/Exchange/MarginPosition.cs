using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>A margin position: the wallets that share a debt, their value and their debt.</summary>
internal sealed class MarginPosition
{
    /// <summary>The cross-margin leverage: a debt of four times the equity.</summary>
    public const int CrossLeverage = 5;

    /// <summary>The debt ratio at which the exchange sells the collateral.</summary>
    public static readonly Amount LiquidationRatio = Amount.Parse("0.97");

    public const string DefaultQuote = "USDT";
    private const int RatioPrecision = 4;
    private const int ValuePrecision = 8;

    private readonly MarketData _market;
    private readonly AssetValuation _valuation;
    private readonly int _leverage;
    private readonly Amount _assetValue;
    private readonly Amount _liabilityValue;

    public MarginPosition(MarketData market, string quote, int leverage, IReadOnlyList<WalletBalance> wallets)
    {
        _market = market;
        _valuation = new(market, quote);
        _leverage = leverage;
        foreach (var wallet in wallets)
        {
            _assetValue += _valuation.Exact(wallet.Asset, wallet.Total);
            _liabilityValue += _valuation.Exact(wallet.Asset, wallet.Liability);
        }
    }

    /// <summary>The position that a margin wallet is part of.</summary>
    public static MarginPosition Calculate(LocalExchange exchange, WalletKey wallet) =>
        Calculate(exchange.Market, wallet, exchange.Ledger.Balances(wallet.Owner));

    /// <summary>The position that a margin wallet is part of, including pending changes.</summary>
    public static MarginPosition Calculate(LedgerWriter writer, MarketData market, WalletKey wallet) =>
        Calculate(market, wallet, writer.GetBalances(wallet.Owner));

    /// <summary>The position that a margin wallet is part of, from all wallets of its owner.</summary>
    public static MarginPosition Calculate(MarketData market, WalletKey wallet, IReadOnlyList<WalletBalance> wallets) =>
        new(market, DefaultQuote, GetLeverage(market, wallet), Select(wallets, wallet.Kind, wallet.Tag));

    /// <summary>The wallets of one position.</summary>
    public static IReadOnlyList<WalletBalance> Select(IReadOnlyList<WalletBalance> wallets, WalletKind kind, string tag) =>
        [.. wallets.Where(balance => balance.Wallet.Kind == kind && balance.Wallet.Tag == tag)];

    public Amount AssetValue => _assetValue.Truncate(ValuePrecision);

    public Amount LiabilityValue => _liabilityValue.Truncate(ValuePrecision);

    /// <summary>The debt ratio: debt divided by assets.</summary>
    public Amount DebtRatio => _assetValue.IsPositive
        ? Amount.One.Times(_liabilityValue, _assetValue).Truncate(RatioPrecision)
        : Amount.Zero;

    /// <summary>Whether the debt ratio has reached the liquidation ratio.</summary>
    public bool IsLiquidatable => _liabilityValue.IsPositive && _liabilityValue >= _assetValue.Times(LiquidationRatio, Amount.One);

    /// <summary>KuCoin's status of the position; more debt than assets is bankruptcy.</summary>
    public string Status => (IsBankrupt, IsLiquidatable) switch
    {
        (true, _) => "BANKRUPTCY",
        (_, true) => "LIQUIDATION",
        _ => "EFFECTIVE",
    };

    /// <summary>The status in the older vocabulary.</summary>
    public string OldStatus => (IsBankrupt, IsLiquidatable, _liabilityValue.IsPositive) switch
    {
        (true, _, _) => "BANKRUPTCY",
        (_, true, _) => "IN_LIQUIDATION",
        (_, _, true) => "DEBT",
        _ => "CLEAR",
    };

    private bool IsBankrupt => _liabilityValue > _assetValue;

    /// <summary>
    /// The amount of an asset that can be transferred out while the rest still secures the debt at full leverage; null when unrestricted.
    /// </summary>
    public Amount? MaxOut(string asset)
    {
        if (_liabilityValue.IsZero || _market.Find(asset) is not { Price: not null } found)
        {
            return null;
        }

        var room = _assetValue - _liabilityValue.Times(new(_leverage), new(_leverage - 1));
        return room.IsPositive ? _valuation.QuantityFor(asset, room).Truncate(found.Precision) : Amount.Zero;
    }

    /// <summary>The remaining amount that can be borrowed: equity times (leverage - 1), minus the debt.</summary>
    public Amount MaxLoan(string asset)
    {
        if (_market.Find(asset) is not { IsLoanEnabled: true } found)
        {
            return Amount.Zero;
        }

        var room = -_liabilityValue;
        for (var times = 1; times < _leverage; times++)
        {
            room += _assetValue - _liabilityValue;
        }

        return room.IsPositive ? _valuation.QuantityFor(asset, room).Truncate(found.LoanPrecision) : Amount.Zero;
    }

    private static int GetLeverage(MarketData market, WalletKey wallet) =>
        wallet.Kind.IsIsolated() ? market.FindPair(wallet.Tag)!.IsolatedLeverage!.Value : CrossLeverage;
}
