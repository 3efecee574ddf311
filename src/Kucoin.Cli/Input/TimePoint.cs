using System.Globalization;

namespace Kucoin.Cli.Input;

/// <summary>A time on the command line: a duration before now, or a date or time in UTC.</summary>
internal readonly record struct TimePoint
{
    public const string Allowed =
        "a span before now (90m, 12h, 30d, 2w), a date (2026-01-31, its start in UTC) or a time (2026-01-31T12:00:00Z)";

    /// <summary>The RFC 3339 formats. An offset is required, because a time without one would depend on the machine's time zone.</summary>
    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd' 'HH:mm:ssK",
    ];

    private readonly TimeSpan? _before;
    private readonly DateTime _at;

    private TimePoint(TimeSpan? before, DateTime at) => (_before, _at) = (before, at);

    public static TimePoint FromAge(TimeSpan span) => new(span, default);

    public static TimePoint FromTime(DateTime time) => new(null, time);

    /// <summary>Resolves the time in UTC relative to <paramref name="now"/>.</summary>
    public DateTime Resolve(DateTime now) =>
        _before is not { } before ? _at
        : before < now - DateTime.UnixEpoch ? now - before
        : DateTime.UnixEpoch;

    public static bool TryParse(string text, out TimePoint point)
    {
        if (DurationText.TryParse(text, out var span))
        {
            point = FromAge(span);
            return true;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var isDate = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var time);
        if (!isDate && HasOffset(text)
            && DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
        {
            (isDate, time) = (true, exact.UtcDateTime);
        }

        point = FromTime(time);
        return isDate && time >= DateTime.UnixEpoch;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
