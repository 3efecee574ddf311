using System.Text;
using System.Text.Json;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses.Rows;

/// <summary>
/// Reads the context of a ledger row: JSON inside a string or, in older responses, an object. Each context owns its bytes.
/// </summary>
internal static class ContextValue
{
    public static KucoinAccountActivityContext? Read(in BodyReader row, JsonToken token)
    {
        if (token.Form == JsonTokenForm.EscapedQuotes)
        {
            return new(UnescapeQuotes(token.Content));
        }

        if (token.IsAbsent)
        {
            return null;
        }

        var json = token.Reader();
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return new(Encoding.UTF8.GetBytes(json.GetString()!));
            case JsonTokenType.StartObject:
                return new(token.Bytes.ToArray());
            default:
                row.Report(token, "Expected a string or an object.");
                return null;
        }
    }

    private static byte[] UnescapeQuotes(ReadOnlySpan<byte> text)
    {
        var utf8 = new byte[text.Length - text.Count((byte)'\\')];
        var end = 0;
        for (var escape = text.IndexOf((byte)'\\'); escape >= 0; escape = text.IndexOf((byte)'\\'))
        {
            text[..escape].CopyTo(utf8.AsSpan(end));
            end += escape;
            utf8[end++] = (byte)'"';
            text = text[(escape + 2)..];
        }

        text.CopyTo(utf8.AsSpan(end));
        return utf8;
    }
}
