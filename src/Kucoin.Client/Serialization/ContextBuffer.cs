using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Serialization.Scanning;

namespace Kucoin.Client.Serialization;

/// <summary>
/// The contexts of one page of a ledger, one after the other in one buffer. They are most of its text, and few callers look at them, so
/// that they are kept as they came and decoded one by one when they are asked for.
/// </summary>
internal sealed class ContextBuffer
{
    private const int First = 4096;

    private byte[] _utf8 = [];
    private int _length;

    /// <summary>A context is JSON inside a text or, in older answers, an object.</summary>
    public KucoinAccountActivityContext? Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
            case JsonTokenType.String when json.ValueSpan.IsEmpty:
                return null;
            case JsonTokenType.String:
                var start = _length;
                Reserve(json.ValueSpan.Length);
                _length += json.CopyString(_utf8.AsSpan(start));
                return new(this, start, _length - start);
            case JsonTokenType.StartObject:
                using (var document = JsonDocument.ParseValue(ref json))
                {
                    return new(document.RootElement.GetRawText());
                }

            default:
                throw new JsonException($"Expected the context of a movement, found {json.TokenType}.");
        }
    }

    /// <summary>The same where a scanner stands, which gives up at a context that is no text.</summary>
    public KucoinAccountActivityContext? Scan(ref RowScanner json, ReadOnlySpan<byte> member)
    {
        var quoted = json.QuotedOrEmpty(member);
        if (quoted is [] or [_, _])
        {
            return null;
        }

        if (TryCopyPlain(quoted[1..^1], out var context))
        {
            return context;
        }

        try
        {
            var text = new Utf8JsonReader(quoted);
            text.Read();
            return Read(ref text);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            json.GiveUp();
            return null;
        }
    }

    /// <summary>The page is read: what was reserved for more goes back.</summary>
    public void Seal()
    {
        var reserved = _utf8;
        _utf8 = reserved.AsSpan(0, _length).ToArray();
        Return(reserved);
    }

    public ReadOnlySpan<byte> Utf8(int start, int length) => _utf8.AsSpan(start, length);

    public string Text(int start, int length) => Encoding.UTF8.GetString(Utf8(start, length));

    /// <summary>JSON inside a text has its quotes escaped, and seldom anything else.</summary>
    private bool TryCopyPlain(ReadOnlySpan<byte> text, [NotNullWhen(true)] out KucoinAccountActivityContext? context)
    {
        context = null;
        if (text.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return false;
        }

        Reserve(text.Length);
        var end = _length;
        for (var escape = text.IndexOf((byte)'\\'); escape >= 0; escape = text.IndexOf((byte)'\\'))
        {
            if (text[escape + 1] != '"')
            {
                return false;
            }

            text[..escape].CopyTo(_utf8.AsSpan(end));
            end += escape;
            _utf8[end++] = (byte)'"';
            text = text[(escape + 2)..];
        }

        text.CopyTo(_utf8.AsSpan(end));
        end += text.Length;
        context = new(this, _length, end - _length);
        _length = end;
        return true;
    }

    private void Reserve(int length)
    {
        if (_length + length <= _utf8.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(_utf8.Length * 2, _length + length), First));
        _utf8.AsSpan(0, _length).CopyTo(larger);
        Return(_utf8);
        _utf8 = larger;
    }

    private static void Return(byte[] reserved)
    {
        if (reserved.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(reserved);
        }
    }
}
