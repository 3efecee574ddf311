using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>The rules that the hand-written readers and the converters share.</summary>
internal static class JsonValues
{
    public static readonly InternPool<string> Words = new(static text => text);

    /// <summary>Whether the value is null or an empty string: KuCoin writes both for a value that does not exist.</summary>
    public static bool IsAbsent(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null || (json.TokenType == JsonTokenType.String && json.ValueSpan.IsEmpty);

    /// <summary>The name of a kind of JSON value in a message.</summary>
    public static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "something else",
    };

    public static string Missing(string member) => $"{member} is missing.";

    public static JsonException Missing(ReadOnlySpan<byte> member) => new(Missing(Encoding.UTF8.GetString(member)));

    /// <summary>The interning table of the values of an extensible enum.</summary>
    public static class Enums<T>
        where T : struct, IExtensibleEnum<T>
    {
        public static readonly InternPool<T> Values = new(T.Create);
    }
}
