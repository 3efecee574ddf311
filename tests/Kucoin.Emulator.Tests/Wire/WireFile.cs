using System.Text.Json;

namespace Kucoin.Emulator.Tests.Wire;

/// <summary>The requests of one client, from a file in <c>tests/interop/wire</c>.</summary>
internal sealed record WireFile(string Client, IReadOnlyList<string> Headers, int AgeMilliseconds, IReadOnlyList<WireExchange> Requests)
{
    /// <summary>All files, by name without the extension.</summary>
    public static IReadOnlyDictionary<string, WireFile> All { get; } = Directory.GetFiles(FindFolder(), "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Read(File.ReadAllBytes(file)));

    private static WireFile Read(byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        var file = document.RootElement;
        return new(
            file.GetProperty("client").GetString()!,
            [.. file.GetProperty("headers").EnumerateArray().Select(line => line.GetString()!)],
            file.TryGetProperty("ageMilliseconds", out var age) ? age.GetInt32() : 0,
            [.. file.GetProperty("requests").EnumerateArray().Select(WireExchange.Read)]);
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tests", "interop", "wire") is var wire && Directory.Exists(wire))
            {
                return wire;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds tests/interop/wire.");
    }
}

/// <summary>One request and its expected response.</summary>
/// <param name="Name">A description of the request.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Target">The target as sent.</param>
/// <param name="Signed">The target as signed.</param>
/// <param name="Body">The body as sent; null if there is none.</param>
/// <param name="Code">The code of the response.</param>
/// <param name="StrictCode">The code with strict signatures (over the unencoded query).</param>
/// <param name="Reads">Paths in the response, each with the type that the client requires.</param>
internal sealed record WireExchange(
    string Name,
    string Verb,
    string Target,
    string Signed,
    string? Body,
    string Code,
    string StrictCode,
    IReadOnlyDictionary<string, string> Reads)
{
    private static readonly string[] Members = ["name", "line", "signed", "body", "code", "strict", "reads"];

    public static WireExchange Read(JsonElement request)
    {
        Assert.All(request.EnumerateObject(), member => Assert.Contains(member.Name, Members));
        var line = request.GetProperty("line").GetString()!;
        var (verb, target) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var code = request.GetProperty("code").GetString()!;
        return new(
            request.GetProperty("name").GetString()!,
            verb,
            target,
            Text("signed") ?? target,
            Text("body"),
            code,
            Text("strict") ?? code,
            request.TryGetProperty("reads", out var reads)
                ? reads.EnumerateObject().ToDictionary(read => read.Name, read => read.Value.GetString()!)
                : []);

        string? Text(string name) => request.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
