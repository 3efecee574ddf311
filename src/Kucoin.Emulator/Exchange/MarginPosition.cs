using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Exchange;

/// <summary>The wallets that secure one debt together, with what they are worth and what is owed.</summary>
internal sealed class MarginPosition
{
    private const int RatioPrecision = 4;
    private const int ValuePrecision = 8;

    private readonly MarketData _market;
    private readonly Valuation _valuation;
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

    public Amount AssetValue => _assetValue.Truncate(ValuePrecision);

    public Amount LiabilityValue => _liabilityValue.Truncate(ValuePrecision);

    /// <summary>Debt as a part of assets.</summary>
    public Amount DebtRatio => _assetValue.IsPositive
        ? Amount.One.Times(_liabilityValue, _assetValue).Truncate(RatioPrecision)
        : Amount.Zero;

    /// <summary>KuCoin's word for the state of the position; more debt than assets is bankruptcy.</summary>
    public string Status => _liabilityValue > _assetValue ? "BANKRUPTCY" : "EFFECTIVE";

    /// <summary>How much more can be borrowed: own funds times the leverage beyond one, less the debt there is.</summary>
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
}
