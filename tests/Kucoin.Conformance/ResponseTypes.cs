using System.Reflection;
using System.Reflection.Emit;
using Kucoin.Catalog;
using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Conformance;

/// <summary>
/// The type that the client parses the data of each endpoint into, determined from the IL of its methods: a method loads the catalog entry
/// and passes it to a generic method that makes the call.
/// </summary>
internal static class ResponseTypes
{
    private const string Call = "KucoinCall`1";
    private const string Page = "KucoinPaginated`1";
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(System.Reflection.Emit.OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private static readonly Dictionary<KucoinEndpoint, Type> Types = Read();

    public static Type Get(KucoinEndpoint row) => Types.TryGetValue(row, out var type)
        ? type
        : throw new InvalidOperationException($"Add a method to an interface under src/Kucoin.Client/SpotApi or FuturesApi and to its class that calls {row.Name} {row}, and a model.");

    private static Dictionary<KucoinEndpoint, Type> Read()
    {
        var types = new Dictionary<KucoinEndpoint, Type>();
        foreach (var (row, type) in typeof(KucoinRestClient).Assembly.GetTypes().SelectMany(type => type.GetMethods(Any)).SelectMany(Calls))
        {
            if (!types.TryAdd(row, type) && types[row] != type)
            {
                throw new InvalidOperationException($"{row.Name} is read into {types[row].Name} and into {type.Name}.");
            }
        }

        return types;
    }

    private static IEnumerable<(KucoinEndpoint Row, Type Type)> Calls(MethodInfo method)
    {
        KucoinEndpoint? row = null;
        foreach (var (code, operand) in Instructions(method))
        {
            if (code == System.Reflection.Emit.OpCodes.Ldsfld && Field(method, operand) is { } endpoint)
            {
                row = endpoint;
            }
            else if (row is not null && code.OperandType == OperandType.InlineMethod && GetResponse(method, operand) is { } response)
            {
                yield return (row, response);
                row = null;
            }
        }
    }

    private static KucoinEndpoint? Field(MethodInfo method, int token) =>
        method.Module.ResolveField(token, Arguments(method.DeclaringType), method.GetGenericArguments()) is { FieldType: var type } field
            && type == typeof(KucoinEndpoint)
            ? (KucoinEndpoint)field.GetValue(null)!
            : null;

    /// <summary>The response of a generic method that makes a call, or that reads a page; null for another method.</summary>
    private static Type? GetResponse(MethodInfo method, int token) =>
        method.Module.ResolveMethod(token, Arguments(method.DeclaringType), method.GetGenericArguments())
            is MethodInfo { IsGenericMethod: true } made && GetResponse(made.ReturnType) is { ContainsGenericParameters: false } response
            ? response
            : null;

    private static Type? GetResponse(Type returned) =>
        returned.Name == Call ? returned.GenericTypeArguments[0]
        : returned is { IsGenericType: true } && returned.GetGenericTypeDefinition() == typeof(Task<>)
            && returned.GenericTypeArguments[0] is { IsGenericType: true } result
            && result.GetGenericTypeDefinition() == typeof(WebCallResult<>)
            && result.GenericTypeArguments[0] is { Name: Page } page ? page
        : null;

    private static Type[]? Arguments(Type? type) => type is { IsGenericType: true } ? type.GetGenericArguments() : null;

    private static IEnumerable<(OpCode Code, int Operand)> Instructions(MethodInfo method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            short value = bytes[at++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | bytes[at++]));
            }

            var code = OpCodes[value];
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
                _ => 4,
            };
            yield return (code, size == 4 ? BitConverter.ToInt32(bytes, at) : 0);
            at += size;
        }
    }
}
