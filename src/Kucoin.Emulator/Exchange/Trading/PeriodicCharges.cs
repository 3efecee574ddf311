using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange.Trading;

/// <summary>
/// What the book charges and pays by itself at full hours: interest every hour, settlements of futures every eight hours, profits of earn
/// products every day.
/// </summary>
internal static class PeriodicCharges
{
    public const long Hour = 60 * 60 * 1000;

    private const int HoursOfDay = 24;
    private const int SettlementHours = 8;

    /// <summary>The hour of the first settlement of a day.</summary>
    private const int FirstSettlement = 4;

    /// <summary>The first full hour after a time.</summary>
    public static long NextHour(long at) => ((at / Hour) + 1) * Hour;

    /// <summary>Whether there is anything that a full hour changes.</summary>
    public static bool AreDue(LedgerWriter writer) =>
        writer.GetPositions().Count > 0 || writer.GetDebts().Count > 0 || writer.GetSubscriptions().Count > 0;

    /// <summary>Called before the first debt, position or subscription: full hours are charged from then on.</summary>
    public static void Begin(LedgerWriter writer, long at)
    {
        if (!AreDue(writer))
        {
            Mark(writer, at);
        }
    }

    /// <summary>Records the time until which charges are complete.</summary>
    public static void Mark(LedgerWriter writer, long at) =>
        writer.Set(GeneralLedger.Settings.ChargedUntil, at.ToString(CultureInfo.InvariantCulture));

    /// <summary>Charges what is due at a full hour, for a number of hours that end then.</summary>
    public static void Charge(LedgerWriter writer, MarketData market, long at, int hours = 1)
    {
        HourlyInterest.Charge(writer, market, at, hours);
        var hour = at / Hour;
        if (hours > 1 || hour % SettlementHours == FirstSettlement)
        {
            foreach (var position in writer.GetPositions())
            {
                FuturesTrading.SettlePeriod(writer, market, at, position);
            }
        }

        if (hours > 1 || hour % HoursOfDay == 0)
        {
            foreach (var subscribed in writer.GetSubscriptions())
            {
                Earn.PayProfit(writer, market, at, subscribed, Math.Max(1, hours / HoursOfDay));
            }
        }
    }
}
