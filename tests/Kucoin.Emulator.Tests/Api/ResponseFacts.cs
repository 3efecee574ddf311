using System.Text.Json;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>The published response schema of an endpoint, from <c>tests/facts/endpoints.json</c>.</summary>
internal sealed class ResponseFacts
{
    private static readonly JsonElement Endpoints = JsonSerializer.Deserialize(File.ReadAllBytes(FindFile()), TestJson.Default.JsonElement);

    private readonly List<Fact> _facts;

    /// <summary>The whole table.</summary>
    public static JsonElement All => Endpoints;

    private ResponseFacts(JsonElement endpoint) => _facts =
    [
        .. endpoint.GetProperty("response").EnumerateArray().Select(fact => new Fact(
            fact.GetProperty("path").GetString()!,
            fact.GetProperty("type").GetString()!,
            fact.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean())),
    ];

    public static ResponseFacts Of(string name) =>
        new(Endpoints.EnumerateArray().Single(endpoint => endpoint.GetProperty("name").GetString() == name));

    /// <summary>Every path that a response can have.</summary>
    public IEnumerable<string> Paths => _facts.Select(fact => fact.Path);

    /// <summary>The differences of a response from the schema; the paths that it has are added to the set.</summary>
    public IEnumerable<string> Problems(JsonElement envelope, ISet<string> seen) => Visit("", envelope, seen);

    private IEnumerable<string> Visit(string path, JsonElement value, ISet<string> seen)
    {
        seen.Add(path);
        return value.ValueKind switch
        {
            JsonValueKind.Object => VisitMembers(path, value, seen),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(element => VisitKnown($"{path}[]", element, seen)),
            _ => [],
        };
    }

    private IEnumerable<string> VisitMembers(string path, JsonElement value, ISet<string> seen)
    {
        var last = -1;
        foreach (var member in value.EnumerateObject())
        {
            var child = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (_facts.Exists(fact => fact.Path == $"{path}.{{key}}"))
            {
                child = $"{path}.{{key}}";
            }

            foreach (var problem in VisitKnown(child, member.Value, seen))
            {
                yield return problem;
            }

            var place = _facts.FindIndex(fact => fact.Path == child);
            if (place < last)
            {
                yield return $"{child} comes too late.";
            }

            last = place;
        }
    }

    private IEnumerable<string> VisitKnown(string path, JsonElement value, ISet<string> seen)
    {
        if (_facts.Find(fact => fact.Path == path) is not { } fact)
        {
            return [$"{path} is unknown."];
        }

        return Fits(fact, value)
            ? Visit(path, value, seen)
            : [$"{path} is {value.GetRawText()}, and should be {fact.Type}{(fact.IsNullable ? " or null" : "")}."];
    }

    private static bool Fits(Fact fact, JsonElement value) => (fact.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => fact.IsNullable,
        ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };

    private static string FindFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tests", "facts", "endpoints.json") is var file && File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("No folder above the tests holds tests/facts/endpoints.json.");
    }

    private sealed record Fact(string Path, string Type, bool IsNullable);
}
