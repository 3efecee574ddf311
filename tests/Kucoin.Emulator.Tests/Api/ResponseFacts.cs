using System.Text.Json;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>The published response schema of an endpoint, from <c>tests/facts/endpoints.json</c>.</summary>
internal sealed class ResponseFacts
{
    private static readonly JsonElement Endpoints = JsonSerializer.Deserialize(File.ReadAllBytes(PathOf("tests", "facts", "endpoints.json")), TestJson.Default.JsonElement);

    /// <summary>What the demo has, by the name of the parameter that asks for it.</summary>
    private static readonly Dictionary<string, string> Samples = new() { ["currency"] = "USDT", ["symbol"] = "BTC-USDT" };

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

    public static ResponseFacts Of(string name) => new(Find(name));

    /// <summary>The call that gives what the facts require, and no more.</summary>
    public static string CallOf(string name)
    {
        var endpoint = Find(name);
        var target = endpoint.GetProperty("path").GetString()!;
        var separator = '?';
        foreach (var parameter in endpoint.GetProperty("parameters").EnumerateArray().Where(known => known.GetProperty("required").GetBoolean()))
        {
            var (key, place) = (parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString());
            Assert.True(
                place != "body" && Samples.ContainsKey(key),
                $"{name}: add a call to {nameof(ResponseSchemaTests)}.Calls, or a sample of {key} to {nameof(ResponseFacts)}.{nameof(Samples)}.");
            target = place == "path" ? target.Replace($"{{{key}}}", Samples[key], StringComparison.Ordinal) : $"{target}{separator}{key}={Samples[key]}";
            separator = place == "path" ? separator : '&';
        }

        return $"{endpoint.GetProperty("verb").GetString()} {target}";
    }

    /// <summary>A file of the checkout that the tests were built in.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine([folder.FullName, .. parts]) is var file && File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"No folder above the tests holds {Path.Combine(parts)}.");
    }

    /// <summary>Every path that a response can have.</summary>
    public IEnumerable<string> Paths => _facts.Select(fact => fact.Path);

    /// <summary>The differences of a response from the schema; the paths that it has are added to the set.</summary>
    public IEnumerable<string> Problems(JsonElement envelope, ISet<string> seen) => Visit("", envelope, seen);

    private static JsonElement Find(string name) =>
        Endpoints.EnumerateArray().Single(endpoint => endpoint.GetProperty("name").GetString() == name);

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

    private sealed record Fact(string Path, string Type, bool IsNullable);
}
