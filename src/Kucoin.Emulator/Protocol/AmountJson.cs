using System.Text.Json;
using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Protocol;

/// <summary>Amounts travel as decimal text.</summary>
internal static class AmountJson
{
    public static void WriteAmount(this Utf8JsonWriter json, string name, Amount amount)
    {
        Span<char> text = stackalloc char[Amount.MaxLength];
        json.WriteString(name, text[..amount.Format(text)]);
    }
}
