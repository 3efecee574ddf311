using System.Text.Json.Nodes;

namespace Kucoin.Conformance;

/// <summary>A way in which one member of a response can be invalid.</summary>
/// <param name="Title">The head of its column in the table.</param>
/// <param name="Apply">Changes the member of an object; returns <see langword="false"/> if the member cannot be invalid in this way.</param>
internal sealed record InvalidValue(string Title, Func<JsonObject, string, bool> Apply)
{
    private const string ManyPlaces = "0.12345678901234567890123456789012";
    private const string ManyDigits = "1234567890123456789012345678901234567890";

    public static IReadOnlyList<InvalidValue> All { get; } =
    [
        new("absent", static (parent, name) => parent.Remove(name)),
        new("null", static (parent, name) => Set(parent, name, null)),
        new("empty", static (parent, name) => Set(parent, name, "")),
        new("number for text", static (parent, name) => parent[name] is JsonValue value
            && value.TryGetValue(out string? text)
            && Set(parent, name, IsNumber(text) ? JsonNode.Parse(text) : 7)),
        new("text for number", static (parent, name) => parent[name] is JsonValue value
            && !value.TryGetValue(out string? _)
            && Set(parent, name, value.ToJsonString())),
        new("32 places", static (parent, name) => SetNumber(parent, name, ManyPlaces)),
        new("40 digits", static (parent, name) => SetNumber(parent, name, ManyDigits)),
        new("wrong kind", static (parent, name) => Set(parent, name, parent[name] is JsonArray ? new JsonObject() : new JsonArray(1))),
    ];

    private static bool IsNumber(string text) => text.All(character => char.IsAsciiDigit(character) || character == '.') && text[0] != '0';

    /// <summary>Keeps the kind of the member: a text stays a text, and a number a number.</summary>
    private static bool SetNumber(JsonObject parent, string name, string number) => parent[name] is JsonValue value
        && Set(parent, name, value.TryGetValue(out string? _) ? number : JsonNode.Parse(number));

    private static bool Set(JsonObject parent, string name, JsonNode? value)
    {
        parent[name] = value;
        return true;
    }
}
