using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The remaining daily withdrawal quota of a user.</summary>
internal sealed record WithdrawalQuota
{
    private const long Day = 24 * 60 * 60 * 1000;
    private const int ValuePrecision = 8;

    private static readonly Amount BaseLimit = Amount.Parse("999999");
    private static readonly Amount LimitOfEachLevel = Amount.Parse("500000");

    private WithdrawalQuota()
    {
    }

    /// <summary>The asset that the daily limit is measured in.</summary>
    public static string Quote => "USDT";

    /// <summary>The daily limit over all assets, which increases with the VIP level.</summary>
    public required Amount Limit { get; init; }

    /// <summary>The amount requested in the last 24 hours, without canceled and returned withdrawals.</summary>
    public required Amount Used { get; init; }

    public required Amount LimitInBitcoin { get; init; }

    public required Amount UsedInBitcoin { get; init; }

    /// <summary>The remaining quota, in the asset; zero for an asset without a price.</summary>
    public required Amount Remaining { get; init; }

    /// <summary>The amount that can be withdrawn: the available balance without deposits that are not fully confirmed.</summary>
    public required Amount Available { get; init; }

    /// <summary>The balance of the main wallet that cannot be withdrawn.</summary>
    public Amount Locked => Wallet.Total - Available;

    /// <summary>The balance of the main wallet.</summary>
    public required WalletBalance Wallet { get; init; }

    public static WithdrawalQuota Calculate(LocalExchange exchange, User user, Asset asset, int precision)
    {
        var valuation = new AssetValuation(exchange.Market, Quote);
        var lastDay = new FundingQuery(user.Id, exchange.Now - Day, exchange.Now);
        var used = exchange.Ledger.Withdrawals(lastDay, 0, int.MaxValue).Rows
            .Where(withdrawal => withdrawal.Status != FundingStatus.Failure && withdrawal.ReturnStatus == FundingStatus.NotReturned)
            .Aggregate(Amount.Zero, (sum, withdrawal) => sum + valuation.GetValue(withdrawal.Asset, withdrawal.Amount));
        var limit = BaseLimit + LimitOfEachLevel.Times(new(exchange.GetLevel(user)), new(1));
        var left = limit > used ? limit - used : Amount.Zero;
        var wallet = exchange.Ledger.Balance(new(user.Id, WalletKind.Main, "", asset.Code)) ?? default;
        var unconfirmed = Deposits.Unconfirmed(exchange.Ledger.Unconfirmed(user.Id, asset.Code));
        return new()
        {
            Used = used,
            Limit = limit,
            LimitInBitcoin = valuation.QuantityFor("BTC", limit).Truncate(ValuePrecision),
            UsedInBitcoin = valuation.QuantityFor("BTC", used).Truncate(ValuePrecision),
            Remaining = valuation.QuantityFor(asset.Code, left).Truncate(precision),
            Available = wallet.Available > unconfirmed ? wallet.Available - unconfirmed : Amount.Zero,
            Wallet = wallet,
        };
    }

    /// <summary>Whether an additional amount would exceed the daily limit. An asset without a price does not count.</summary>
    public bool IsExceededBy(LocalExchange exchange, Asset asset, Amount amount) =>
        Used + new AssetValuation(exchange.Market, Quote).GetValue(asset.Code, amount) > Limit;
}
