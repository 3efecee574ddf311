using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kucoin.Conformance;

/// <summary>Writes types and members as C# declarations.</summary>
internal static class CSharp
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
    };

    public static string Signature(MethodInfo method)
    {
        var nullability = new NullabilityInfoContext();
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";
        return $"{Name(nullability.Create(method.ReturnParameter))} {method.Name}{generics}({Parameters(method)})";
    }

    public static string Parameters(MethodBase method)
    {
        var nullability = new NullabilityInfoContext();
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        return string.Join(", ", method.GetParameters().Select(parameter =>
            (isExtension && parameter.Position == 0 ? "this " : "")
            + (parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "")
            + (parameter.IsOut ? "out " : "")
            + $"{Name(nullability.Create(parameter)).TrimEnd('&')} {parameter.Name}"
            + (parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "")));
    }

    /// <summary>The type with its nullability, as written in the declaration.</summary>
    public static string Name(NullabilityInfo info)
    {
        var mark = info is { Type.IsValueType: false, ReadState: NullabilityState.Nullable } ? "?" : "";
        if (Nullable.GetUnderlyingType(info.Type) is { } value)
        {
            return $"{Name(value)}?";
        }

        if (info.ElementType is { } element)
        {
            return $"{Name(element)}[]{mark}";
        }

        return info.GenericTypeArguments.Length == 0 || !info.Type.IsGenericType
            ? Name(info.Type) + mark
            : $"{Bare(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}";
    }

    public static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        var arguments = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToArray();
        var outer = type.IsNested ? $"{Name(type.DeclaringType!)}." : "";
        return outer + (arguments.Length == 0 ? Bare(type) : $"{Bare(type)}<{string.Join(", ", arguments.Select(Name))}>");
    }

    public static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum word => $"{word.GetType().Name}.{word}",
        var other => string.Create(CultureInfo.InvariantCulture, $"{other}"),
    };

    private static string Bare(Type type) => type.Name.Split('`')[0];
}
