using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Kucoin.Emulator.Tests.Wire;

/// <summary>An HTTP response, parsed from raw bytes without an HTTP client.</summary>
internal sealed record WireResponse(JsonElement Envelope)
{
    private const string LineEnd = "\r\n";

    public string Code => Envelope.GetProperty("code").GetString()!;

    /// <summary>Parses the text of a complete response, one character per byte.</summary>
    public static WireResponse Read(string text)
    {
        var end = text.IndexOf(LineEnd + LineEnd, StringComparison.Ordinal);
        Assert.True(end > 0, $"No response: {text}");
        var headers = text[..end].Split(LineEnd).Skip(1).Select(line => line.Split(':', 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = text[(end + (2 * LineEnd.Length))..];
        if (headers.GetValueOrDefault("Transfer-Encoding") == "chunked")
        {
            body = Join(body);
        }

        var bytes = Encoding.Latin1.GetBytes(body);
        using var document = JsonDocument.Parse(headers.GetValueOrDefault("Content-Encoding") switch
        {
            null => bytes,
            "gzip" => Decompress(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)),
            "br" => Decompress(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)),
            var other => throw new NotSupportedException(other),
        });
        return new(document.RootElement.Clone());
    }

    /// <summary>The problem of a value for a client that requires a type; null if there is none.</summary>
    public string? Problem(string path, string kind)
    {
        var value = Find(path);
        var isRight = (kind, value?.ValueKind) switch
        {
            ("int32", JsonValueKind.Number) => value!.Value.TryGetInt32(out _),
            ("int64", JsonValueKind.Number) => value!.Value.TryGetInt64(out _),
            ("number", JsonValueKind.Number) or ("text", JsonValueKind.String) or ("list", JsonValueKind.Array) => true,
            ("object", JsonValueKind.Object) or ("null", JsonValueKind.Null) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            (['=', .. var text], JsonValueKind.String) => value!.Value.GetString() == text,
            _ => false,
        };
        return isRight ? null : $"{path} is {value?.GetRawText() ?? "not there"}, and the client needs {kind}.";
    }

    private JsonElement? Find(string path)
    {
        JsonElement? value = Envelope;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            value = (step, value?.ValueKind) switch
            {
                (['[', .. var index, ']'], JsonValueKind.Array) =>
                    value!.Value.EnumerateArray().Skip(int.Parse(index, CultureInfo.InvariantCulture)).Cast<JsonElement?>().FirstOrDefault(),
                (_, JsonValueKind.Object) when value!.Value.TryGetProperty(step, out var member) => member,
                _ => null,
            };
        }

        return value;
    }

    private static string Join(string chunks)
    {
        var body = new StringBuilder();
        while (true)
        {
            var end = chunks.IndexOf(LineEnd, StringComparison.Ordinal);
            var length = int.Parse(chunks[..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return body.ToString();
            }

            var start = end + LineEnd.Length;
            body.Append(chunks, start, length);
            chunks = chunks[(start + length + LineEnd.Length)..];
        }
    }

    private static byte[] Decompress(Stream compressed)
    {
        using var whole = new MemoryStream();
        compressed.CopyTo(whole);
        return whole.ToArray();
    }
}
