using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Kucoin.Cli.Tests.Catalog;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Tests.Migration;

/// <summary>Compares the tables of <c>docs/migration.md</c> with the library and with KuCoin's specification.</summary>
public sealed partial class MigrationPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Checkout.PathOf("docs", "migration.md"));

    private static readonly JsonElement Facts =
        JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("tests", "facts", "endpoints.json"))).RootElement;

    /// <summary>Models that are made of another one, whose fields feed them.</summary>
    private static readonly Dictionary<Type, Type> MadeOf = new()
    {
        [typeof(KucoinInnerTransfer)] = typeof(KucoinUniversalTransfer),
        [typeof(KucoinSubUser)] = typeof(KucoinSubAccount),
    };

    [Fact]
    public void Migration_page_properties_are_read_from_the_documented_fields()
    {
        var rows = Properties().ToArray();
        Assert.Equal(23, rows.Select(row => row.Model).Distinct().Count());
        Assert.All(rows, row =>
        {
            var model = typeof(KucoinPaginated<>).Assembly.GetTypes().Single(type => type.Name.Split('`')[0] == row.Model);
            var property = model.GetProperty(row.Property);
            Assert.True(property is not null, $"{row.Model} has no {row.Property}.");
            var source = MadeOf.TryGetValue(model, out var origin) ? origin.GetProperty(row.Property) : property;
            var field = source?.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? (Feeds(row.Field, row.Property) ? row.Field : null);
            if (row.Field is null)
            {
                Assert.Equal(NullabilityState.Nullable, new NullabilityInfoContext().Create(property).ReadState);
                Assert.False(IsInResponse(row.Endpoint, field!), $"{row.Model}.{row.Property}: {row.Endpoint} has {field} after all.");
            }
            else
            {
                Assert.Equal(row.Field, field);
                Assert.True(IsInResponse(row.Endpoint, row.Field), $"{row.Model}.{row.Property}: {row.Endpoint} answers no {row.Field}.");
            }
        });
    }

    /// <summary>Whether a member is mapped to a property without attributes, according to the facts.</summary>
    private static bool Feeds(string? member, string property)
    {
        if (member is null)
        {
            return false;
        }

        using var facts = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("tests", "facts", "properties.json")));
        var tables = facts.RootElement.GetProperty("endpoints").EnumerateObject().Select(endpoint => endpoint.Value)
            .Append(facts.RootElement.GetProperty("members"))
            .Where(table => table.TryGetProperty(member, out _))
            .Select(table => table.GetProperty(member).GetString()!.Split('.')[0])
            .ToList();
        return tables.Contains(property) || string.Equals(member, property, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Migration_page_methods_call_the_documented_endpoints()
    {
        var calls = (await ClientMethods.WithTheirRows()).Select(call => (call.Method, Row: call.Row.ToString())).ToHashSet();
        var rows = Lines.Select(line => MethodRow().Match(line)).Where(match => match.Success).ToArray();
        Assert.Equal(24, rows.Length);
        Assert.All(rows, row => Assert.Contains(($"SpotApi.Account.{row.Groups[1].Value}", row.Groups[2].Value), calls));
    }

    private static IEnumerable<(string Model, string Endpoint, string Property, string? Field)> Properties()
    {
        var (model, endpoint) = ("", "");
        foreach (var line in Lines)
        {
            if (ModelHead().Match(line) is { Success: true } head)
            {
                (model, endpoint) = (head.Groups[1].Value, head.Groups[2].Value);
            }
            else if (PropertyRow().Match(line) is { Success: true } row)
            {
                yield return (model, endpoint, row.Groups[1].Value, row.Groups[2].Success ? row.Groups[2].Value : null);
            }
        }
    }

    private static bool IsInResponse(string endpoint, string field) => Facts.EnumerateArray()
        .Where(fact => $"{fact.GetProperty("verb")} {fact.GetProperty("path")}" == endpoint)
        .SelectMany(fact => fact.GetProperty("response").EnumerateArray())
        .Any(name => name.GetProperty("path").GetString()!.Split('.')[^1].Replace("[]", "", StringComparison.Ordinal) == field);

    [GeneratedRegex("^### `(\\w+)(?:<T>)?` from `([A-Z]+ [^`]+)`$")]
    private static partial Regex ModelHead();

    [GeneratedRegex("^\\| `(\\w+)` \\| (?:`(\\w+)`|none: `null`) \\|$")]
    private static partial Regex PropertyRow();

    [GeneratedRegex("^\\| `(\\w+Async)`[^|]*\\| `([A-Z]+ [^`]+)` \\|")]
    private static partial Regex MethodRow();
}
