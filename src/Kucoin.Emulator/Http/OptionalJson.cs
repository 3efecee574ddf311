using System.Text.Json;

namespace Kucoin.Emulator.Http;

/// <summary>Writes optional JSON members, as null when there is no value.</summary>
internal static class OptionalJson
{
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
