using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Exchange;

/// <summary>How much of an asset a user can still withdraw within a day.</summary>
internal sealed record WithdrawalQuota
{
    private const long Day = 24 * 60 * 60 * 1000;
    private const int ValuePrecision = 8;

    private WithdrawalQuota()
    {
    }

    /// <summary>What the daily limit is counted in.</summary>
    public static string Quote => "USDT";

    /// <summary>The daily limit over all assets.</summary>
    public static Amount Limit { get; } = Amount.Parse("999999");

    /// <summary>What was asked for in the last day and not cancelled.</summary>
    public required Amount Used { get; init; }

    public required Amount LimitInBitcoin { get; init; }

    public required Amount UsedInBitcoin { get; init; }

    /// <summary>What is left of the limit, in the asset; nothing for an asset without a price.</summary>
    public required Amount Remaining { get; init; }

    /// <summary>What is in the main wallet.</summary>
    public required WalletBalance Wallet { get; init; }

    public static WithdrawalQuota Of(LocalExchange exchange, User user, Asset asset, Chain chain)
    {
        var valuation = new Valuation(exchange.Market, Quote);
        var lastDay = new FundingQuery(user.Id, exchange.Now - Day, exchange.Now);
        var used = exchange.Books.Withdrawals(lastDay, 0, int.MaxValue).Rows
            .Where(withdrawal => withdrawal.Status != FundingStatus.Failure)
            .Aggregate(Amount.Zero, (sum, withdrawal) => sum + valuation.Of(withdrawal.Asset, withdrawal.Amount));
        var left = Limit > used ? Limit - used : Amount.Zero;
        return new()
        {
            Used = used,
            LimitInBitcoin = valuation.QuantityFor("BTC", Limit).Truncate(ValuePrecision),
            UsedInBitcoin = valuation.QuantityFor("BTC", used).Truncate(ValuePrecision),
            Remaining = valuation.QuantityFor(asset.Code, left).Truncate(chain.Precision),
            Wallet = exchange.Books.Balance(new(user.Id, WalletKind.Main, "", asset.Code)) ?? default,
        };
    }
}
