using System.Globalization;

namespace Kucoin.Client.Http;

/// <summary>The client's estimate of the exchange's clock: the local clock plus a measured offset.</summary>
internal sealed class ExchangeClock(TimeProvider local)
{
    private const string HeaderName = "Date";
    private const int LastYear = 9000;
    private long _offsetTicks;

    public DateTimeOffset Now => local.GetUtcNow() + Offset;

    /// <summary>The offset from the local clock.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Whether a time is plausible. Implausible times of an exchange are ignored.</summary>
    public static bool IsPlausible(DateTime time) => time >= DateTime.UnixEpoch && time.Year <= LastYear;

    /// <summary>Reads the date of a response; <see langword="null"/> when it is missing or out of range.</summary>
    public static DateTime? GetDate(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues(HeaderName, out var values)
        && DateTime.TryParseExact(
            values.ToString(),
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date)
        && IsPlausible(date)
            ? date
            : null;

    /// <summary>
    /// Updates the offset from a time that the exchange just returned. The exchange is assumed to have read its clock halfway through the
    /// round trip. Implausible times are ignored.
    /// </summary>
    public bool TryCorrect(DateTime exchangeTime, TimeSpan roundTrip, out TimeSpan offset)
    {
        offset = exchangeTime - (local.GetUtcNow() - (roundTrip / 2)).UtcDateTime;
        if (!IsPlausible(exchangeTime))
        {
            return false;
        }

        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        return true;
    }
}
