using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>Reads an extensible enum from text, known or unknown.</summary>
internal static class ExtensibleEnumReader<T>
    where T : struct, IExtensibleEnum<T>
{
    public static readonly InternPool<T> Values = new(T.Create);

    public static T Read(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String
            ? Values.Read(ref json)
            : throw new JsonException($"Expected the text of a {typeof(T).Name}, found {json.TokenType}.");
}
