using System.Text.Json;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Http;

/// <summary>Writes amounts as JSON: decimal strings, or numbers on the futures host.</summary>
internal static class AmountJson
{
    public static void WriteAmount(this Utf8JsonWriter json, string name, Amount amount)
    {
        Span<char> text = stackalloc char[Amount.MaxLength];
        json.WriteString(name, text[..amount.Format(text)]);
    }

    public static void WriteNumber(this Utf8JsonWriter json, string name, Amount amount)
    {
        Span<char> text = stackalloc char[Amount.MaxLength];
        json.WritePropertyName(name);
        json.WriteRawValue(text[..amount.Format(text)]);
    }

    /// <summary>Writes a limit as a number, or null when there is none.</summary>
    public static void WriteNumericLimit(this Utf8JsonWriter json, string name, Amount? limit)
    {
        if (limit is { } amount)
        {
            json.WriteNumber(name, amount);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a limit, or null when there is none.</summary>
    public static void WriteLimit(this Utf8JsonWriter json, string name, Amount? limit)
    {
        if (limit is { } amount)
        {
            json.WriteAmount(name, amount);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
