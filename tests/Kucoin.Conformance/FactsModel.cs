using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Kucoin.Conformance;

/// <summary>One value of a parsed response.</summary>
/// <param name="Property">The property with its record.</param>
/// <param name="Path">The path of properties from the response; <c>[]</c> is the element of a list.</param>
/// <param name="Value">The value, or null.</param>
/// <param name="Text">The value as text.</param>
/// <param name="IsEmpty">Whether it is empty.</param>
internal readonly record struct ModelValue(string Property, string Path, object? Value, string Text, bool IsEmpty);

internal static class FactsModel
{
    /// <summary>All public values of a response, record by record.</summary>
    public static IReadOnlyList<ModelValue> Flatten(object response) => [.. Visit(response.GetType().Name, "", response)];

    private static IEnumerable<ModelValue> Visit(string property, string path, object? value) => value switch
    {
        null => [new(property, path, null, "null", IsEmpty: true)],
        string or IConvertible => [Leaf(property, path, value)],
        IEnumerable list => VisitList(property, path, list),
        ValueType word when IsOpenEnumeration(word) => [Leaf(property, path, value)],
        _ => PropertiesOf(value.GetType()).SelectMany(member =>
            Visit($"{value.GetType().Name}.{member.Name}", $"{path}.{member.Name}".TrimStart('.'), member.GetValue(value))),
    };

    private static IEnumerable<ModelValue> VisitList(string property, string path, IEnumerable list)
    {
        var elements = list.Cast<object?>().ToList();
        return elements.Count == 0
            ? [new(property, path, list, "an empty list", IsEmpty: true)]
            : elements.SelectMany(element => Visit($"{property}[]", $"{path}[]", element));
    }

    private static ModelValue Leaf(string property, string path, object value)
    {
        var text = value is DateTime time
            ? time.ToString("O", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        var isEmpty = text.Length == 0 || (value is ValueType && value.Equals(Activator.CreateInstance(value.GetType())));
        return new(property, path, value, text, isEmpty);
    }

    private static bool IsOpenEnumeration(ValueType value) => PropertiesOf(value.GetType()) is [{ Name: "Value" }];

    /// <summary>The properties of a type without computed ones.</summary>
    private static PropertyInfo[] PropertiesOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.GetIndexParameters().Length == 0 && !member.IsDefined(typeof(JsonIgnoreAttribute))),
    ];
}
