using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Kucoin.Catalog;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Http;

/// <summary>
/// Argument validation, before anything is sent. Each rule throws an <see cref="ArgumentException"/> that states what is allowed; most also
/// show the value. Methods that take a secret use the rules that do not show the value, because a swapped argument would expose it.
/// </summary>
internal static class Require
{
    private const int LongestAsset = 32;
    private const int LongestClientOid = 128;
    private static readonly TimeSpan LongestLead = TimeSpan.FromMinutes(1);

    public static string Asset(string value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { Length: > 0 and <= LongestAsset } && value.All(char.IsAsciiLetterOrDigit)
            ? value
            : throw new ArgumentException($"'{value}' is not a valid asset: use letters and digits, for example BTC.", name);

    public static string? AssetOrNull(string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null ? null : Asset(value, name);

    /// <summary>Joins the assets with commas, as KuCoin expects a list.</summary>
    public static string? AssetsOrNull(IEnumerable<string>? values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        if (values is null)
        {
            return null;
        }

        var assets = string.Join(',', values.Select(value => Asset(value, name)));
        return assets.Length > 0 ? assets : throw new ArgumentException(
            "The list of assets is empty. Specify at least one asset, or null for all.", name);
    }

    public static string Symbol(string value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        var dash = value?.IndexOf('-') ?? -1;
        return dash > 0
            && value!.Length > dash + 1
            && value[..dash].All(char.IsAsciiLetterOrDigit)
            && value[(dash + 1)..].All(char.IsAsciiLetterOrDigit)
            ? value
            : throw new ArgumentException($"'{value}' is not a valid symbol: use two assets joined by a dash, for example BTC-USDT.", name);
    }

    /// <summary>Ids are inserted into the path without encoding, so characters that could change the path are not allowed.</summary>
    public static string Id(string value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        IsId(value) ? value : throw new ArgumentException(
            $"'{value}' is not a valid id: only letters and digits are allowed, at most 64.", name);

    public static bool IsId(string? value) => value is { Length: > 0 and <= 64 } && value.All(char.IsAsciiLetterOrDigit);

    public static decimal Positive(decimal value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw new ArgumentException($"The quantity must be greater than 0, but was {AmountText.Format(value)}.", name);

    public static decimal? PositiveOrNull(decimal? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { } given ? Positive(given, name) : null;

    public static string Uid(string value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { Length: > 0 and <= 19 } && value.All(char.IsAsciiDigit)
            ? value
            : throw new ArgumentException($"'{value}' is not a valid uid: use 1 to 19 digits.", name);

    public static string? WordOrNull(string? value, string[] words, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null || words.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new ArgumentException($"'{value}' is not allowed. Allowed values: {string.Join(", ", words)}.", name);

    public static string Symbols(IEnumerable<string> symbols, int most, [CallerArgumentExpression(nameof(symbols))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(symbols, name);
        var given = symbols.Select(symbol => Symbol(symbol, name)).ToArray();
        return given.Length > 0 && given.Length <= most
            ? string.Join(',', given)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Specify 1 to {most} symbols, not {given.Length}."), name);
    }

    public static string? TextOrNull(string? value, int min, int max, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null || (value.Length >= min && value.Length <= max && IsText(value))
            ? value
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The text must have {min} to {max} characters."), name);

    public static string Text(string value, int min, int max, [CallerArgumentExpression(nameof(value))] string name = "") =>
        TextOrNull(value ?? throw new ArgumentNullException(name), min, max, name)!;

    public static string? ClientOid(string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null || (value.Length is > 0 and <= LongestClientOid && IsText(value))
            ? value
            : throw new ArgumentException($"The client order id must have 1 to {LongestClientOid} characters.", name);

    /// <summary>Whether the value can be encoded without loss: an unpaired surrogate would be replaced.</summary>
    public static bool IsText(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Methods that move funds accept only the values that their endpoint documents.</summary>
    public static T OneOf<T>(T value, ReadOnlySpan<T> allowed, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, IExtensibleEnum<T>
    {
        if (allowed.Contains(value))
        {
            return value;
        }

        var words = string.Join(", ", allowed.ToArray().Select(word => word.Value));
        throw new ArgumentException($"'{value.Value}' is not allowed. Allowed values: {words}.", name);
    }

    public static int Between(int value, int min, int max, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= min && value <= max
            ? value
            : throw new ArgumentOutOfRangeException(
                name, value, string.Create(CultureInfo.InvariantCulture, $"The value must be between {min} and {max}."));

    public static void Page(int? currentPage, int? pageSize, KucoinPageSizes? sizes)
    {
        if (currentPage is { } page)
        {
            Between(page, 1, int.MaxValue, nameof(currentPage));
        }

        Size(pageSize, sizes, nameof(pageSize));
    }

    public static void Limit(int? limit, KucoinPageSizes? sizes) => Size(limit, sizes, nameof(limit));

    private static void Size(int? size, KucoinPageSizes? sizes, string name)
    {
        if (size is { } rows && sizes is { } allowed)
        {
            Between(rows, allowed.Min, allowed.Max, name);
        }
    }

    /// <summary>A start slightly in the future is tolerated as clock skew; a later start is an error.</summary>
    public static void NotInFuture(DateTime? startTime, DateTime now)
    {
        if (startTime is { } given && UnixTime.Utc(given) is var start && start - now > LongestLead)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"startTime ({start:yyyy-MM-ddTHH:mm:ssZ}) is in the future: it is {now:yyyy-MM-ddTHH:mm:ssZ} at the exchange."),
                nameof(startTime));
        }
    }

    public static void Range(DateTime? startTime, DateTime? endTime, TimeSpan? maxWindow)
    {
        if (startTime is not { } start || endTime is not { } end)
        {
            return;
        }

        var range = UnixTime.Utc(end) - UnixTime.Utc(start);
        if (range < TimeSpan.Zero)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"endTime ({UnixTime.Utc(end):yyyy-MM-ddTHH:mm:ss.fffZ}) is earlier than "
                    + $"startTime ({UnixTime.Utc(start):yyyy-MM-ddTHH:mm:ss.fffZ})."),
                nameof(endTime));
        }

        if (range > maxWindow)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The range must be at most {maxWindow.Value.TotalHours} hours. The Enumerate method splits longer ranges."),
                nameof(endTime));
        }
    }
}
