using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>Converts an extensible enum from and to its text. An absent or invalid value is the default, which has an empty text.</summary>
internal sealed class ExtensibleEnumConverter<T> : JsonConverter<T>
    where T : struct, IExtensibleEnum<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OptionalEnumConverter<T>.ReadOptional(ref reader) ?? default;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>Converts an extensible enum that may be absent.</summary>
internal sealed class OptionalEnumConverter<T> : JsonConverter<T?>
    where T : struct, IExtensibleEnum<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadOptional(ref reader);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.Value);

    internal static T? ReadOptional(ref Utf8JsonReader reader)
    {
        if (reader.IsAbsent())
        {
            return null;
        }

        if (EnumForm<T>.TryRead(ref reader, out var value))
        {
            return value;
        }

        ResponseProblems.Add(ResponseProblems.Invalid(ref reader, EnumForm<T>.Requirement));
        return null;
    }
}
