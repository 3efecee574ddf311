using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kucoin.Conformance;

/// <summary>
/// The <c>data</c> of a response, generated from the names in the facts: one element per list, a unique value per leaf.
/// </summary>
internal sealed partial class FactsDocument
{
    private const string Data = "data";
    private const string Element = "[]";
    private const string SecondsName = "createAt";
    private const long SomeTime = 1_735_689_600_000;

    private static readonly Dictionary<string, (string Plain, string Changed)> Words = new()
    {
        ["access"] = ("Spot", "Margin"),
        ["accountType"] = ("MAIN", "TRADE"),
        ["bizType"] = ("DEPOSIT", "Sub-account transfer"),
        ["context"] = ("""{"orderId":"o-1"}""", """{"orderId":"o-2"}"""),
        ["direction"] = ("in", "out"),
        ["status"] = ("EFFECTIVE", "BORROW"),
        ["type"] = ("main", "trade"),
    };

    private readonly IReadOnlyList<ResponseFact> _response;
    private readonly string? _changed;
    private readonly string? _cleared;

    private FactsDocument(IReadOnlyList<ResponseFact> response, string? changed, string? cleared)
    {
        _response = response;
        _changed = changed;
        _cleared = cleared;
    }

    /// <param name="response">The response facts.</param>
    /// <param name="changed">The path of the leaf with a different value.</param>
    /// <param name="cleared">The path of the leaf that is null.</param>
    public static string Of(IReadOnlyList<ResponseFact> response, string? changed = null, string? cleared = null) =>
        (response.Any(fact => fact.Path == Data) ? new FactsDocument(response, changed, cleared).NodeAt(Data) : null)?.ToJsonString() ?? "null";

    /// <summary>The text of the different value of a leaf.</summary>
    public static string ChangedText(IReadOnlyList<ResponseFact> response, ResponseFact leaf)
    {
        var value = new FactsDocument(response, leaf.Path, cleared: null).ValueOf(leaf);
        return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
    }

    /// <summary>Whether a leaf is a time in seconds; all other times are in milliseconds.</summary>
    public static bool IsInSeconds(ResponseFact leaf) => LastName(leaf.Path) == SecondsName;

    public static IEnumerable<ResponseFact> Leaves(IEnumerable<ResponseFact> response) =>
        response.Where(fact => fact.IsLeaf && fact.Path.StartsWith(Data, StringComparison.Ordinal));

    private JsonNode? NodeAt(string path)
    {
        var fact = _response.Single(fact => fact.Path == path);
        return fact switch
        {
            _ when path == _cleared => null,
            { Type: "object" } => new JsonObject(ChildrenOf(path).Select(child => KeyValuePair.Create(LastName(child), NodeAt(child)))),
            { Type: "array" } => new JsonArray([.. ElementsOf(path).Select(NodeAt)]),
            _ => ValueOf(fact),
        };
    }

    private IEnumerable<string> ChildrenOf(string path) => _response
        .Select(fact => fact.Path)
        .Where(child => child.StartsWith(path + ".", StringComparison.Ordinal) && child[(path.Length + 1)..].IndexOfAny(['.', '[']) < 0);

    private IEnumerable<string> ElementsOf(string path) => _response.Select(fact => fact.Path).Where(child => child == path + Element);

    private JsonValue ValueOf(ResponseFact fact)
    {
        var changed = fact.Path == _changed;
        var name = LastName(fact.Path);
        var number = _response.TakeWhile(other => other != fact).Count() + 1;
        return fact switch
        {
            { Type: "string" } when AmountName().IsMatch(name) => JsonValue.Create(changed ? $"{number}.25" : $"{number}.5"),
            { Values: [.., _, _] values } => JsonValue.Create(changed ? values[0] : values[^1])!,
            { Type: "boolean" } => JsonValue.Create(!changed),
            { Type: "integer" } when name == SecondsName => JsonValue.Create((SomeTime / 1000) + (changed ? 0 : number)),
            { Type: "string" } when TimeName().IsMatch(name) && name != Data => JsonValue.Create($"{SomeTime + (changed ? 0 : number)}"),
            { Type: "integer" } when TimeName().IsMatch(name) => JsonValue.Create(SomeTime + (changed ? 0 : number)),
            { Type: "integer" } => JsonValue.Create(changed ? number + 1 : number),
            { Type: "number" } => JsonValue.Create(changed ? number + 0.25m : number + 0.5m),
            _ when Words.TryGetValue(name, out var word) => JsonValue.Create(changed ? word.Changed : word.Plain),
            _ => JsonValue.Create(changed ? $"other {name}" : $"{name} {number}"),
        };
    }

    private static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..].Replace(Element, "", StringComparison.Ordinal);

    [GeneratedRegex("At$|Time$|^timestamp$|^time$|^expirationDate$|^data$")]
    private static partial Regex TimeName();

    [GeneratedRegex(
        "^(amount|available|averagePrice|balance|bestAsk|bestBid|buy|changePrice|debtRatio|fee$|high|holds?|last$|liability|low|max|minFunds"
        + "|price|sell|size|tax$|total|transferable|vol|{key})"
        + "|(Amount|Ceiling|Coefficient|Fee|Floor|Increment|MinUnit|OfQuoteCurrency|Price|Rate|Size)$")]
    private static partial Regex AmountName();
}
