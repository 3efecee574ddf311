using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Hourly interest on margin loans: the principal times a 24th of the daily rate, truncated to the precision of the asset. It is simple
/// interest: interest that is owed bears none. A charge below the smallest unit is not made.
/// </summary>
internal static class HourlyInterest
{
    private static readonly Amount HoursOfDay = Amount.Parse("24");

    /// <summary>Charges one hour of interest to every margin wallet with a principal; returns the number of charges.</summary>
    public static int Charge(LedgerWriter writer, MarketData market, long at) =>
        writer.GetIndebtedWallets().Count(wallet => Charge(writer, market, wallet, at));

    /// <summary>Charges one hour of interest to the margin wallets of some users; returns the number of charges.</summary>
    public static int Charge(LedgerWriter writer, MarketData market, IEnumerable<int> owners, long at) =>
        owners.SelectMany(writer.GetBalances).Count(wallet => Charge(writer, market, wallet, at));

    /// <summary>The interest of one hour on a principal.</summary>
    public static Amount Calculate(Asset asset, Amount principal) =>
        principal.Times(asset.DailyInterestRate, HoursOfDay).Truncate(asset.Precision);

    private static bool Charge(LedgerWriter writer, MarketData market, in WalletBalance wallet, long at)
    {
        // The principal of a main or trade wallet is a negative balance, which bears no interest.
        if (!wallet.Wallet.Kind.IsMargin() || !wallet.Principal.IsNegative || market.Find(wallet.Asset) is not { } asset)
        {
            return false;
        }

        var interest = Calculate(asset, -wallet.Principal);
        if (interest.IsPositive)
        {
            Loans.ChargeInterest(writer, at, wallet.Wallet.Key, interest);
        }

        return interest.IsPositive;
    }
}
