using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kucoin.Client.Http;

/// <summary>Writes the JSON body of a request. Each thread caches its last writer.</summary>
internal sealed class BodyWriter
{
    private static readonly JsonWriterOptions PlainText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static BodyWriter? _spare;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    private BodyWriter() => Json = new(_buffer, PlainText);

    public Utf8JsonWriter Json { get; }

    /// <summary>A writer inside an object.</summary>
    public static BodyWriter Rent()
    {
        var writer = _spare ?? new();
        _spare = null;
        writer.Json.WriteStartObject();
        return writer;
    }

    /// <summary>Completes the object and returns it. The buffer is cleared, because it may contain a password.</summary>
    public byte[] ToArrayAndReturn()
    {
        Json.WriteEndObject();
        Json.Flush();
        var body = _buffer.WrittenSpan.ToArray();
        _buffer.Clear();
        Json.Reset();
        _spare = this;
        return body;
    }
}
