using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kucoin.Conformance;

/// <summary>The committed facts equal the reference that they were taken from, if it is available next to the checkout.</summary>
public sealed class FactsMatchReferenceTests
{
    private const string ReferenceVariable = "KUCOIN_REFERENCE";
    private const string UnifiedPaths = "/api/ua/";

    /// <summary>Names that can be null according to the reference, without an example.</summary>
    private static readonly HashSet<string> NullInWords =
    [
        "getFuturesLedger data.dataList[].fee",
        "getSpotSubAccountsSummaryV2 data.items[].remarks",
        "getDepositAddressV1 data",
    ];

    [Fact]
    public void Facts_list_the_endpoints_of_the_reference()
    {
        var expected = ReferenceEndpoints().Select(endpoint => endpoint.GetProperty("id").GetString()!).ToList();
        var facts = Facts.Endpoints.Where(fact => fact.Source is null).Select(fact => fact.Name).ToList();

        FactsAssert.None(facts.Except(expected)
            .Select(name => $"{name} is not in the reference: add \"source\" to its block, with the name and version of what it was taken from."));
        Assert.Equal(expected, facts);
    }

    [Fact]
    public void An_endpoint_from_another_source_is_not_in_the_reference_and_names_its_page()
    {
        var others = Facts.Endpoints.Where(fact => fact.Source is not null).ToList();
        var known = ReferenceEndpoints().Select(endpoint => endpoint.GetProperty("id").GetString());

        FactsAssert.None(others.Select(fact => fact.Name).Intersect(known)
            .Select(name => $"{name} is in the reference: remove \"source\" from its block."));
        FactsAssert.None(others.Where(fact => fact.Docs is null).Select(fact => $"{fact.Name}: add \"docs\" to its block, the page of KuCoin's documentation."));
    }

    [Fact]
    public void Facts_equal_the_reference()
    {
        var facts = Facts.Endpoints.Where(fact => fact.Source is null).SelectMany(LinesOf).ToList();
        var reference = ReferenceEndpoints().SelectMany(ReferenceLines).ToList();

        Assert.Multiple(
            () => FactsAssert.None(reference.Except(facts).Select(line => $"Missing in the facts: {line}")),
            () => FactsAssert.None(facts.Except(reference).Select(line => $"Not in the reference: {line}")),
            () => Assert.Equal(reference.Count, facts.Count));
    }

    [Fact]
    public void Facts_from_other_sources_are_not_in_the_specification()
    {
        var specified = ReferenceEndpoints().SelectMany(endpoint => endpoint.GetProperty("responseSchema").EnumerateArray()
            .Select(response => $"{endpoint.GetProperty("id")} {response.GetProperty("path")}"));
        var others = Facts.Endpoints.SelectMany(fact => fact.Response, (fact, response) => (fact.Name, Answer: response))
            .Where(name => name.Answer.Source is not null)
            .ToList();

        Assert.All(others, name => Assert.Equal(("clients", false), (name.Answer.Source, name.Answer.Required)));
        FactsAssert.None(others.Select(name => $"{name.Name} {name.Answer.Path}").Intersect(specified));
    }

    [Fact]
    public void Published_signature_vectors_equal_the_reference()
    {
        var published = ReferenceFile("signature-vectors.json").GetProperty("signature").EnumerateArray()
            .ToDictionary(vector => vector.GetProperty("sign").GetString()!, vector => vector.GetProperty("prestring").GetString());

        Assert.All(
            Facts.Signatures.Where(vector => vector.Origin == "published"),
            vector => Assert.Equal(published[vector.Sign], vector.Timestamp + vector.Verb + vector.Target + vector.Body));
    }

    [Fact]
    public void Signature_vectors_match_their_secrets() => Assert.All(
        Facts.Signatures,
        vector =>
        {
            Assert.Equal(vector.Sign, Mac(vector.Secret, vector.Timestamp + vector.Verb + vector.Target + vector.Body));
            Assert.Equal(vector.PassphraseSign, Mac(vector.Secret, vector.Passphrase));
        });

    private static string Mac(string secret, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> LinesOf(EndpointFact fact) =>
    [
        $"{fact.Name} {fact.Verb} {fact.Path} {fact.Host} {fact.Status} {fact.Signed} {fact.Permission} "
            + $"{fact.Pool} {fact.Weight} {fact.Docs}",
        .. fact.Parameters.Select(parameter =>
            $"{fact.Name} {parameter.In} {parameter.Name} {parameter.Type} {parameter.Required} {parameter.Min} {parameter.Max} "
            + $"{parameter.Default} [{string.Join(' ', parameter.Values ?? [])}]"),
        .. fact.Response.Where(response => response.Source is null).Select(response =>
            $"{fact.Name} {response.Path} {response.Type} {response.Required} {response.Nullable} [{string.Join(' ', response.Values ?? [])}]"),
    ];

    private static IEnumerable<string> ReferenceLines(JsonElement endpoint)
    {
        var name = endpoint.GetProperty("id");
        var limit = endpoint.GetProperty("rateLimit");
        yield return $"{name} {endpoint.GetProperty("verb")} {endpoint.GetProperty("path")} "
            + $"{endpoint.GetProperty("domain").GetProperty("host")} {endpoint.GetProperty("status")} "
            + $"{endpoint.GetProperty("auth").ValueEquals("signed")} {endpoint.GetProperty("permission")} "
            + $"{limit.GetProperty("pool")} {limit.GetProperty("weight")} {endpoint.GetProperty("docs")}";

        foreach (var parameter in endpoint.GetProperty("parameters").EnumerateArray())
        {
            yield return $"{name} {parameter.GetProperty("in")} {parameter.GetProperty("name")} {parameter.GetProperty("type")} "
                + $"{parameter.GetProperty("required").GetBoolean()} {Optional(parameter, "minimum")} {Optional(parameter, "maximum")} "
                + $"{Optional(parameter, "default")} [{ValuesOf(parameter)}]";
        }

        var examples = Examples(endpoint.GetProperty("responseExample"), "").ToLookup(example => example.Path, example => example.Value);
        var schema = endpoint.GetProperty("responseSchema").EnumerateArray()
            .ToDictionary(response => response.GetProperty("path").GetString()!);
        foreach (var (path, response) in schema)
        {
            var required = response.GetProperty("required").GetBoolean();
            var nullable = examples[path].Any(value => value.ValueKind == JsonValueKind.Null)
                || NullInWords.Contains($"{name} {path}");
            yield return $"{name} {path} {response.GetProperty("type")} {required} {nullable} [{ValuesOf(response)}]";
        }

        // Members in KuCoin's example that are missing in its schema are facts too, but not guaranteed.
        var maps = schema.Where(response => response.Value.TryGetProperty("map", out _)).Select(response => response.Key + ".").ToList();
        foreach (var example in examples.Where(example => !schema.ContainsKey(example.Key) && !maps.Any(example.Key.StartsWith)))
        {
            yield return $"{name} {example.Key} {KindOf(example.First())} False False []";
        }
    }

    private static IEnumerable<(string Path, JsonElement Value)> Examples(JsonElement value, string path)
    {
        var children = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject()
                .SelectMany(member => Examples(member.Value, $"{path}.{member.Name}".TrimStart('.'))),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(element => Examples(element, path + "[]")),
            _ => [],
        };
        return path.Length == 0 ? children : children.Prepend((path, value));
    }

    private static string Optional(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? $"{value}" : "";

    private static string ValuesOf(JsonElement parent) => parent.TryGetProperty("enum", out var values)
        ? string.Join(' ', values.EnumerateArray().Select(WordOf))
        : "";

    private static JsonElement WordOf(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.GetProperty("value") : value;

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        var kind => $"{kind}".ToLowerInvariant(),
    };

    private static IEnumerable<JsonElement> ReferenceEndpoints()
    {
        var account = ReferenceFile("account-endpoints.json").GetProperty("endpoints").EnumerateArray()
            .Where(endpoint => !endpoint.GetProperty("area").ValueEquals("unified-account") && IsServed(endpoint));
        var around = ReferenceFile("around-endpoints.json").GetProperty("rest").EnumerateArray()
            .Where(endpoint => !IsUnified(endpoint) && IsServed(endpoint));
        return account.Concat(around);
    }

    private static bool IsUnified(JsonElement endpoint) =>
        endpoint.GetProperty("path").GetString()!.StartsWith(UnifiedPaths, StringComparison.Ordinal);

    private static bool IsServed(JsonElement endpoint) => endpoint.GetProperty("status").GetString() is "current" or "abandoned";

    private static JsonElement ReferenceFile(string name)
    {
        var folder = Environment.GetEnvironmentVariable(ReferenceVariable)
            ?? Path.Combine(Facts.Checkout.FullName, "..", "shared", "reference");
        var file = Path.Combine(folder, name);
        Assert.SkipUnless(File.Exists(file), $"The reference is not beside this checkout; {ReferenceVariable} may name its folder.");
        return JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
    }
}
