using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kucoin.Cli.Output;

/// <summary>
/// Writes JSON. Characters that control a terminal or the reading direction are escaped, in a pipe too, because an escaped character has
/// the same meaning; non-ASCII letters stay readable.
/// </summary>
internal static class JsonText
{
    /// <summary>The relaxed encoder is unsafe only for text that is embedded in HTML, which this output never is.</summary>
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions Lines = new() { Encoder = Readable };
    private static readonly JsonWriterOptions Document = new() { Encoder = Readable, Indented = true, NewLine = "\n" };

    /// <summary>Indented JSON, for a single result.</summary>
    public static string Indented(Action<Utf8JsonWriter> write) => Write(Document, write);

    /// <summary>JSON on one line, for streams.</summary>
    public static string Line(Action<Utf8JsonWriter> write) => Write(Lines, write);

    public static void WriteObject<T>(this Utf8JsonWriter writer, Columns<T> columns, T row)
    {
        writer.WriteStartObject();
        writer.WriteMembers(columns, row);
        writer.WriteEndObject();
    }

    public static void WriteMembers<T>(this Utf8JsonWriter writer, Columns<T> columns, T row)
    {
        foreach (var column in columns)
        {
            writer.WritePropertyName(column.Name);
            writer.WriteCell(column.Read(row));
        }
    }

    /// <summary>Writes a property that is a list of objects.</summary>
    public static void WriteList<T>(this Utf8JsonWriter writer, string name, Columns<T> columns, IEnumerable<T> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteObject(columns, row);
        }

        writer.WriteEndArray();
    }

    public static void WriteProblem(this Utf8JsonWriter writer, Problem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("source", problem.Source);
        writer.WriteString("message", problem.Message);
        writer.WriteEndObject();
    }

    /// <summary>Amounts are strings, so that no reader converts them to floating point.</summary>
    private static void WriteCell(this Utf8JsonWriter writer, Cell cell)
    {
        if (cell is { Text: { } text, Kind: CellKind.Flag or CellKind.Whole })
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(cell.Text);
        }
    }

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, options);
        write(writer);
        writer.Flush();
        return EscapeFormat(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Escapes what the encoder leaves: characters of the category Format, which occur only in strings.</summary>
    private static string EscapeFormat(string json) => json.Any(IsFormat)
        ? string.Concat(json.Select(
            letter => IsFormat(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}") : $"{letter}"))
        : json;

    private static bool IsFormat(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
