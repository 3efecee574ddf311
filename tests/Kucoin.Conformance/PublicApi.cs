using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kucoin.Conformance;

/// <summary>Writes the public API of an assembly as readable C#: every type and member, in a fixed order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        var groups = assembly.GetExportedTypes()
            .Where(type => !type.IsNested)
            .GroupBy(type => type.Namespace ?? "")
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(group.Key).Append("\n{\n");
            Separated(text, group.OrderBy(CSharp.Name, StringComparer.Ordinal), "    ");
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static void Separated(StringBuilder text, IEnumerable<Type> types, string indent)
    {
        foreach (var (index, type) in types.Index())
        {
            text.Append(index == 0 ? "" : "\n");
            Write(text, type, indent);
        }
    }

    private static void Write(StringBuilder text, Type type, string indent)
    {
        text.Append(indent).Append(Head(type));
        if (type.IsEnum)
        {
            var words = Enum.GetValues(type).Cast<object>().Select(word => $"{indent}    {word} = {Convert.ToInt64(word, null)},\n");
            text.Append('\n').Append(indent).Append("{\n").AppendJoin("", words).Append(indent).Append("}\n");
            return;
        }

        var members = Members(type).ToList();
        var nested = type.GetNestedTypes().OrderBy(CSharp.Name, StringComparer.Ordinal).ToList();
        if (members.Count + nested.Count == 0)
        {
            text.Append(";\n");
            return;
        }

        text.Append('\n').Append(indent).Append("{\n");
        members.ForEach(member => text.Append(indent).Append("    ").Append(member).Append('\n'));
        text.Append(members.Count > 0 && nested.Count > 0 ? "\n" : "");
        Separated(text, nested, indent + "    ");
        text.Append(indent).Append("}\n");
    }

    private static string Head(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute)));
        var modifier = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (isRecord ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (isRecord ? "record" : "class"),
        };
        var bases = Bases(type, isRecord).ToList();
        return $"public {modifier} {Own(type)}{(bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "")}";
    }

    /// <summary>The name without the enclosing types.</summary>
    private static string Own(Type type) => type.IsNested ? CSharp.Name(type)[(CSharp.Name(type.DeclaringType!).Length + 1)..] : CSharp.Name(type);

    private static IEnumerable<string> Bases(Type type, bool isRecord)
    {
        if (type.IsEnum)
        {
            return [];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var implemented = type.GetInterfaces().Where(face =>
            face.IsVisible && !inherited.Contains(face) && !(isRecord && face.Name == "IEquatable`1")
            && !type.GetInterfaces().Any(other => other != face && other.GetInterfaces().Contains(face)));
        var parent = type.BaseType is { } based && based != typeof(object) && based != typeof(ValueType) ? [based] : Type.EmptyTypes;
        return parent.Select(CSharp.Name).Concat(implemented.Select(CSharp.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>Constructors, then constants and fields, properties, and methods, each sorted by name.</summary>
    private static IEnumerable<string> Members(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var constructors = type.GetConstructors(Declared).Where(IsOpen)
            .Select(constructor => $"{Access(constructor)}{Own(type).Split('<')[0]}({CSharp.Parameters(constructor)});");
        var fields = type.GetFields(Declared).Where(field => field.IsPublic && !field.IsSpecialName)
            .Select(field => $"public {Kind(field)}{CSharp.Name(nullability.Create(field))} {field.Name}"
                + (field.IsLiteral ? $" = {CSharp.Literal(field.GetRawConstantValue())};" : ";"));
        var properties = type.GetProperties(Declared)
            .Where(property => property.GetMethod is { } get && IsOpen(get) && !IsGenerated(property))
            .Select(property => Property(property, nullability));
        var methods = type.GetMethods(Declared).Where(method => IsOpen(method) && !method.IsSpecialName && !IsGenerated(method))
            .Select(method => $"{Access(method)}{CSharp.Signature(method)};");
        return
        [
            .. constructors.Order(StringComparer.Ordinal),
            .. fields.OrderBy(LastWord, StringComparer.Ordinal),
            .. properties.OrderBy(LastWord, StringComparer.Ordinal),
            .. methods.OrderBy(LastWord, StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal),
        ];
    }

    private static string Property(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var index = property.GetIndexParameters();
        var name = index.Length == 0
            ? property.Name
            : $"this[{string.Join(", ", index.Select(parameter => $"{CSharp.Name(nullability.Create(parameter))} {parameter.Name}"))}]";
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var set = property.SetMethod is { } setter && IsOpen(setter) ? isInit ? " init;" : " set;" : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Access(property.GetMethod!)}{required}{CSharp.Name(nullability.Create(property))} {name} {{ get;{set} }}";
    }

    private static string Access(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? "static " : "";
        }

        var access = method.IsPublic ? "public " : "protected ";
        var isOverride = method is MethodInfo info && info.GetBaseDefinition() != info;
        return access + method switch
        {
            { IsStatic: true } => "static ",
            _ when isOverride => method.IsFinal && !method.DeclaringType.IsSealed ? "sealed override " : "override ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private static string Kind(FieldInfo field) =>
        field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "EqualityContract" or "PrintMembers" or "<Clone>$";

    /// <summary>
    /// The member name in a line of C#: the word before the first bracket, brace or equals sign that is not part of a type.
    /// </summary>
    private static string LastWord(string line)
    {
        var head = line.Split(" { ")[0].Split(" = ")[0];
        var depth = 0;
        for (var at = 0; at < head.Length; at++)
        {
            depth += head[at] switch { '<' => 1, '>' => -1, _ => 0 };
            if (head[at] == '(' && depth == 0)
            {
                head = head[..at];
                break;
            }
        }

        return head.TrimEnd(';').Split(' ')[^1];
    }
}
