using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>How much of an asset a user can still withdraw within a day.</summary>
internal sealed record WithdrawalQuota
{
    private const long Day = 24 * 60 * 60 * 1000;
    private const int ValuePrecision = 8;

    private static readonly Amount BaseLimit = Amount.Parse("999999");
    private static readonly Amount LimitOfEachLevel = Amount.Parse("500000");

    private WithdrawalQuota()
    {
    }

    /// <summary>What the daily limit is counted in.</summary>
    public static string Quote => "USDT";

    /// <summary>The daily limit over all assets, which grows with the level.</summary>
    public required Amount Limit { get; init; }

    /// <summary>What was asked for in the last day and neither cancelled nor returned.</summary>
    public required Amount Used { get; init; }

    public required Amount LimitInBitcoin { get; init; }

    public required Amount UsedInBitcoin { get; init; }

    /// <summary>What is left of the limit, in the asset; nothing for an asset without a price.</summary>
    public required Amount Remaining { get; init; }

    /// <summary>What the main wallet can send: what is available, less what its chain has not confirmed to the end.</summary>
    public required Amount Available { get; init; }

    /// <summary>What is in the main wallet and cannot be sent.</summary>
    public Amount Locked => Wallet.Total - Available;

    /// <summary>What is in the main wallet.</summary>
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

    /// <summary>Whether so much more would be too much for a day. What has no price counts for nothing.</summary>
    public bool IsExceededBy(LocalExchange exchange, Asset asset, Amount amount) =>
        Used + new AssetValuation(exchange.Market, Quote).GetValue(asset.Code, amount) > Limit;
}
