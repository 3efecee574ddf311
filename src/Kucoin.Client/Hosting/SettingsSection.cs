using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Kucoin.Client.Hosting;

/// <summary>
/// Reads the values of a configuration section. Each problem is reported with the path of its setting and what is allowed, and without its
/// value, which can be a misplaced secret.
/// </summary>
/// <remarks>
/// It is not the binder of .NET, which skips members that cannot be set after construction, takes a section where a value belongs for a
/// missing value, and quotes values in its messages.
/// </remarks>
internal sealed class SettingsSection(IConfigurationSection section, List<string> problems)
{
    private readonly List<string> _known = [];

    /// <summary>Tries to read a value.</summary>
    public delegate bool TryRead<T>(string text, out T value);

    public string Path => section.Path;

    /// <summary>The value of the section itself, which should have none.</summary>
    public string? OwnValue => section.Value;

    /// <summary>Reads a value.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="tryRead">Tries to read it.</param>
    /// <param name="allowed">What is allowed, for the message.</param>
    /// <param name="initial">The value if it is not set.</param>
    /// <param name="why">Why the last value was not accepted, in a sentence; <see langword="null"/> if the rule says it.</param>
    public T Value<T>(string name, TryRead<T> tryRead, string allowed, T initial, Func<string?>? why = null)
    {
        _known.Add(name);
        var setting = section.GetSection(name);
        if (!Has(name))
        {
            return initial;
        }

        if (setting.Value is { } text && !setting.GetChildren().Any() && tryRead(text, out var value))
        {
            return value;
        }

        var kind = setting.GetChildren().Any() ? ", not a section" : "";
        var reason = why?.Invoke() is { } sentence ? $" {sentence}" : "";
        Report(setting.Path, $"must be {allowed}{kind}.{reason}");
        return initial;
    }

    /// <summary>Whether a setting exists, valid or not.</summary>
    public bool Has(string name) =>
        section.GetChildren().Any(child => child.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A section below this one; <see langword="null"/> if it is not set or is a single value.</summary>
    /// <param name="name">The name of the section.</param>
    /// <param name="members">Its members, for the message about a single value; <see langword="null"/> if it can be one.</param>
    public SettingsSection? Section(string name, string? members)
    {
        _known.Add(name);
        var below = section.GetSection(name);
        if (members is not null && Has(name) && (below.Value is not null || !below.GetChildren().Any()))
        {
            Report(below.Path, $"must be a section with {members}{(string.IsNullOrEmpty(below.Value) ? "" : ", not a single value")}.");
        }

        return below.GetChildren().Any() && (below.Value is null || members is not null) ? new(below, problems) : null;
    }

    /// <summary>Reports every setting that was not read, after all others.</summary>
    public void ReportUnknown()
    {
        foreach (var setting in section.GetChildren().Where(child => !_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Report(setting.Path, $"is not a setting. The settings of {section.Path} are {string.Join(", ", _known.Distinct())}.");
        }
    }

    public void Report(string path, string problem) => problems.Add($"{path} {problem}");

    /// <summary>A whole number of a range.</summary>
    public static TryRead<int> Integer(int min, int max) => (string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= min && value <= max;

    /// <summary>A duration up to a day. It needs colons, because the text <c>30</c> alone would be 30 days.</summary>
    public static TryRead<TimeSpan> Duration(TimeSpan min) => (string text, out TimeSpan value) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value)
        && text.Contains(':', StringComparison.Ordinal) && value >= min && value <= TimeSpan.FromDays(1);

    /// <summary>A name of an enum, not its number.</summary>
    public static bool TryReadName<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    public static bool TryReadText(string text, out string? value)
    {
        value = text;
        return !string.IsNullOrWhiteSpace(text);
    }

    public static bool TryReadFile(string text, out string? value)
    {
        value = text;
        return System.IO.Path.IsPathFullyQualified(text) && !text.Contains('\0', StringComparison.Ordinal)
            && !System.IO.Path.EndsInDirectorySeparator(text) && !Directory.Exists(text);
    }

    /// <summary>A time in ISO 8601. Without an offset it is UTC.</summary>
    public static bool TryReadTime(string text, out DateTimeOffset? value)
    {
        var isTime = DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time);
        value = isTime ? time : null;
        return isTime;
    }
}
