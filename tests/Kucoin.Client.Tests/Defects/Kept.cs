using System.Collections;
using System.Reflection;

namespace Kucoin.Client.Tests.Defects;

/// <summary>
/// Finds the strings that are reachable from an object, or from the static fields of the library, through the library's own objects and
/// collections.
/// </summary>
internal static class Kept
{
    private const BindingFlags OfInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags OfType = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(KucoinRestClient).Assembly;

    public static IReadOnlyCollection<string> Texts(object root) => Reach([root]);

    public static IReadOnlyCollection<string> StaticTexts() => Reach(
        from type in Library.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(OfType)
        where !field.IsLiteral
        select field.GetValue(null));

    private static List<string> Reach(IEnumerable<object?> roots)
    {
        var texts = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(roots.OfType<object>());
        while (open.TryPop(out var next))
        {
            if (next is string text)
            {
                texts.Add(text);
            }
            else if (!next.GetType().IsPrimitive && (next.GetType().IsValueType || seen.Add(next)))
            {
                foreach (var child in Children(next))
                {
                    open.Push(child);
                }
            }
        }

        return texts;
    }

    private static IEnumerable<object> Children(object parent)
    {
        if (parent is IEnumerable rows && parent.GetType().Assembly != Library)
        {
            return rows.Cast<object?>().OfType<object>();
        }

        return parent.GetType().Assembly == Library || parent.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal)
            ? Fields(parent.GetType()).Select(field => field.GetValue(parent)).OfType<object>()
            : [];
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) =>
        type is null ? [] : type.GetFields(OfInstance).Where(field => !field.FieldType.IsPointer && !field.FieldType.IsByRefLike).Concat(Fields(type.BaseType));
}
