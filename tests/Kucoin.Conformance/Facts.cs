using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Conformance;

/// <summary>
/// KuCoin's facts about one endpoint, from <c>tests/facts/endpoints.json</c>. The source is null for what the reference contains.
/// </summary>
internal sealed record EndpointFact(
    string Name,
    string Verb,
    string Path,
    string Host,
    string Status,
    bool Signed,
    string? Permission,
    string Pool,
    int Weight,
    string? Docs,
    string? Source,
    IReadOnlyList<ParameterFact> Parameters,
    IReadOnlyList<ResponseFact> Response);

/// <summary>One parameter of an endpoint.</summary>
internal sealed record ParameterFact(
    string Name, string In, string Type, bool Required, long? Min, long? Max, JsonElement? Default, IReadOnlyList<JsonElement>? Values);

/// <summary>
/// One name in a response; <c>[]</c> in the path is the element of a list, <c>{key}</c> any name. The source is null for names in KuCoin's
/// specification.
/// </summary>
internal sealed record ResponseFact(
    string Path, string Type, bool Required, bool Nullable, IReadOnlyList<JsonElement>? Values, string? Source)
{
    public bool IsLeaf => Type is not ("object" or "array");
}

/// <summary>The property of each member, from <c>tests/facts/properties.json</c>.</summary>
internal sealed record PropertyFacts(
    IReadOnlyDictionary<string, string> Members, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Endpoints);

/// <summary>A signature test vector, from <c>tests/facts/signature-vectors.json</c>.</summary>
internal sealed record SignatureFact(
    string Name, string Origin, string Secret, string Passphrase, string Timestamp, string Verb, string Target, string Body, string Sign,
    string PassphraseSign);

internal sealed record SignatureFacts(IReadOnlyList<SignatureFact> Signatures);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IReadOnlyList<EndpointFact>))]
[JsonSerializable(typeof(PropertyFacts))]
[JsonSerializable(typeof(SignatureFacts))]
internal sealed partial class FactsJson : JsonSerializerContext;

internal static class Facts
{
    private const string SolutionFile = "Kucoin.slnx";

    /// <summary>The folder of the checkout that the tests were built in.</summary>
    public static DirectoryInfo Checkout { get; } = FindCheckout(new(AppContext.BaseDirectory));

    public static IReadOnlyList<EndpointFact> Endpoints { get; } =
        JsonSerializer.Deserialize(Read("endpoints.json"), FactsJson.Default.IReadOnlyListEndpointFact)!;

    public static PropertyFacts Properties { get; } =
        JsonSerializer.Deserialize(Read("properties.json"), FactsJson.Default.PropertyFacts)!;

    public static IReadOnlyList<SignatureFact> Signatures { get; } =
        JsonSerializer.Deserialize(Read("signature-vectors.json"), FactsJson.Default.SignatureFacts)!.Signatures;

    public static EndpointFact? Find(string name) => Endpoints.SingleOrDefault(fact => fact.Name == name);

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Checkout.FullName, "tests", "facts", file));

    private static DirectoryInfo FindCheckout(DirectoryInfo start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"No folder above {start.FullName} holds {SolutionFile}.");
    }
}
