using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kucoin.Client.Pipeline;

/// <summary>Writes the body of one request. Each thread keeps the last one it is done with, because a body is made for every transfer.</summary>
internal sealed class BodyWriter
{
    private static readonly JsonWriterOptions PlainText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static BodyWriter? spare;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    private BodyWriter() => Json = new(_buffer, PlainText);

    public Utf8JsonWriter Json { get; }

    /// <summary>A writer inside an object.</summary>
    public static BodyWriter Rent()
    {
        var writer = spare ?? new();
        spare = null;
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
        spare = this;
        return body;
    }
}
