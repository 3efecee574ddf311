using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Kucoin.Conformance;

/// <summary>One property of an answer that was read: its name with its record, its value as text, and whether it holds anything.</summary>
internal readonly record struct ModelValue(string Property, string Text, bool IsEmpty);

internal static class FactsModel
{
    /// <summary>Every value that a caller can see in an answer, record by record.</summary>
    public static IReadOnlyList<ModelValue> Flatten(object answer) => [.. Visit(answer.GetType().Name, answer)];

    private static IEnumerable<ModelValue> Visit(string property, object? value) => value switch
    {
        null => [new(property, "null", IsEmpty: true)],
        string or IConvertible => [Leaf(property, value)],
        IEnumerable list => VisitList(property, list),
        ValueType word when IsOpenEnumeration(word) => [Leaf(property, $"{word}")],
        _ => PropertiesOf(value.GetType()).SelectMany(member => Visit($"{value.GetType().Name}.{member.Name}", member.GetValue(value))),
    };

    private static IEnumerable<ModelValue> VisitList(string property, IEnumerable list)
    {
        var elements = list.Cast<object?>().ToList();
        return elements.Count == 0
            ? [new(property, "an empty list", IsEmpty: true)]
            : elements.SelectMany(element => Visit($"{property}[]", element));
    }

    private static ModelValue Leaf(string property, object value)
    {
        var text = value is DateTime time
            ? time.ToString("O", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        var isEmpty = text.Length == 0 || (value is ValueType && value.Equals(Activator.CreateInstance(value.GetType())));
        return new(property, text, isEmpty);
    }

    private static bool IsOpenEnumeration(ValueType value) => PropertiesOf(value.GetType()) is [{ Name: "Value" }];

    /// <summary>What is computed from other properties is no value of its own.</summary>
    private static PropertyInfo[] PropertiesOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.GetIndexParameters().Length == 0 && !member.IsDefined(typeof(JsonIgnoreAttribute))),
    ];
}
