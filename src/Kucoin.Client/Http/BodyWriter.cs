using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kucoin.Client.Http;

/// <summary>Writes the body of one request. Each thread keeps the last writer it is done with: every transfer needs one.</summary>
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

    /// <summary>Ends the object and gives it. Nothing of it stays behind: it may hold a password.</summary>
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
