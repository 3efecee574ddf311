using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Hourly interest on margin loans: the principal times a 24th of the daily rate, truncated to the precision of the asset. It is simple
/// interest: interest that is owed bears none. A charge below the smallest unit is not made.
/// </summary>
internal static class HourlyInterest
{
    private static readonly Amount HoursOfDay = Amount.Parse("24");

    /// <summary>Charges the interest of some hours that end at a time to every margin wallet with a principal.</summary>
    /// <returns>The number of wallets that were charged.</returns>
    public static int Charge(LedgerWriter writer, MarketData market, long at, int hours = 1) =>
        writer.GetDebts().Count(wallet => Charge(writer, market, wallet, at, hours));

    /// <summary>Charges the interest of some hours that end at a time to the margin wallets of some users.</summary>
    /// <returns>The number of wallets that were charged.</returns>
    public static int Charge(LedgerWriter writer, MarketData market, IEnumerable<int> owners, long at, int hours = 1) =>
        owners.SelectMany(writer.GetBalances).Count(wallet => Charge(writer, market, wallet, at, hours));

    /// <summary>The interest on a principal.</summary>
    public static Amount Calculate(Asset asset, Amount principal, int hours = 1) =>
        principal.Times(new(asset.DailyInterestRate.Units * hours), HoursOfDay).Truncate(asset.Precision);

    private static bool Charge(LedgerWriter writer, MarketData market, in WalletBalance wallet, long at, int hours)
    {
        // The principal of a main or trade wallet is a negative balance, which bears no interest.
        if (!wallet.Wallet.Kind.IsMargin() || !wallet.Principal.IsNegative || market.Find(wallet.Asset) is not { } asset)
        {
            return false;
        }

        var interest = Calculate(asset, -wallet.Principal, hours);
        if (interest.IsPositive)
        {
            Loans.ChargeInterest(writer, at, wallet.Wallet.Key, interest);
        }

        return interest.IsPositive;
    }
}
