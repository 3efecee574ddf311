using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>Reads a time in Unix milliseconds in which 0 means never.</summary>
internal sealed class ZeroIsNeverConverter : JsonConverter<DateTime?>
{
    private static readonly MillisecondsConverter Milliseconds = new();

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var time = Milliseconds.Read(ref reader, typeof(DateTime), options);
        return time == DateTime.UnixEpoch ? null : time;
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        Milliseconds.Write(writer, value ?? DateTime.UnixEpoch, options);
}
