using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>No type of the library shows a key, secret or passphrase in <c>ToString</c> or in the debugger.</summary>
public sealed partial class PrintedTypesTests
{
    private const string Marked = "MARKED";

    private static readonly string[] TellingNames = ["apikey", "secret", "passphrase", "password", "signature", "token"];

    /// <summary>All types with secrets, and their numbers of secrets.</summary>
    private static readonly Dictionary<Type, int> Holders = new()
    {
        [typeof(KucoinApiKey)] = 1,
        [typeof(KucoinSubUserKey)] = 1,
        [typeof(KucoinSubUserKeyDeleted)] = 1,
        [typeof(KucoinSubUserKeyDetails)] = 3,
        [typeof(KucoinSubUserKeyEdited)] = 1,
    };

    public static TheoryData<Type> Types => [.. Holders.Keys];

    [Fact]
    public void Every_type_with_a_secret_is_listed() => Assert.Equal(
        Holders.OrderBy(holder => holder.Key.Name).Select(holder => (holder.Key, holder.Value)),
        from type in typeof(KucoinRestClient).Assembly.GetExportedTypes()
        let places = PlacesOf(type).Count()
        where places > 0
        orderby type.Name
        select (type, places));

    [Theory]
    [MemberData(nameof(Types))]
    public void Printed_type_contains_no_secret(Type type)
    {
        var holder = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var place in PlacesOf(type))
        {
            place.SetValue(holder, Marked);
        }

        Assert.DoesNotContain(Marked, $"{holder}", StringComparison.Ordinal);
        Assert.Contains(type.Name, $"{holder}", StringComparison.Ordinal);
        Assert.Empty(ShownToDebugger(type).Intersect(PlacesOf(type).Select(place => place.Name)));
    }

    /// <summary>The names in the braces of a debugger display.</summary>
    private static IEnumerable<string> ShownToDebugger(Type type) =>
        type.GetCustomAttribute<DebuggerDisplayAttribute>() is { Value: { } shown }
            ? Shown().Matches(shown).Select(match => match.Groups[1].Value)
            : [];

    private static IEnumerable<PropertyInfo> PlacesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType == typeof(string) && property.CanWrite)
        .Where(property => TellingNames.Any(name => property.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex Shown();
}
