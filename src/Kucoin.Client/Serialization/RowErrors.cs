using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Client.Serialization;

/// <summary>
/// Finds out why the serializer refused an object. Its own messages contain names of .NET types and no values, so the object is compared
/// with the metadata of its type again.
/// </summary>
internal static class RowErrors
{
    /// <summary>Describes the error of an object.</summary>
    /// <param name="json">A reader at its first token.</param>
    /// <param name="type">Its type.</param>
    /// <param name="options">The options of the serializer.</param>
    /// <param name="before">The number of recorded problems before the object.</param>
    public static InvalidValueException Explain(Utf8JsonReader json, Type type, JsonSerializerOptions options, int before) =>
        Find(json, options.GetTypeInfo(type)) ?? ResponseProblems.Last(before)
        ?? ResponseProblems.Invalid(ref json, "The value does not have the expected form.");

    /// <inheritdoc cref="Find(ref Utf8JsonReader, JsonTypeInfo)"/>
    private static InvalidValueException? Find(Utf8JsonReader json, JsonTypeInfo type) =>
        json.TokenType == JsonTokenType.Null ? ResponseProblems.Invalid(ref json, "The row is null.")
        : type.Kind == JsonTypeInfoKind.Object ? Find(ref json, type)
        : null;

    /// <summary>Looks for the error, and moves the reader to the end of the object.</summary>
    private static InvalidValueException? Find(ref Utf8JsonReader json, JsonTypeInfo type)
    {
        var start = json;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return ResponseProblems.Invalid(ref json, $"Expected an object, found {JsonValues.Describe(json.TokenType)}.");
        }

        var names = new HashSet<string>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name;
            try
            {
                name = json.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return ResponseProblems.Invalid(ref start, "A name is not valid Unicode.");
            }

            json.Read();
            var property = type.Properties.FirstOrDefault(property => property.Name == name);
            if (!names.Add(name) && property is not null)
            {
                return ResponseProblems.Invalid(ref json, $"{name} occurs twice.");
            }

            if (property is { IsSetNullable: false, IsRequired: true } && json.IsAbsent())
            {
                return ResponseProblems.Invalid(ref json, $"{name} has no value.");
            }

            if (property is { IsRequired: true }
                && type.Options.GetTypeInfo(property.PropertyType) is { Kind: JsonTypeInfoKind.Object } inner)
            {
                if (Find(ref json, inner) is { } nested)
                {
                    return nested;
                }
            }
            else
            {
                json.Skip();
            }
        }

        return type.Properties.FirstOrDefault(property => property.IsRequired && !names.Contains(property.Name)) is { } missing
            ? ResponseProblems.Invalid(ref start, JsonValues.Missing(missing.Name))
            : null;
    }
}
