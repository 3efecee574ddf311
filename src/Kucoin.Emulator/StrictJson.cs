using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator;

/// <summary>
/// Reads the JSON of the emulator's own files and of its control interface. A missing member, an unknown member or a value of the wrong
/// kind is an error, and the message gives its location in the JSON.
/// </summary>
internal static class StrictJson
{
    private const string Root = "$";

    /// <exception cref="JsonException">The content is not valid JSON, or does not have the expected structure.</exception>
    public static T Read<T>(Stream file, JsonTypeInfo<T> form)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Read(WithoutMark(bytes.GetBuffer().AsMemory(0, (int)bytes.Length)), form);
    }

    /// <inheritdoc cref="Read{T}(Stream, JsonTypeInfo{T})"/>
    public static T Read<T>(ReadOnlyMemory<byte> text, JsonTypeInfo<T> form)
    {
        try
        {
            return JsonSerializer.Deserialize(text.Span, form) ?? throw new JsonException();
        }
        catch (JsonException mistake)
        {
            using var document = JsonDocument.Parse(text);
            throw new JsonException(
                Find(document.RootElement, form, Root, mistake.Path) ?? $"{mistake.Path} has a value that cannot be read.", mistake);
        }
    }

    /// <summary>Some editors write a byte order mark at the start of a file.</summary>
    private static Memory<byte> WithoutMark(Memory<byte> text) => text.Span.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text;

    /// <summary>
    /// Describes the first error, in one sentence. Only the serializer knows which single values a converter accepts: the kind of a value
    /// is judged where it stopped.
    /// </summary>
    private static string? Find(JsonElement element, JsonTypeInfo form, string place, string? stop) => form.Kind switch
    {
        JsonTypeInfoKind.Object => Expect(element, JsonValueKind.Object, place) ?? FindInObject(element, form, place, stop),
        JsonTypeInfoKind.Enumerable => Expect(element, JsonValueKind.Array, place) ?? element.EnumerateArray()
            .Select((item, i) => Find(item, Form(form, form.ElementType!), $"{place}[{i}]", stop))
            .FirstOrDefault(found => found is not null),
        JsonTypeInfoKind.Dictionary => Expect(element, JsonValueKind.Object, place) ?? element.EnumerateObject()
            .Select(member => Find(member.Value, Form(form, form.ElementType!), $"{place}.{member.Name}", stop))
            .FirstOrDefault(found => found is not null),
        _ => place == stop ? FindInValue(element, Nullable.GetUnderlyingType(form.Type) ?? form.Type, place) : null,
    };

    private static string? FindInObject(JsonElement element, JsonTypeInfo form, string place, string? stop)
    {
        var known = form.Properties.ToDictionary(property => property.Name);
        foreach (var member in element.EnumerateObject())
        {
            if (!known.TryGetValue(member.Name, out var property))
            {
                return $"{place} has the unknown member {member.Name}.";
            }

            if (member.Value.ValueKind != JsonValueKind.Null
                && Find(member.Value, Form(form, property.PropertyType), $"{place}.{member.Name}", stop) is { } found)
            {
                return found;
            }
        }

        foreach (var property in form.Properties)
        {
            var isThere = element.TryGetProperty(property.Name, out var value) && value.ValueKind != JsonValueKind.Null;
            if (!isThere && (property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false }))
            {
                return $"{place} does not have the required member {property.Name}.";
            }
        }

        return null;
    }

    private static string? FindInValue(JsonElement element, Type type, string place) => type switch
    {
        _ when type == typeof(bool) => element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? null
            : $"{place} must be true or false.",
        _ when type == typeof(string) || type == typeof(Amount) || type == typeof(DateTimeOffset) =>
            Expect(element, JsonValueKind.String, place),
        _ when type.IsEnum || type == typeof(decimal) => null,
        _ => Expect(element, JsonValueKind.Number, place),
    };

    private static string? Expect(JsonElement element, JsonValueKind kind, string place) =>
        element.ValueKind == kind ? null : $"{place} must be {kind}, but is {element.ValueKind}.";

    private static JsonTypeInfo Form(JsonTypeInfo beside, Type type) => beside.Options.GetTypeInfo(type);
}
