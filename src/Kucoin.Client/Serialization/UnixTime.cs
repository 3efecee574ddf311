namespace Kucoin.Client.Serialization;

/// <summary>Converts KuCoin's times: milliseconds since 1970 in UTC.</summary>
internal static class UnixTime
{
    private static readonly long MinMilliseconds = ToMilliseconds(DateTime.MinValue);
    private static readonly long MaxMilliseconds = ToMilliseconds(DateTime.MaxValue);

    /// <summary>Converts a time to UTC; a time of unspecified kind is assumed to be UTC.</summary>
    public static DateTime Utc(DateTime time) =>
        time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);

    public static long ToMilliseconds(DateTime time) => (Utc(time) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;

    public static DateTime FromMilliseconds(long milliseconds) => DateTime.UnixEpoch.AddMilliseconds(milliseconds);

    public static bool TryFromMilliseconds(long milliseconds, out DateTime time)
    {
        var known = milliseconds >= MinMilliseconds && milliseconds <= MaxMilliseconds;
        time = known ? FromMilliseconds(milliseconds) : default;
        return known;
    }
}
