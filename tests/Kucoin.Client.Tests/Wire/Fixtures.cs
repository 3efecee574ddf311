namespace Kucoin.Client.Tests.Wire;

/// <summary>The embedded files of this assembly.</summary>
internal static class Fixtures
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(Fixtures).Assembly.GetManifestResourceStream($"{name}.json")
            ?? throw new FileNotFoundException($"Add Fixtures/{name}.json.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static bool Exists(string name) => typeof(Fixtures).Assembly.GetManifestResourceInfo($"{name}.json") is not null;

    /// <summary>All fixture responses, by the name of their endpoint.</summary>
    public static IReadOnlyDictionary<string, byte[]> All() => typeof(Fixtures).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && name != "signature-vectors.json")
        .Select(name => name[..^".json".Length])
        .ToDictionary(name => name, Read);
}
