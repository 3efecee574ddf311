using System.Text;
using Kucoin.Conformance;

namespace Kucoin.Client.Tests.Wire;

/// <summary>The embedded files of this assembly.</summary>
internal static class Fixtures
{
    /// <summary>The fixture of a name, or else a response that is made from the facts.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Fixtures).Assembly.GetManifestResourceStream($"{name}.json");
        if (stream is null)
        {
            var fact = Facts.Find(name) ?? throw new FileNotFoundException($"Add {name} to tests/facts/endpoints.json.");
            return Encoding.UTF8.GetBytes($$"""{"code":"200000","data":{{FactsDocument.Of(fact.Response)}}}""");
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>All fixture responses, by the name of their endpoint.</summary>
    public static IReadOnlyDictionary<string, byte[]> All() => typeof(Fixtures).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && name != "signature-vectors.json")
        .Select(name => name[..^".json".Length])
        .ToDictionary(name => name, Read);
}
