using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Kucoin.Conformance;

/// <summary>Writes the public API of an assembly as C# that can be read in review.</summary>
internal static class PublicApi
{
    private const byte MayBeNull = 2;

    private static readonly ApiGeneratorOptions Options = new() { DenyNamespacePrefixes = [], IncludeAssemblyAttributes = false };

    /// <summary>The listing, and the one mark that the generator leaves out: that of a property whose type is a bare type parameter.</summary>
    public static string Of(Assembly assembly)
    {
        var marked =
            from type in assembly.GetExportedTypes()
            from property in type.GetProperties()
            where property.DeclaringType == type && property.PropertyType.IsGenericParameter && Mark(property) == MayBeNull
            select $"// {type.FullName}.{property.Name} is {property.PropertyType.Name}?\n";
        return $"{assembly.GeneratePublicApi(Options)}\n{string.Concat(marked.Order(StringComparer.Ordinal))}";
    }

    private static byte? Mark(PropertyInfo property) =>
        property.GetCustomAttribute<NullableAttribute>()?.NullableFlags[0] ?? Mark(property.DeclaringType);

    private static byte? Mark(Type? type) =>
        type is null ? null : type.GetCustomAttribute<NullableContextAttribute>()?.Flag ?? Mark(type.DeclaringType);
}
