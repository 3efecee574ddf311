using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>
/// Reads a list row by row. A row that cannot be used is recorded in <see cref="ResponseProblems"/>, and the others are read. A list that
/// is null is empty.
/// </summary>
internal sealed class RowsConverter<T> : JsonConverter<IEnumerable<T>>
{
    private const string Requirement = "Expected a list.";

    public override bool HandleNull => true;

    public override IEnumerable<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // At depth 0 the list is the whole response.
        var isWhole = reader.CurrentDepth == 0 && reader.TokenType != JsonTokenType.StartArray;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return [];
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var invalid = ResponseProblems.Invalid(ref reader, Requirement);
            if (isWhole)
            {
                throw invalid;
            }

            ResponseProblems.AddList(invalid);
            return [];
        }

        var rows = new List<T>();
        var converter = (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var row = reader;
            var before = ResponseProblems.Count;
            try
            {
                rows.Add(converter.Read(ref reader, typeof(T), options) ?? throw RowErrors.Explain(row, typeof(T), options, before));
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                ResponseProblems.LoseRow(
                    before, error as InvalidValueException ?? RowErrors.Explain(row, typeof(T), options, before));
                reader = row;
                reader.Skip();
            }
        }

        return rows;
    }

    public override void Write(Utf8JsonWriter writer, IEnumerable<T> value, JsonSerializerOptions options)
    {
        var converter = (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        writer.WriteStartArray();
        foreach (var row in value)
        {
            converter.Write(writer, row, options);
        }

        writer.WriteEndArray();
    }
}

/// <summary>
/// Reads an object that may be absent. An invalid object is recorded in <see cref="ResponseProblems"/> and counts as absent.
/// </summary>
internal sealed class OptionalObjectConverter<T> : JsonConverter<T?>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        var before = ResponseProblems.Count;
        try
        {
            return ((JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter).Read(ref reader, typeof(T), options);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            ResponseProblems.Add(error as InvalidValueException ?? RowErrors.Explain(start, typeof(T), options, before));
            reader = start;
            reader.Skip();
            return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        ((JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter).Write(writer, value!, options);
}
