using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Json;

/// <summary>Reads an open enumeration from text, known or not.</summary>
internal sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    private const int LongestWord = 64;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected the text of a {typeof(T).Name}, found {reader.TokenType}.");
        }

        if (reader.HasValueSequence || reader.ValueSpan.Length > LongestWord)
        {
            return T.Create(reader.GetString());
        }

        Span<char> text = stackalloc char[LongestWord];
        return T.Create(T.Words.Canonical(text[..reader.CopyString(text)]));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
