namespace Kucoin.Conformance;

/// <summary>The properties that a response member is mapped to: by the table of the facts, or by its name in Pascal case.</summary>
internal static class FactsProperties
{
    private const string Data = "data";
    private const string Element = "[]";

    /// <summary>The paths of the properties of a leaf, from the client's response.</summary>
    public static IReadOnlyList<string> GetPaths(string endpoint, string leaf)
    {
        var steps = leaf[Data.Length..].Split('.');
        if (steps is [var root])
        {
            return [root];
        }

        var parents = steps[1..^1].Select(step => GetStep(endpoint, step)).Prepend(steps[0]).ToList();
        return [.. GetProperties(endpoint, steps[^1]).Select(property => string.Join('.', [.. parents, property]).TrimStart('.'))];
    }

    /// <summary>Names of the table that occur in no response.</summary>
    public static IEnumerable<string> GetUnused(IEnumerable<(string Endpoint, string Path)> facts)
    {
        var used = facts.SelectMany(fact => fact.Path.Split('.').Select(step => (fact.Endpoint, Name: GetName(step)))).ToHashSet();
        var names = used.Select(step => step.Name);
        return Facts.Properties.Endpoints
            .SelectMany(table => table.Value.Keys.Select(name => (Endpoint: table.Key, Name: name)))
            .Except(used)
            .Select(unused => $"{unused.Endpoint} has no member {unused.Name}.")
            .Concat(Facts.Properties.Members.Keys.Except(names).Select(name => $"No response has a member {name}."));
    }

    private static string GetStep(string endpoint, string step) =>
        GetProperties(endpoint, GetName(step))[0] + step[GetName(step).Length..];

    private static string[] GetProperties(string endpoint, string member)
    {
        var name = GetName(member);
        var property = Facts.Properties.Endpoints.GetValueOrDefault(endpoint)?.GetValueOrDefault(name)
            ?? Facts.Properties.Members.GetValueOrDefault(name)
            ?? char.ToUpperInvariant(name[0]) + name[1..];
        return [.. property.Split(", ").Select(path => path + member[name.Length..])];
    }

    private static string GetName(string step) => step.Replace(Element, "", StringComparison.Ordinal);
}
