using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange.Trading;

/// <summary>
/// Earn products: funds that leave the main wallet, return to it, and pay a profit once a day. No wallet endpoint shows them. Every
/// operation is a pending change, so that many of them can share a commit.
/// </summary>
internal static class Earn
{
    /// <summary>The profit of a day: a yearly 3.65 %.</summary>
    public static readonly Amount DailyRate = Amount.Parse("0.0001");

    /// <summary>Subscribes; returns what is subscribed then.</summary>
    public static Amount Subscribe(LedgerWriter writer, MarketData market, long at, int owner, string asset, Amount amount)
    {
        Check(writer, market, owner, asset, amount);
        var (main, earn) = Wallets(owner, asset);
        if (writer.Balance(main) < amount)
        {
            throw ApiErrors.BalanceInsufficient();
        }

        PeriodicCharges.Begin(writer, at);
        writer.Post(new(at, TransactionTypes.Staking, new Move(main, earn, amount)));
        return writer.Balance(earn);
    }

    /// <summary>Redeems; returns what is subscribed then.</summary>
    public static Amount Redeem(LedgerWriter writer, MarketData market, long at, int owner, string asset, Amount amount)
    {
        Check(writer, market, owner, asset, amount);
        var (main, earn) = Wallets(owner, asset);
        if (writer.Balance(earn) < amount)
        {
            throw new InvalidOperationException($"{writer.Balance(earn)} {asset} is subscribed, less than {amount}.");
        }

        writer.Post(new(at, TransactionTypes.Redemption, new Move(earn, main, amount)));
        NegativeBalance.Settle(writer, at, main.Wallet);
        return writer.Balance(earn);
    }

    /// <summary>Pays the profit of some days for a subscription.</summary>
    public static void PayProfit(LedgerWriter writer, MarketData market, long at, WalletBalance subscribed, int days)
    {
        var precision = market.Find(subscribed.Asset)!.Precision;
        var profit = subscribed.Available.Times(DailyRate, Amount.One).Times(new(days), new(1)).Truncate(precision);
        if (profit.IsPositive)
        {
            var (main, _) = Wallets(subscribed.Wallet.Key.Owner, subscribed.Asset);
            var payer = Account.Available(WalletKey.CreateExchange(WalletKind.Market, subscribed.Asset));
            writer.Post(new(at, TransactionTypes.StakingProfits, new Move(payer, main, profit)));
            NegativeBalance.Settle(writer, at, main.Wallet);
        }
    }

    private static (Account Main, Account Earn) Wallets(int owner, string asset) => (
        Account.Available(new(owner, WalletKind.Main, "", asset)), Account.Available(new(owner, WalletKind.Earn, "", asset)));

    private static void Check(LedgerWriter writer, MarketData market, int owner, string asset, Amount amount)
    {
        var found = market.Find(asset) ?? throw ApiErrors.UnknownAsset(asset);
        if (!amount.IsPositive)
        {
            throw ApiErrors.InvalidAmount();
        }

        if (!amount.FitsPrecision(found.Precision))
        {
            throw ApiErrors.AmountTooFine(found.Precision);
        }

        WalletAccess.CheckActive(writer.GetUser(owner));
    }
}
