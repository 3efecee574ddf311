using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>Reads a time in Unix seconds, as in the two historical lists.</summary>
internal sealed class SecondsConverter : JsonConverter<DateTime>
{
    private const long MillisecondsPerSecond = 1000;

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var seconds = WholeNumber.Read(ref reader);
        return seconds is > long.MinValue / MillisecondsPerSecond and < long.MaxValue / MillisecondsPerSecond
            && UnixTime.TryFromMilliseconds(seconds * MillisecondsPerSecond, out var time)
                ? time
                : throw new JsonException("The time is outside the years 1 to 9999.");
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(UnixTime.ToMilliseconds(value) / MillisecondsPerSecond);
}
