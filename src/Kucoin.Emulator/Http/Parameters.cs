using System.Globalization;
using System.Text.Json;

namespace Kucoin.Emulator.Http;

/// <summary>The parameters of a call: the query string of a GET or DELETE, or the JSON body of a POST.</summary>
internal sealed class Parameters
{
    /// <summary>
    /// KuCoin's SDK for Node sends omitted fields as this text. It is treated as absent, which the SDK requires.
    /// </summary>
    private const string LeftOut = "undefined";

    /// <summary>The latest time that KuCoin accepts: thirteen digits.</summary>
    private const long MaxTime = 9_999_999_999_999;

    private const string True = "true";

    private static readonly string[] Booleans = [True, "false"];

    private readonly Dictionary<string, string> _values = [];

    public static Parameters FromQuery(string query)
    {
        var parameters = new Parameters();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(mark < 0 ? pair : pair[..mark]);
            var value = mark < 0 ? "" : Decode(pair[(mark + 1)..]);

            // A list is one comma-separated value; some SDKs repeat the parameter for each value.
            parameters._values[name] = parameters._values.TryGetValue(name, out var earlier) ? $"{earlier},{value}" : value;
        }

        return parameters;
    }

    public static Parameters FromBody(ReadOnlyMemory<byte> body)
    {
        var parameters = new Parameters();
        if (body.IsEmpty)
        {
            // A POST without parameters has no body.
            return parameters;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw ApiErrors.MalformedBody();
            }

            foreach (var member in document.RootElement.EnumerateObject())
            {
                parameters.Add(member);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw ApiErrors.MalformedBody();
        }

        return parameters;
    }

    public string? Optional(string name) =>
        _values.TryGetValue(name, out var value) && value is not ("" or LeftOut) ? value : null;

    public string Required(string name) => Optional(name) ?? throw ApiErrors.ParameterMissing(name);

    /// <summary>Reads a parameter that must be one of the given words, in the spelling of the list.</summary>
    public string? OneOf(string name, IReadOnlyList<string> words, StringComparer? comparer = null) => Optional(name) switch
    {
        null => null,
        var value => words.FirstOrDefault(word => (comparer ?? StringComparer.Ordinal).Equals(word, value))
            ?? throw ApiErrors.ParameterNotOneOf(name, words),
    };

    public string RequiredOneOf(string name, IReadOnlyList<string> words) =>
        OneOf(name, words) ?? throw ApiErrors.ParameterMissing(name);

    public int? Number(string name, int min, int max) => (int?)Between(name, min, max);

    /// <summary>A time in Unix milliseconds.</summary>
    public long? Time(string name) => Between(name, 0, MaxTime);

    /// <summary>Reads a cursor (keyset pagination).</summary>
    public long? Cursor(string name) => Between(name, 0, long.MaxValue);

    /// <summary>A boolean, in upper or lower case: Python writes <c>True</c> in a query and R writes <c>TRUE</c>.</summary>
    public bool Boolean(string name, bool otherwise = false) => OneOf(name, Booleans, StringComparer.OrdinalIgnoreCase) switch
    {
        null => otherwise,
        var value => value == True,
    };

    /// <summary>Reads a comma-separated list; empty when it is missing.</summary>
    public IReadOnlyList<string> List(string name, int limit)
    {
        var values = Optional(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return values.Length <= limit ? values : throw ApiErrors.TooManyValues(name, limit);
    }

    private long? Between(string name, long min, long max)
    {
        if (Optional(name) is not { } text)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw ApiErrors.ParameterNotNumber(name);
        }

        return number >= min && number <= max ? number : throw ApiErrors.ParameterOutOfRange(name, min, max);
    }

    private void Add(JsonProperty member)
    {
        switch (member.Value.ValueKind)
        {
            case JsonValueKind.String:
                _values[member.Name] = member.Value.GetString()!;
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                _values[member.Name] = member.Value.GetRawText();
                break;
            case JsonValueKind.Null:
                break;
            default:
                throw ApiErrors.ParameterNotText(member.Name);
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
