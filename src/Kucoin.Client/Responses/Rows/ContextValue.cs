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
    public static KucoinAccountActivityContext? Read(JsonToken token)
    {
        if (token.Form == JsonTokenForm.EscapedQuotes)
        {
            return new(UnescapeQuotes(token.Content));
        }

        var json = token.Reader();
        return json.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String when json.ValueSpan.IsEmpty => null,
            JsonTokenType.String => new(Encoding.UTF8.GetBytes(json.GetString()!)),
            JsonTokenType.StartObject => new(token.Bytes.ToArray()),
            var other => throw new JsonException($"Expected the context of a movement, found {other}."),
        };
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
